package winnow.parse;

import java.util.List;
import java.util.Optional;
import winnow.model.PageForm;
import winnow.model.ParseOutcome;
import winnow.model.RecordWarning;

/**
 * What the parser saw in a snapshot on its way to the outcome. The names of rules, fields and states are stable.
 *
 * @param form which rendering it was taken for; empty where it was taken for none
 * @param outcome the outcome, as {@link PageParser#parse} gives it
 * @param landmarks what tells an article from something else
 * @param rules every tag, label or element that the parser knows for this rendering, in the order of fields
 * @param values what was read, field by field
 * @param silent fields of which nothing was read
 * @param leftOvers what is on the page and was not read
 * @param setAside lines of full text, references, navigation and footer, which are never read
 * @param warnings what stood in its place but could not be read
 */
public record Examination(
        Optional<PageForm> form,
        ParseOutcome outcome,
        List<Landmark> landmarks,
        List<Rule> rules,
        List<Value> values,
        List<String> silent,
        List<LeftOver> leftOvers,
        int setAside,
        List<RecordWarning> warnings) {

    /** Copies the lists. */
    public Examination {
        landmarks = List.copyOf(landmarks);
        rules = List.copyOf(rules);
        values = List.copyOf(values);
        silent = List.copyOf(silent);
        leftOvers = List.copyOf(leftOvers);
        warnings = List.copyOf(warnings);
    }

    /**
     * Something that an article has.
     *
     * @param needed {@code always}, or which other landmark will do instead
     * @param by the rule that found it; empty where it was not found
     */
    public record Landmark(String name, String needed, boolean found, String by) {

        static Landmark of(String name, String needed, Optional<String> by) {
            return new Landmark(name, needed, by.isPresent(), by.orElse(""));
        }
    }

    /** What became of a rule. */
    public enum State {
        /** It is there, and a value came from it. */
        READ("read"),
        /** It is there, and the value came from another source of the same field. */
        SECOND("second"),
        /** It is there, with nothing behind it. */
        EMPTY("empty"),
        /** It is there, and what stands there gave no value. */
        UNREAD("unread"),
        /** It is not there, though every known rendering of a whole page has it. */
        MISSING("missing"),
        /** It is not there, as on many a page. */
        ABSENT("absent");

        private final String slug;

        State(String slug) {
            this.slug = slug;
        }

        /** The word that is printed. */
        public String slug() {
            return slug;
        }
    }

    /**
     * One thing that the parser looks for.
     *
     * @param rule {@code meta citation_title}, {@code label "Authors"}, {@code xml article-meta/volume}
     * @param field the field that it feeds
     * @param where {@code head}, {@code line 12}; empty where it is not there
     * @param text the beginning of what stands there
     */
    public record Rule(String rule, String field, State state, String where, String text) {}

    /**
     * A value that was read.
     *
     * @param origin the rule or rules that it came from
     * @param raw the page's own text
     */
    public record Value(String field, String value, String origin, String raw) {}

    /**
     * Something on the page that was not read.
     *
     * @param kind {@code label}: words before a colon that the parser does not know; {@code line}; {@code tag};
     *     {@code element}
     * @param looksLike what its value looks like: {@code date}, {@code pages}, {@code issn}, {@code doi}; empty otherwise
     */
    public record LeftOver(String kind, String where, String text, String looksLike) {}
}
