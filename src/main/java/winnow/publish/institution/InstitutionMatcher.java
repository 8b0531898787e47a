package winnow.publish.institution;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import winnow.model.Affiliation;
import winnow.publish.institution.Words.Span;

/**
 * Judges whether an affiliation is an institution's. A variant of its name must stand as whole words and as a name of
 * its own: "University of Athens" stands in "Medical School of the University of Athens" and in "University of Athens
 * Hospital", but not in "Agricultural University of Athens", nor "Nanjing University" in "Nanjing University of Chinese
 * Medicine".
 */
public final class InstitutionMatcher {

    /** After these, a name begins. */
    private static final Set<String> CONNECTORS =
            Set.of("of", "at", "in", "to", "and", "from", "with", "by", "der", "de", "di", "du", "della", "dell", "an");

    /** What is part of an institution, and may stand before or after its name. */
    private static final Set<String> UNITS = Set.of(
            "hospital",
            "school",
            "faculty",
            "department",
            "college",
            "institute",
            "center",
            "clinic",
            "laboratory",
            "laboratories",
            "division",
            "unit",
            "section",
            "campus",
            "graduate",
            "library",
            "clinics");

    /** With these a unit's own name ends. */
    private static final Set<String> FIELDS = Set.of(
            "medicine",
            "science",
            "sciences",
            "engineering",
            "pharmacy",
            "dentistry",
            "surgery",
            "oncology",
            "biology",
            "chemistry",
            "nursing",
            "health",
            "biochemistry",
            "pathology",
            "genetics",
            "virology",
            "physiology");

    /** With these a longer name goes on. */
    private static final Set<String> CONTINUATIONS = Set.of("of", "for", "in", "at", "and", "college");

    private final Institution institution;
    private final List<Words> variants;
    private final List<Words> unless;
    private final List<Words> withAll;

    /** For this institution. */
    public InstitutionMatcher(Institution institution) {
        this.institution = institution;
        this.variants = institution.variants().stream().map(Words::of).toList();
        this.unless = institution.unless().stream().map(Words::of).toList();
        this.withAll = institution.withAll().stream().map(Words::of).toList();
    }

    /** The institution asked about. */
    public Institution institution() {
        return institution;
    }

    /** What the affiliation says. */
    public Judgement judge(Affiliation affiliation) {
        return judge(affiliation, Words.of(affiliation.name()));
    }

    /** The same, with the words of its text at hand. */
    Judgement judge(Affiliation affiliation, Words text) {
        if (institution.ror().isPresent() && institution.ror().equals(affiliation.rorId())) {
            return new Judgement.Match(
                    "the source gives its ROR, " + institution.ror().get());
        }
        List<String> doubts = new ArrayList<>();
        for (Words variant : variants) {
            for (Span span : text.find(variant)) {
                Optional<String> doubt = doubt(text, span, affiliation);
                if (doubt.isEmpty()) {
                    return new Judgement.Match("\"" + text.text(span) + "\" stands in it as a name of its own");
                }
                doubts.add(doubt.get());
            }
        }
        if (!doubts.isEmpty()) {
            return new Judgement.NearMiss(doubts.get(0));
        }
        return scattered(text)
                .<Judgement>map(
                        words -> new Judgement.NearMiss("the words of \"" + words + "\", but not in that order"))
                .orElseGet(Judgement.NoMatch::new);
    }

    private Optional<String> doubt(Words text, Span span, Affiliation affiliation) {
        for (Words other : unless) {
            boolean namesUs = variants.stream().anyMatch(v -> !other.find(v).isEmpty());
            if (text.find(other).stream().anyMatch(o -> !namesUs || span.within(o))) {
                return Optional.of("\"" + other + "\" is excluded");
            }
        }
        Optional<Words> missing =
                withAll.stream().filter(w -> text.find(w).isEmpty()).findFirst();
        if (missing.isPresent()) {
            return Optional.of("\"" + missing.get() + "\" is not named");
        }
        if (institution.country().isPresent()
                && affiliation.countryCode().isPresent()
                && !institution.country().equals(affiliation.countryCode())) {
            return Optional.of("it is in " + affiliation.countryCode().get() + ", not in "
                    + institution.country().get());
        }
        return longerName(text, span);
    }

    /** Whether the name goes on to the left or to the right. */
    private static Optional<String> longerName(Words text, Span span) {
        List<String> before = text.before(span);
        List<String> after = text.after(span);
        if (!standsAfter(before)) {
            return Optional.of("a longer name: \"" + String.join(" ", before) + " " + text.text(span) + "\"");
        }
        if (!standsBefore(after)) {
            return Optional.of("a longer name: \"" + text.text(span) + " " + String.join(" ", after) + "\"");
        }
        return Optional.empty();
    }

    private static boolean standsAfter(List<String> before) {
        if (before.isEmpty()) {
            return true;
        }
        String last = before.get(before.size() - 1);
        boolean label = before.size() == 1 && last.matches("\\d+|[a-z]");
        boolean unitEnded =
                UNITS.contains(last) || FIELDS.contains(last) && before.stream().anyMatch(UNITS::contains);
        return label || CONNECTORS.contains(last) || unitEnded;
    }

    private static boolean standsBefore(List<String> after) {
        if (after.isEmpty() || after.get(0).matches("\\d.*")) {
            return true;
        }
        return !CONTINUATIONS.contains(after.get(0)) && after.stream().anyMatch(UNITS::contains);
    }

    /** The variant of which every telling word occurs, in whatever order. */
    private Optional<Words> scattered(Words text) {
        Set<String> words = new HashSet<>(text.list());
        return variants.stream()
                .filter(variant -> {
                    List<String> telling = variant.list().stream()
                            .filter(word -> word.length() > 2 && !CONNECTORS.contains(word) && !word.equals("*"))
                            .toList();
                    return telling.size() > 1 && words.containsAll(telling);
                })
                .findFirst();
    }
}
