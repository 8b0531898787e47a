package winnow.http;

import java.util.Map;
import okhttp3.HttpUrl;

/**
 * One address to be asked for, with what goes along.
 *
 * @param url the address
 * @param lane whose pace it keeps to
 * @param headers headers of this request
 * @param deadline reading of {@link Time#nanos} by which all must be over
 */
record Ask(HttpUrl url, String lane, Map<String, String> headers, long deadline) {

    Ask {
        headers = Map.copyOf(headers);
    }

    Ask to(HttpUrl other, String otherLane) {
        return new Ask(other, otherLane, headers, deadline);
    }

    /** The address as messages show it: without the contact that goes along as {@code mailto}. */
    String shown() {
        return url.newBuilder().removeAllQueryParameters("mailto").build().toString();
    }

    String host() {
        return Hosts.name(url);
    }
}
