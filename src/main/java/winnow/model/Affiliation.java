package winnow.model;

import java.util.Optional;

/**
 * An institution's name and place as an article prints it.
 *
 * @param name the whole text, cleaned of labels
 * @param countryCode ISO 3166-1 alpha-2, where the text names a country
 * @param rorId ROR address, where a source gives one
 */
public record Affiliation(String name, Optional<String> countryCode, Optional<String> rorId) {}
