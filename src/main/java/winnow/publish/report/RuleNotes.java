package winnow.publish.report;

import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import winnow.audit.AuditRules;
import winnow.audit.Mender;
import winnow.audit.Rule;

/** The rules in the reader's words. */
final class RuleNotes {

    /**
     * A rule explained.
     *
     * @param title a few words
     * @param definition when it holds
     * @param denominator what its number is to be seen against
     * @param menders who can put it right, as a sentence; empty where not known
     */
    record Note(String title, String definition, String denominator, String menders) {}

    private record Text(String definition, String denominator) {}

    private static final Map<String, Text> TEXTS = Map.ofEntries(
            text(
                    "M01",
                    "The total says 0 while its parts are empty: the script that fills the counters never ran.",
                    "articles whose counters were looked at"),
            text(
                    "M02",
                    "Total, site and PMC are all measured, and the total is not the sum of the two.",
                    "articles with all three measured"),
            text(
                    "M03",
                    "A measured counter of one article is lower than it was before.",
                    "articles with two measured readings of the counter"),
            text(
                    "M04",
                    "Many articles of a journal went down at once: counted anew rather than each one wrong.",
                    "articles of the journal with two measured readings"),
            text(
                    "M05",
                    "The block of counters is missing from the page, or a total is blank.",
                    "articles whose counters were looked at"),
            text(
                    "M06",
                    "Where a number should be stands a text that is no count.",
                    "articles whose counters were looked at"),
            text("M07", "More PDF downloads than views.", "articles with both measured"),
            text(
                    "M08",
                    "A total rose within one look by far more than it ever does, and by far more than its cohort did meanwhile.",
                    "articles whose total was read often enough before"),
            text(
                    "M09",
                    "One counter stands still for nearly all articles of a journal, or for those of one age in it,"
                            + " while its sibling moves.",
                    "journals, and ages within them, that were looked at long enough"),
            text(
                    "M10",
                    "The page was not looked at within the time that is allowed between two looks.",
                    "articles that were looked at over the network"),
            text(
                    "M11",
                    "The page’s number of citations and Crossref’s are further apart than a delay explains.",
                    "articles with both numbers"),
            text(
                    "B01",
                    "Page, XML and Crossref say different things in a field, beyond differences of form.",
                    "fields for which more than one source speaks"),
            text("B02", "The DOI is registered, but its page is gone.", "articles known to Crossref"),
            text(
                    "B03",
                    "The page is there, but its DOI is not registered.",
                    "articles with a page that were looked up"),
            text(
                    "B04",
                    "An ISSN or ORCID iD that a source gives fails its check digit.",
                    "articles for which a source gives one"),
            text(
                    "B05",
                    "A citation that the page offers for copying contradicts the page itself; slips of form do not count.",
                    "citations compared"),
            text("B06", "Dates that cannot follow one another as they do.", "articles with more than one date"),
            text("B07", "The DOI’s record describes another work.", "articles known to Crossref"),
            text(
                    "B08",
                    "A person decided on a field, and a source has claimed something else since: the rules choose again.",
                    "decisions made"),
            text(
                    "E01",
                    "The article is retracted, withdrawn, corrected or under an expression of concern.",
                    "articles stored"),
            text(
                    "E02",
                    "The site and the registry do not agree on whether an article is retracted, withdrawn or of concern.",
                    "articles for which both were asked"),
            text(
                    "S01",
                    "A field that pages used to have is suddenly missing from many: the layout has changed.",
                    "pages read in a run"),
            text(
                    "S02",
                    "Instead of the article came a challenge, or a page that says “not found” with good status.",
                    "pages asked for"));

    private RuleNotes() {}

    private static Map.Entry<String, Text> text(String id, String definition, String denominator) {
        return Map.entry(id, new Text(definition, denominator));
    }

    /** The rule's note; one without explanation for a rule of a later version. */
    static Note of(String id) {
        Text text = TEXTS.getOrDefault(id, new Text("A rule that this version does not know.", ""));
        Optional<Rule> rule = AuditRules.byId(id);
        return new Note(
                rule.map(r -> capitalised(r.title())).orElse("Rule " + id),
                text.definition(),
                text.denominator(),
                rule.filter(r -> !r.menders().isEmpty())
                        .map(r -> "Can be mended by: " + names(r) + ".")
                        .orElse(""));
    }

    private static String capitalised(String title) {
        return title.substring(0, 1).toUpperCase(Locale.ROOT) + title.substring(1);
    }

    /** Whether there is an explanation. */
    static boolean explains(String id) {
        return TEXTS.containsKey(id);
    }

    /** Who can mend it. */
    static String names(Rule rule) {
        return rule.menders().stream()
                .sorted(Comparator.naturalOrder())
                .map(RuleNotes::name)
                .collect(Collectors.joining(", "));
    }

    private static String name(Mender mender) {
        return switch (mender) {
            case US -> "whoever runs the harvest";
            case PUBLISHER -> "the publisher";
            case REGISTRY -> "the registry";
        };
    }
}
