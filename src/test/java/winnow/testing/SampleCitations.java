package winnow.testing;

import java.util.List;
import java.util.stream.Collectors;

/** The four formatted citations as the site's end-of-page box prints them, slips included. */
final class SampleCitations {

    private SampleCitations() {}

    static List<String[]> of(SampleWork work) {
        return List.of(
                new String[] {"Spandidos Publications style", spandidos(work)},
                new String[] {"APA", apa(work)},
                new String[] {"MLA", mla(work)},
                new String[] {"Chicago", quoted(work) + chicagoTail(work)});
    }

    static String spandidos(SampleWork work) {
        return joined(work.authors().stream().map(SampleAuthor::cited).toList(), " and ") + ": " + work.title() + ". "
                + work.journal().abbreviation() + " " + work.volume() + ": " + work.locator() + ", "
                + work.cover().getYear() + ".";
    }

    private static String apa(SampleWork work) {
        return joined(dotted(work), ", & ") + " (" + work.cover().getYear() + "). " + work.title() + ". "
                + work.journal().title() + ", " + work.volume() + ", " + work.locator() + ". https://doi.org/"
                + work.doi();
    }

    private static String mla(SampleWork work) {
        return quoted(work) + " " + work.volume() + "." + work.issue() + " ("
                + work.cover().getYear() + "): " + work.locator() + ".";
    }

    /** The site puts no space before the quoted title. */
    private static String quoted(SampleWork work) {
        return String.join(", ", dotted(work)) + "\"" + work.title() + "\". "
                + work.journal().title();
    }

    private static String chicagoTail(SampleWork work) {
        return " " + work.volume() + ", no. " + work.issue() + " ("
                + work.cover().getYear() + "): " + work.locator() + ". https://doi.org/" + work.doi();
    }

    private static List<String> dotted(SampleWork work) {
        return work.authors().stream()
                .map(SampleAuthor::cited)
                .map(cited -> cited.lastIndexOf(' ') < 0
                        ? cited
                        : cited.substring(0, cited.lastIndexOf(' ')) + ", "
                                + cited.substring(cited.lastIndexOf(' ') + 1)
                                        .chars()
                                        .mapToObj(c -> (char) c + ".")
                                        .collect(Collectors.joining(" ")))
                .toList();
    }

    private static String joined(List<String> names, String last) {
        int n = names.size();
        return n < 2 ? String.join("", names) : String.join(", ", names.subList(0, n - 1)) + last + names.get(n - 1);
    }
}
