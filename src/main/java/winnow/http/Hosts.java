package winnow.http;

import java.net.URI;
import java.util.Set;
import java.util.TreeSet;
import okhttp3.HttpUrl;

/**
 * The hosts that may be asked. The default ports of http and https count as one, any other port as a host of its own.
 *
 * @param names host names in lower case, with a colon and the port where it is no default one
 */
public record Hosts(Set<String> names) {

    /** Copies the set. */
    public Hosts {
        names = Set.copyOf(names);
    }

    /** The host of an address, alone. */
    public static Hosts of(URI address) {
        return new Hosts(Set.of(name(HttpUrl.get(address.toString()))));
    }

    /** The host of an address, with and without {@code www.}. */
    public static Hosts withAndWithoutWww(URI address) {
        String name = name(HttpUrl.get(address.toString()));
        Set<String> names = new TreeSet<>(Set.of(name));
        if (!name.contains(":") && !name.matches("[\\d.]+|localhost")) {
            names.add(name.startsWith("www.") ? name.substring(4) : "www." + name);
        }
        return new Hosts(names);
    }

    /** Whether the address, http or https, is on one of these hosts. */
    public boolean hold(String address) {
        HttpUrl url = HttpUrl.parse(address);
        return url != null && hold(url);
    }

    boolean hold(HttpUrl url) {
        return names.contains(name(url));
    }

    static String name(HttpUrl url) {
        boolean defaultPort = url.port() == 80 || url.port() == 443;
        return defaultPort ? url.host() : url.host() + ":" + url.port();
    }
}
