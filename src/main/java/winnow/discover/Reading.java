package winnow.discover;

import winnow.model.Target;

/** What a given text turned out to mean. */
public sealed interface Reading {

    /** An article to look at. */
    record Wanted(Target target) implements Reading {}

    /**
     * No article.
     *
     * @param reason a stable slug: {@code not-a-doi}, {@code other-site}, {@code not-an-article}, {@code unknown-journal}
     * @param message one line: what it is and what to give instead
     */
    record Refused(String reason, String message) implements Reading {}
}
