package winnow.reconcile;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Collectors;

/**
 * A made-up article: what its page prints, and what a registry that is careless in form but right in substance has of
 * it. The same seed always gives the same work.
 */
final class MadeWork {

    private static final String[] WORDS = {
        "effect",
        "of",
        "TGF‑β1",
        "on",
        "human",
        "gastric",
        "cancer",
        "cells",
        "miR‑338‑3p",
        "CD4+",
        "in",
        "vitro",
        "NF‑κB",
        "signalling",
        "Helicobacter",
        "pylori",
        "CO2",
        "levels",
        "p<0.05",
        "IFN‑γ",
        "growth",
        "stage",
        "III",
        "1.5",
        "mg",
        "10,000",
        "patients",
        "Crohn's",
        "disease",
        "via",
        "PI3K/Akt",
        "ΔNp63",
        "Ménière",
        "5×106",
        "IL‑6"
    };
    private static final String[] FAMILIES = {
        "Yang",
        "Zhao",
        "Wang",
        "van der Berg",
        "García López",
        "O'Neil",
        "Kim",
        "Müller",
        "da Silva",
        "Łukasik",
        "Smith‑Jones",
        "Papadopoulos",
        "Nguyen",
        "Ørsted",
        "Yıldız",
        "Di Fazio",
        "Stravopodis",
        "Ouyang",
        "Tavares"
    };
    private static final String[] GIVEN = {
        "Wei",
        "Xiao‑Yun",
        "Keun Il",
        "Jan Maria",
        "Ann",
        "Jörg",
        "Ana Carolina",
        "Pietro",
        "Long",
        "Demetrios A.",
        "Żaneta",
        "Hui",
        "Ömer",
        "Rubens Lene",
        "Jin‑Ho",
        "Zhuo"
    };

    private final Random random;
    final List<String> title = new ArrayList<>();
    final List<String[]> authors = new ArrayList<>();
    String volume;
    String issue;
    int first;
    int last;
    int year;
    int month;
    int day;
    int cover;

    MadeWork(long seed) {
        random = new Random(seed * 7919);
        List<String> words = new ArrayList<>(List.of(WORDS));
        Collections.shuffle(words, random);
        title.addAll(words.subList(0, 8 + random.nextInt(8)));
        List<String> families = new ArrayList<>(List.of(FAMILIES));
        Collections.shuffle(families, random);
        for (String family : families.subList(0, 3 + random.nextInt(8))) {
            authors.add(new String[] {family, GIVEN[random.nextInt(GIVEN.length)]});
        }
        volume = Integer.toString(1 + random.nextInt(60));
        issue = Integer.toString(1 + random.nextInt(12));
        first = 101 + random.nextInt(5000);
        last = first + 4 + random.nextInt(12);
        year = 2009 + random.nextInt(16);
        month = 1 + random.nextInt(12);
        day = 1 + random.nextInt(27);
        cover = 1 + random.nextInt(12);
    }

    int any(int below) {
        return random.nextInt(below);
    }

    boolean maybe() {
        return random.nextBoolean();
    }

    /** A word that the title does not hold. */
    String otherWord() {
        while (true) {
            String word = WORDS[random.nextInt(WORDS.length)];
            if (!title.contains(word) && word.length() > 3) {
                return word;
            }
        }
    }

    /** A family name that no author bears, folded or not. */
    static String stranger() {
        return "Quillfeather";
    }

    void onPage(JudgedPage pair) {
        pair.page(
                        "title",
                        String.join(" ", title).replace("&", "&amp;").replace("<", "&lt;")
                                + (maybe() ? " (Review)" : ""))
                .authors(authors.stream().map(a -> a[0] + ", " + a[1]).toList())
                .page("volume", volume)
                .page("issue", issue)
                .page("pages", first + "-" + last)
                .online(java.time.Month.of(month).getDisplayName(java.time.format.TextStyle.FULL, Locale.ENGLISH) + " "
                        + day + ", " + year)
                .cover(year + "-" + (cover < 10 ? "0" : "") + cover);
    }

    void inRegistry(JudgedPage pair) {
        pair.registry("title", "[\"" + carelessTitle() + "\"]")
                .registry(
                        "author",
                        authors.stream().map(this::carelessAuthor).collect(Collectors.joining(",", "[", "]")));
        if (maybe()) {
            pair.registry("volume", "\"" + (maybe() ? "0" : "") + volume + "\"");
        }
        if (maybe()) {
            pair.registry("issue", "\"" + (maybe() ? "No. " : "") + issue + "\"");
        }
        if (maybe()) {
            pair.registry("page", "\"" + carelessPages() + "\"");
        }
        if (maybe()) {
            pair.registry("published-online", date(year, month, day, 1 + any(3)));
        }
        if (maybe()) {
            pair.registry("published-print", date(year, cover, 1, 1 + any(3)));
        }
        if (maybe()) {
            pair.registry("container-title", maybe() ? "[\"Oncol. Rep.\"]" : "[\"Oncology Reports\",\"Oncol Rep\"]");
        }
        if (maybe()) {
            pair.registry("ISSN", maybe() ? "[\"1791-2431\"]" : "[\"1791-2431\",\"1021-335X\"]");
        }
        if (maybe()) {
            pair.registry("license", "[{\"URL\":\"http://creativecommons.org/licenses/by/4.0\"}]");
        }
    }

    private String carelessPages() {
        String end = Integer.toString(last);
        String start = Integer.toString(first);
        int same = 0;
        while (end.length() == start.length() && end.charAt(same) == start.charAt(same)) {
            same++;
        }
        return switch (any(4)) {
            case 0 -> start;
            case 1 -> start + "–" + end.substring(same);
            case 2 -> "pp. " + start + " - " + end;
            default -> start + "-" + end;
        };
    }

    static String date(int year, int month, int day, int precision) {
        String parts = year + (precision > 1 ? "," + month : "") + (precision > 2 ? "," + day : "");
        return "{\"date-parts\":[[" + parts + "]]}";
    }

    private String carelessTitle() {
        String text = title.stream().map(this::carelessWord).collect(Collectors.joining(maybe() ? " " : "\\n    "));
        return (any(8) == 0 ? "RETRACTED: " : "") + text + (maybe() ? "." : "");
    }

    private String carelessWord(String word) {
        String text = word.replace("\"", "'");
        text = switch (any(5)) {
            case 0 ->
                text.replace("β", "&beta;")
                        .replace("γ", "&amp;gamma;")
                        .replace("κ", "&#954;")
                        .replace("Δ", "∆");
            case 1 ->
                text.replace("β", "beta")
                        .replace("γ", "gamma")
                        .replace("κ", "kappa")
                        .replace("Δ", "delta");
            case 2 ->
                text.replace("CO2", "CO<sub>2</sub>")
                        .replace("106", "10<sup>6</sup>")
                        .replace("×", "x");
            case 3 -> Normalizer.normalize(text, Normalizer.Form.NFD).replace("Μ", "M");
            default -> text;
        };
        text = text.replace("‑", maybe() ? "-" : "–")
                .replace("p<0", maybe() ? "p&lt;0" : "p<0")
                .replace("'", maybe() ? "’" : "'");
        return switch (any(6)) {
            case 0 -> "<i>" + text + "</i>";
            case 1 -> "&lt;b&gt;" + text + "&lt;/b&gt;";
            case 2 ->
                text.contains("&") || text.contains("<") || text.contains("β")
                        ? text
                        : text.toUpperCase(Locale.ROOT).replace("MG", "mg");
            default -> text;
        };
    }

    private String carelessAuthor(String[] author) {
        String family = author[0];
        String given = author[1];
        given = switch (any(6)) {
            case 0 -> given.split("[ ‑]")[0];
            case 1 -> initials(given, ". ");
            case 2 -> initials(given, "");
            case 3 -> given.replace("‑", "");
            default -> given.replace("‑", "-");
        };
        family = family.replace("‑", maybe() ? "-" : " ").replace("'", maybe() ? "’" : "'");
        if (any(4) == 0) {
            family = plain(family);
            given = plain(given);
        }
        if (any(4) == 0) {
            family = family.toUpperCase(Locale.ROOT);
            given = given.toUpperCase(Locale.ROOT);
        }
        String suffix = any(10) == 0 ? ",\"suffix\":\"MD\"" : "";
        return "{\"family\":\"" + family + "\",\"given\":\"" + given + "\"" + suffix + ",\"sequence\":\"additional\"}";
    }

    private static String initials(String given, String between) {
        StringBuilder initials = new StringBuilder();
        for (String part : given.split("[ ‑]")) {
            initials.append(part.charAt(0)).append(between);
        }
        return initials.toString().strip();
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replace("Ł", "L")
                .replace("ł", "l")
                .replace("Ø", "O")
                .replace("ı", "i");
    }
}
