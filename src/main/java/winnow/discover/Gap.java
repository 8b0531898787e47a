package winnow.discover;

/**
 * Something that a source could not tell.
 *
 * @param scope what has to be asked for again: {@code or/54/4}, {@code or/54}, or days {@code 2025-01-01/2025-01-31}
 * @param because one line: what was seen
 */
public record Gap(String scope, String because) {

    @Override
    public String toString() {
        return scope + ": " + because;
    }
}
