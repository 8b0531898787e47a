package winnow.publish.institution;

import java.util.List;
import java.util.Optional;

/**
 * An institution whose articles are wanted.
 *
 * @param key short name, as in {@code --institution uoa}
 * @param name full name; always one of the variants
 * @param variants how articles print it
 * @param ror ROR address, where it has one
 * @param country ISO 3166-1 alpha-2; an affiliation that names another country never matches
 * @param withAll words of which every one must stand in the text as well, such as a city for a common name
 * @param unless phrases that make a text another institution's, such as "Agricultural University of Athens"
 */
public record Institution(
        String key,
        String name,
        List<String> variants,
        Optional<String> ror,
        Optional<String> country,
        List<String> withAll,
        List<String> unless) {

    /** Copies the lists. */
    public Institution {
        variants = List.copyOf(variants);
        withAll = List.copyOf(withAll);
        unless = List.copyOf(unless);
    }
}
