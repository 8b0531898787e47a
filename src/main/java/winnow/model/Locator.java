package winnow.model;

import java.util.Optional;

/**
 * The place of an article within its issue: a range of pages or an article number, one slot for both.
 *
 * @param firstPage first page, which may carry letters ({@code e12})
 * @param lastPage last page, expanded to its full form
 * @param articleNumber article number, where the journal counts articles instead of pages
 */
public record Locator(Optional<String> firstPage, Optional<String> lastPage, Optional<String> articleNumber) {

    /** A range of pages; a null or blank last page counts as none. */
    public static Locator pages(String first, String last) {
        return new Locator(Optional.of(first), Optional.ofNullable(last).filter(l -> !l.isBlank()), Optional.empty());
    }

    /** An article number. */
    public static Locator articleNumber(String number) {
        return new Locator(Optional.empty(), Optional.empty(), Optional.of(number));
    }

    /** {@code 883-888}, {@code 883} or the article number. */
    @Override
    public String toString() {
        return articleNumber.orElseGet(
                () -> firstPage.orElse("") + lastPage.map(last -> "-" + last).orElse(""));
    }
}
