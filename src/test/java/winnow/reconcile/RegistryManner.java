package winnow.reconcile;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;
import winnow.model.Field;

/** Writes a work as registries write it: the same facts, fewer of them, in whatever letters. */
final class RegistryManner {

    private final Random random;
    private Field kept;

    RegistryManner(Random random) {
        this.random = random;
    }

    /** The same manner, which never leaves this field out nor coarsens it. */
    RegistryManner keeping(Field field) {
        kept = field;
        return this;
    }

    Records of(MadeUpWork work) {
        Records records = new Records().title(title(work.title()));
        boolean capitals = random.nextInt(4) == 0;
        records.authors(work.authors().stream()
                .map(author -> capitals ? author(author).toUpperCase(Locale.ROOT) : author(author))
                .toArray(String[]::new));
        maybe(null, () -> records.journal(one("Oncology Reports", "Oncol Rep", "Oncol. Rep.", "ONCOLOGY REPORTS")));
        maybe(null, () -> records.issns(one("1021-335X", null), "1791-2431"));
        maybe(Field.VOLUME, () -> records.volume(one("", "0") + work.volume()));
        maybe(Field.ISSUE, () -> records.issue(one("", "0") + work.issue()));
        maybe(Field.PAGES, () -> pages(work, records));
        maybe(Field.PUBLISHED_ONLINE, () -> records.publishedOnline(coarse(work.online(), Field.PUBLISHED_ONLINE)));
        maybe(Field.ISSUE_DATE, () -> records.issueDate(coarse(work.issueDate(), Field.ISSUE_DATE)));
        return records;
    }

    private void maybe(Field field, Runnable filling) {
        if ((field != null && field == kept) || random.nextInt(3) > 0) {
            filling.run();
        }
    }

    private String title(String title) {
        String text = random.nextInt(3) == 0 ? title.replace(" (Review)", "") : title;
        text = random.nextInt(6) == 0 ? text.toUpperCase(Locale.ROOT) : text;
        text = random.nextInt(4) == 0 ? text.replace("-", one("‑", "–", "‐")) : text;
        text = random.nextInt(4) == 0
                ? text.replace("∆", "Δ").replace("β", "beta").replace("α", "alpha")
                : text;
        text = random.nextInt(4) == 0 ? text.replace("β", one("&beta;", "&amp;beta;", "&#946;")) : text;
        text = random.nextInt(4) == 0
                ? text.replaceFirst("(\\d)", one("<sub>$1</sub>", "<i>$1</i>", "&lt;sub&gt;$1&lt;/sub&gt;"))
                : text;
        text = random.nextInt(4) == 0 ? text.replaceFirst(" ", "\n          ") : text;
        return random.nextInt(4) == 0 ? text + "." : text;
    }

    private String author(String author) {
        String family = author.substring(0, author.indexOf(','));
        String given = given(author.substring(author.indexOf(',') + 2));
        if (random.nextInt(3) == 0) {
            family = plain(family);
            given = plain(given);
        }
        int particle = family.lastIndexOf(' ');
        if (particle > 0 && Character.isLowerCase(family.charAt(0)) && random.nextInt(3) == 0) {
            return family.substring(particle + 1) + ", " + (given + " " + family.substring(0, particle)).strip();
        }
        return given.isEmpty() ? family : family + ", " + given;
    }

    private String given(String given) {
        String[] words = given.split(" ");
        return switch (random.nextInt(7)) {
            case 0 -> words[0];
            case 1 -> words[0].substring(0, 1);
            case 2 -> initials(words, ". ");
            case 3 -> initials(words, "");
            case 4 -> given.replace("-", "");
            case 5 -> given.replace("-", " ");
            default -> given;
        };
    }

    private static String initials(String[] words, String stop) {
        StringBuilder initials = new StringBuilder();
        Stream.of(words)
                .flatMap(word -> Stream.of(word.split("-")))
                .forEach(word -> initials.append(word.charAt(0)).append(stop));
        return initials.toString().strip();
    }

    /** Without diacritics, as systems of one byte a letter have them. */
    private static String plain(String text) {
        return Normalizer.normalize(text.replace("Ł", "L").replace("ł", "l"), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "");
    }

    private void pages(MadeUpWork work, Records records) {
        String first = Integer.toString(work.firstPage());
        String last = Integer.toString(work.lastPage());
        switch (random.nextInt(4)) {
            case 0 -> records.pages(first, null);
            case 1 -> records.articleNumber(first);
            case 2 -> records.pages(first, shortened(first, last));
            default -> records.pages(first, last);
        }
    }

    private static String shortened(String first, String last) {
        int same = 0;
        while (first.length() == last.length()
                && same < first.length() - 1
                && first.charAt(same) == last.charAt(same)) {
            same++;
        }
        return last.substring(same);
    }

    private String coarse(String date, Field field) {
        List<String> forms =
                Stream.of(date, date.substring(0, 7), date.substring(0, 4)).toList();
        return field == kept ? date : forms.get(random.nextInt(forms.size()));
    }

    private String one(String... choices) {
        return choices[random.nextInt(choices.length)];
    }
}
