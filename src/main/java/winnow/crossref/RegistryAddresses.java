package winnow.crossref;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import winnow.model.Doi;

/** Addresses of the registry's interface, each part percent-encoded once (RFC 3986, section 2). */
final class RegistryAddresses {

    private static final String UNRESERVED = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~";
    /** What a query may hold besides, section 3.4; kept plain because servers limit the length of addresses. */
    private static final String IN_QUERY = UNRESERVED + ":/,";

    private final String base;
    private final String mailto;

    RegistryAddresses(URI base, String contact) {
        this.base = base.toString().replaceFirst("/+$", "");
        this.mailto = "mailto=" + encoded(contact, UNRESERVED);
    }

    /** The record's own address, fit to be kept: without the contact. */
    String work(Doi doi) {
        return base + "/works/" + encoded(doi.value(), UNRESERVED);
    }

    String single(Doi doi) {
        return work(doi) + "?" + mailto;
    }

    String agency(Doi doi) {
        return work(doi) + "/agency?" + mailto;
    }

    /** A list that asks for these DOIs and nothing else. */
    String list(List<Doi> dois) {
        String filter = dois.stream().map(doi -> "doi:" + doi).collect(Collectors.joining(","));
        return base + "/works?filter=" + encoded(filter, IN_QUERY) + "&rows=" + dois.size() + "&" + mailto;
    }

    /** A page of a listing. */
    String page(String filter, int rows, String cursor) {
        return base + "/works?filter=" + encoded(filter, IN_QUERY) + "&rows=" + rows + "&cursor="
                + encoded(cursor, UNRESERVED) + "&" + mailto;
    }

    static String encoded(String text, String plain) {
        StringBuilder encoded = new StringBuilder(text.length() + 16);
        for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (b & 0xFF);
            if (c < 0x80 && plain.indexOf(c) >= 0) {
                encoded.append(c);
            } else {
                encoded.append('%').append(Character.toUpperCase(Character.forDigit(c >> 4, 16)));
                encoded.append(Character.toUpperCase(Character.forDigit(c & 15, 16)));
            }
        }
        return encoded.toString();
    }
}
