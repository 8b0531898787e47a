package winnow.model;

import java.util.Optional;

/**
 * The terms under which a source says the article may be used.
 *
 * @param url the licence's canonical address, for example {@code https://creativecommons.org/licenses/by/4.0/};
 *     {@code https://creativecommons.org/licenses/by/} where the source names no version, which is never filled in;
 *     empty where the words make no known licence
 * @param text the licence in the source's words, for example {@code CC BY-NC 4.0}
 */
public record License(Optional<String> url, String text) {}
