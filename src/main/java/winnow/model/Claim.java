package winnow.model;

/**
 * What one source says of one field, with the text it was read from and where that stood.
 *
 * @param value the value as read; never null
 * @param raw the source's own text, untouched but for surrounding space
 * @param origin where it stood, for a person who looks for it: {@code meta citation_title},
 *     {@code label "Published online on"}, {@code xml article-meta/title-group}, {@code crossref title}
 * @param <T> the type of the value
 */
public record Claim<T>(T value, String raw, String origin) {}
