package winnow.crossref;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import winnow.model.Claim;
import winnow.model.Field;
import winnow.model.License;

/**
 * Reads {@code license[]}: the one for the version of record is the article's; terms for text mining alone say nothing
 * of what a reader may do and are left out.
 */
final class Licenses {

    private static final List<String> VERSIONS = List.of("vor", "unspecified", "am");
    private static final Pattern CREATIVE_COMMONS = Pattern.compile(
            "(?:https?://)?(?:www\\.)?creativecommons\\.org/(licen[sc]es|publicdomain)/([a-z-]+)/(\\d(?:\\.\\d)?)(?:[/.].*)?");

    private Licenses() {}

    static Optional<Claim<License>> read(JsonNode work, Oddities oddities) {
        List<JsonNode> all = Nodes.items(work, "license").stream()
                .filter(entry -> address(entry).isPresent())
                .toList();
        Optional<JsonNode> chosen = all.stream()
                .filter(entry -> rank(entry) < VERSIONS.size())
                .min(Comparator.comparingInt(Licenses::rank));
        if (chosen.isEmpty() && !all.isEmpty()) {
            oddities.note(Field.LICENSE, "only terms for text mining or sharing are given: left out");
        }
        return chosen.flatMap(Licenses::address)
                .map(raw -> new Claim<>(new License(Optional.of(canonical(raw)), raw), raw, "crossref license"));
    }

    /** One form for a Creative Commons licence: https, no {@code www}, no {@code legalcode}, closing slash. */
    static String canonical(String address) {
        Matcher licence = CREATIVE_COMMONS.matcher(address.strip().toLowerCase(Locale.ROOT));
        if (!licence.matches()) {
            return address.strip();
        }
        String kind = licence.group(1).equals("publicdomain") ? "publicdomain" : "licenses";
        String version = licence.group(3).contains(".") ? licence.group(3) : licence.group(3) + ".0";
        return "https://creativecommons.org/" + kind + "/" + licence.group(2) + "/" + version + "/";
    }

    private static Optional<String> address(JsonNode entry) {
        return entry.isObject() ? Nodes.text(entry, "URL") : Nodes.text(entry);
    }

    private static int rank(JsonNode entry) {
        String version =
                Nodes.text(entry, "content-version").orElse("unspecified").toLowerCase(Locale.ROOT);
        int rank = VERSIONS.indexOf(version);
        return rank < 0 ? VERSIONS.size() : rank;
    }
}
