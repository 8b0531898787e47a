package winnow.model;

import java.util.Optional;

/**
 * An article that a run undertakes to look at.
 *
 * @param doi its DOI; empty while only an address or a saved page is known
 * @param address where to look: a page address, or the saved page's place such as {@code pages.warc#12}
 * @param foundBy how we know of it: {@code argument}, {@code list}, {@code file}, {@code issue}, {@code crossref}, {@code due}
 */
public record Target(Optional<Doi> doi, String address, String foundBy) {}
