package winnow.model;

/**
 * A citation as the page offers it for copying.
 *
 * @param style {@code spandidos}, {@code apa}, {@code mla} or {@code chicago}
 * @param text as printed, one line
 */
public record FormattedCitation(String style, String text) {}
