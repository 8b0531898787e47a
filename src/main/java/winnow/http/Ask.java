package winnow.http;

import java.util.Map;
import java.util.Optional;
import okhttp3.HttpUrl;

/**
 * One address to be asked for, with what goes along.
 *
 * @param url the address
 * @param lane whose pace it keeps to
 * @param headers headers of this request
 * @param allowance the time that all of it may take
 * @param form what is sent along; empty for a plain look
 */
record Ask(HttpUrl url, String lane, Map<String, String> headers, Allowance allowance, Optional<Form> form) {

    Ask {
        headers = Map.copyOf(headers);
    }

    /** A plain look. */
    Ask(HttpUrl url, String lane, Map<String, String> headers, Allowance allowance) {
        this(url, lane, headers, allowance, Optional.empty());
    }

    /** The same elsewhere; only 307 and 308 ask for the form again (RFC 9110, section 15.4). */
    Ask to(HttpUrl other, String otherLane, int status) {
        return new Ask(other, otherLane, headers, allowance, status == 307 || status == 308 ? form : Optional.empty());
    }

    /** The address as messages show it: without the contact that goes along as {@code mailto}. */
    String shown() {
        return url.newBuilder().removeAllQueryParameters("mailto").build().toString();
    }

    String host() {
        return Hosts.name(url);
    }
}
