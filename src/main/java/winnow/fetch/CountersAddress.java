package winnow.fetch;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import winnow.model.Doi;

/** Where the site answers for an article's counters, as an operator who has learnt it writes it down. */
public final class CountersAddress {

    private static final Pattern PLACE = Pattern.compile("\\{([^{}]*)}");

    private final String template;

    private CountersAddress(String template) {
        this.template = template;
    }

    /**
     * What an article's address is made of.
     *
     * @param code the journal's code
     * @param page first page or article number
     */
    public record Parts(
            Doi doi, Optional<String> code, Optional<String> volume, Optional<String> issue, Optional<String> page) {

        private Map<String, Optional<String>> byName() {
            return Map.of(
                    "doi", Optional.of(doi.value()), "code", code, "volume", volume, "issue", issue, "page", page);
        }
    }

    /**
     * Reads a template.
     *
     * @param template an address with {@code {doi}}, {@code {code}}, {@code {volume}}, {@code {issue}} or {@code {page}}
     *     in it; one that begins with a slash is on the site
     * @param site where article pages are
     * @throws IllegalArgumentException with one line for the operator
     */
    public static CountersAddress of(String template, URI site) {
        String address = template.strip();
        Matcher place = PLACE.matcher(address);
        boolean any = false;
        while (place.find()) {
            any = true;
            if (!place.group(1).matches("doi|code|volume|issue|page")) {
                throw new IllegalArgumentException(
                        "\"" + place.group() + "\" is unknown: write {doi}, {code}, {volume}, {issue} or {page}");
            }
        }
        if (!any) {
            throw new IllegalArgumentException("\"" + address + "\" is the same for all articles: write {doi} in it");
        }
        String whole = address.startsWith("/") ? site.toString().replaceFirst("/+$", "") + address : address;
        if (!whole.matches("https?://[^\\s/{}?#]+[/?].*")) {
            throw new IllegalArgumentException("\"" + address + "\" is no http or https address");
        }
        return new CountersAddress(whole);
    }

    /** The address for an article; empty when a part that the template names is not known of it. */
    public Optional<String> of(Parts parts) {
        Map<String, Optional<String>> values = parts.byName();
        StringBuilder address = new StringBuilder();
        Matcher place = PLACE.matcher(template);
        while (place.find()) {
            Optional<String> value = values.get(place.group(1)).filter(v -> !v.isBlank());
            if (value.isEmpty()) {
                return Optional.empty();
            }
            place.appendReplacement(address, Matcher.quoteReplacement(encoded(value.get())));
        }
        return Optional.of(place.appendTail(address).toString());
    }

    /** The slash of a DOI stands itself, as it does in the site's own addresses. */
    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("%2F", "/");
    }
}
