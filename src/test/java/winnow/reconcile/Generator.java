package winnow.reconcile;

import java.util.Random;

/** Makes texts and records from a seed: plausible ones, twisted ones, and noise. */
final class Generator {

    private static final String[] WORDS = {
        "miR‑21",
        "TGF-β1",
        "<i>in vitro</i>",
        "&beta;-catenin",
        "gastric",
        "cancer",
        "p<0.05",
        "CD4+",
        "(Review)",
        "&amp;lt;i&amp;gt;x",
        "[Retracted]",
        "RETRACTED:",
        "Ménière",
        "\u2206Np63",
        "Huangï¿½",
        "CO<sub>2</sub>",
        "a < b",
        "10,000",
        "1.5",
        "\n   and",
        "—",
        "Erratum:",
        "中文",
        "∑",
        "\uD83E\uDDEC",
        "\u0301",
        "&#x3b1;",
        "&nbsp;"
    };
    private static final String[] FAMILIES = {
        "Yang",
        "ZHAO",
        "van der Berg",
        "García López",
        "O'Brien",
        "Kim",
        "Li",
        "Müller",
        "da Silva Filho",
        "Xuï¿½",
        "none",
        "Smith MD",
        "Jin‑Hao",
        "Łukasz"
    };
    private static final String[] GIVEN = {"", "Keun Il", "K.I.", "JINHAO", "Jin-Hao", "Ana Carolina", "J", "Li", "Long"
    };
    private static final String[] NUMBERS = {"7", "07", "54", "Suppl 1", "7-8", "0", "n/a", "", "e12", "425", "31"};
    private static final String[] DATES = {"2025", "2025-10", "2025-08-01", "2024-02-29", "2009-06-26"};
    private static final String[] PLACES = {
        "Peking University, Beijing, P.R. China", "1University of Bari, Bari, Italy.", "Oslo", " "
    };

    private final Random random;

    Generator(long seed) {
        this.random = new Random(seed);
    }

    /** Any characters, lone surrogates and control characters included. */
    String noise() {
        StringBuilder noise = new StringBuilder();
        for (int i = random.nextInt(40); i > 0; i--) {
            switch (random.nextInt(6)) {
                case 0 -> noise.append((char) random.nextInt(0x80));
                case 1 -> noise.append((char) random.nextInt(0x500));
                case 2 -> noise.append((char) (0x2000 + random.nextInt(0x300)));
                case 3 -> noise.append((char) random.nextInt(0x10000));
                case 4 ->
                    noise.append(pick("<", ">", "&", ";", "&lt;", "<i>", "</b", "&#", "amp;", "'", "\"", "1", "."));
                default -> noise.append(pick(WORDS));
            }
        }
        return noise.toString();
    }

    String words() {
        StringBuilder words = new StringBuilder("Of");
        for (int i = 1 + random.nextInt(8); i > 0; i--) {
            words.append(' ').append(pick(WORDS));
        }
        return words.toString();
    }

    /** A source's record with about two fields of three filled. */
    Records records() {
        Records records = new Records();
        String[] names = new String[random.nextInt(5)];
        for (int i = 0; i < names.length; i++) {
            names[i] = pick(FAMILIES) + ", " + pick(GIVEN);
        }
        if (names.length > 0) {
            records.authors(names);
        }
        return texts(places(records));
    }

    private Records texts(Records records) {
        maybe(() -> records.title(random.nextInt(4) == 0 ? noise() : words()));
        maybe(() -> records.abstractText(words()));
        maybe(() -> records.journal(pick("Oncology Reports", "Oncol Rep", "Int J Oncol", "Nature", noise())));
        maybe(() -> records.articleType(pick("research-article", "review-article", "retraction", "weird")));
        maybe(() -> records.license(null, pick("CC BY 4.0", "CC BY-NC 4.0", "Creative Commons Attribution", noise())));
        maybe(() -> records.copyrightHolder(pick("Yang et al", "Yang et al.", "Spandidos Publications")));
        maybe(() -> records.openAccess(random.nextBoolean()));
        return records;
    }

    private Records places(Records records) {
        maybe(() -> records.volume(pick(NUMBERS)));
        maybe(() -> records.issue(pick(NUMBERS)));
        maybe(() -> records.pages(pick(NUMBERS), random.nextBoolean() ? pick(NUMBERS) : null));
        maybe(() -> records.articleNumber(pick(NUMBERS)));
        maybe(() -> records.publishedOnline(pick(DATES)));
        maybe(() -> records.issueDate(pick(DATES)));
        maybe(() -> records.issns(pick("1021-335X", null), pick("1791-2431", null)));
        maybe(() -> records.affiliations(pick(PLACES), pick(PLACES)));
        return records;
    }

    private void maybe(Runnable filling) {
        if (random.nextInt(3) > 0) {
            filling.run();
        }
    }

    private String pick(String... choices) {
        return choices[random.nextInt(choices.length)];
    }
}
