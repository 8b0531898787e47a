package winnow.http;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What an earlier answer gave to ask "has it changed?" with (RFC 9110, section 8.8).
 *
 * @param entityTag value of {@code ETag}
 * @param lastModified value of {@code Last-Modified}
 */
public record Validators(Optional<String> entityTag, Optional<String> lastModified) {

    /** Nothing to compare with: the whole answer is wanted. */
    public static final Validators NONE = new Validators(Optional.empty(), Optional.empty());

    /** Takes them from the headers of a stored answer, names in lower case. */
    public static Validators of(Map<String, String> headers) {
        return new Validators(
                Optional.ofNullable(headers.get("etag")).filter(Validators::isPlain),
                Optional.ofNullable(headers.get("last-modified")).filter(Validators::isPlain));
    }

    Map<String, String> conditions() {
        Map<String, String> conditions = new HashMap<>();
        entityTag.ifPresent(tag -> conditions.put("If-None-Match", tag));
        lastModified.ifPresent(date -> conditions.put("If-Modified-Since", date));
        return conditions;
    }

    private static boolean isPlain(String value) {
        return !value.isBlank() && value.chars().allMatch(c -> c >= ' ' && c < 0x7F);
    }
}
