package winnow.model;

/** What came of reading a snapshot. */
public sealed interface ParseOutcome {

    /** The snapshot is an article. */
    record Parsed(PageRecord record) implements ParseOutcome {}

    /**
     * It is not, or cannot be read.
     *
     * @param failure the kind of trouble
     * @param reason a stable slug: {@code soft-404}, {@code challenge}, {@code pdf}, {@code missing-landmarks}, {@code empty}
     * @param detail one line for a person: what was seen
     */
    record NotParsed(ParseFailure failure, String reason, String detail) implements ParseOutcome {}
}
