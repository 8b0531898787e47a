package winnow.fetch;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import winnow.http.Hosts;
import winnow.model.Doi;

/**
 * Where the site's pages are.
 *
 * @param base the site's address, or an in-house mirror's, without a closing slash
 */
public record SiteAddresses(URI base) {

    private static final String PLAIN = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~/:;()@!$,";

    /** Takes off a closing slash. */
    public SiteAddresses {
        String text = base.toString();
        base = URI.create(text.replaceFirst("/+$", ""));
    }

    /** The article's page: base and DOI, percent-encoded where the DOI holds what an address may not. */
    public String page(Doi doi) {
        StringBuilder address = new StringBuilder(base.toString()).append('/');
        for (byte b : doi.value().getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (b & 0xFF);
            if (c < 0x80 && PLAIN.indexOf(c) >= 0) {
                address.append(c);
            } else {
                address.append('%').append(String.format("%02X", (int) c));
            }
        }
        return address.toString();
    }

    /**
     * A link of the site's own pages, asked for where the pages are asked for: pages of a mirror still link to the site.
     *
     * @param link an address on the site, or a path
     */
    public String onBase(String link) {
        if (hosts().hold(link)) {
            return link;
        }
        String path = link.replaceFirst("^(?i)(?:https?:)?//[^/?#]*", "");
        return base + (path.startsWith("/") ? path : "/" + path);
    }

    /** The hosts that are the site: the base's own, with and without {@code www.}. */
    public Hosts hosts() {
        return Hosts.withAndWithoutWww(base);
    }
}
