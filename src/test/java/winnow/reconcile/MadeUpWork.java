package winnow.reconcile;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import winnow.model.Field;

/**
 * The facts of a made-up work, always the same for the same seed.
 *
 * @param authors {@code Family, Given Names}
 * @param online a day
 * @param issueDate a month
 */
record MadeUpWork(
        String title,
        List<String> authors,
        int volume,
        int issue,
        int firstPage,
        int pages,
        String online,
        String issueDate) {

    private static final List<String> SUBJECTS = List.of(
            "miR-21", "TGF-β1", "β-catenin", "CD44", "HIF-1α", "∆Np63", "p53", "IL-6", "VEGF", "NF-κB", "G2/M arrest");
    private static final List<String> VERBS = List.of(
            "suppresses", "promotes", "predicts", "modulates", "correlates with", "is associated with", "regulates");
    private static final List<String> OBJECTS = List.of(
            "invasion of gastric cancer cells",
            "apoptosis in HepG2 cells",
            "poor survival in 125 patients aged 75 years",
            "growth of human melanoma in mice",
            "the cell cycle in osteosarcoma");
    private static final List<String> AUTHORS = List.of(
            "Yang, Chang-Jiang",
            "van der Berg, Jan Maria",
            "Kim, Keun Il",
            "Müller, Jörg",
            "García López, Ana Carolina",
            "O'Brien, Patrick J.",
            "Köktürk, Sibel",
            "de Souza, Marta",
            "Wang, De-Lin",
            "Novák, Petr",
            "Spandidos, Demetrios A.",
            "Tanaka, Haruto",
            "Łukasik, Olga",
            "Bilen, Cenk Y.");

    static MadeUpWork of(Random random) {
        List<String> authors = new ArrayList<>(AUTHORS);
        Collections.shuffle(authors, random);
        String title = pick(random, SUBJECTS) + " " + pick(random, VERBS) + " " + pick(random, OBJECTS)
                + (random.nextInt(4) == 0 ? " (Review)" : "");
        int month = 1 + random.nextInt(10);
        return new MadeUpWork(
                title,
                List.copyOf(authors.subList(0, 2 + random.nextInt(8))),
                2 + random.nextInt(60),
                1 + random.nextInt(12),
                2 + random.nextInt(5_000),
                1 + random.nextInt(30),
                String.format("20%02d-%02d-%02d", 10 + random.nextInt(15), month, 1 + random.nextInt(28)),
                String.format("20%02d-%02d", 10 + random.nextInt(15), month));
    }

    static String pick(Random random, List<String> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    /** The same work with another fact in one field. */
    MadeUpWork with(Field field, Random random) {
        return new MadeUpWork(
                field == Field.TITLE ? otherTitle(random) : title,
                field == Field.AUTHORS ? otherAuthors(random) : authors,
                field == Field.VOLUME ? volume + 1 : volume,
                field == Field.ISSUE ? issue + 1 : issue,
                field == Field.PAGES ? firstPage + 1 : firstPage,
                pages,
                field == Field.PUBLISHED_ONLINE ? online.replace(online.substring(0, 4), "2009") : online,
                field == Field.ISSUE_DATE ? issueDate.replace(issueDate.substring(0, 4), "2009") : issueDate);
    }

    private String otherTitle(Random random) {
        return switch (random.nextInt(3)) {
            case 0 ->
                title.replaceFirst(
                        "(suppresses|promotes|predicts|modulates|correlates|associated|regulates)", "mimics");
            case 1 -> title.replaceFirst("\\d", "7").equals(title) ? "Not " + title : title.replaceFirst("\\d", "7");
            default -> title + " and in vivo";
        };
    }

    private List<String> otherAuthors(Random random) {
        List<String> other = new ArrayList<>(authors);
        switch (random.nextInt(4)) {
            case 0 -> other.remove(random.nextInt(other.size()));
            case 1 -> other.set(random.nextInt(other.size()), "Quispe, Wilfredo");
            case 2 -> Collections.swap(other, 0, other.size() - 1);
            default -> other.add("Quispe, Wilfredo");
        }
        return other;
    }

    Records page() {
        return new Records()
                .title(title)
                .authors(authors.toArray(String[]::new))
                .journal("Oncology Reports")
                .journalCode("or")
                .issns("1021-335X", "1791-2431")
                .volume(Integer.toString(volume))
                .issue(Integer.toString(issue))
                .pages(Integer.toString(firstPage), Integer.toString(lastPage()))
                .publishedOnline(online)
                .issueDate(issueDate);
    }

    int lastPage() {
        return firstPage + pages;
    }
}
