package winnow.http;

import java.net.InetAddress;
import java.net.UnknownHostException;

/** Loopback and private addresses: machines that are ours to load as we like. */
public final class OwnNetwork {

    private OwnNetwork() {}

    /** Whether every address of the host is loopback, private (RFC 1918, RFC 4193) or link-local; an unknown host is not. */
    public static boolean holds(String host) {
        try {
            InetAddress[] addresses = InetAddress.getAllByName(host);
            for (InetAddress address : addresses) {
                if (!isOwn(address)) {
                    return false;
                }
            }
            return addresses.length > 0;
        } catch (UnknownHostException unknown) {
            return false;
        }
    }

    private static boolean isOwn(InetAddress address) {
        byte[] bytes = address.getAddress();
        boolean uniqueLocal = bytes.length == 16 && (bytes[0] & 0xFE) == 0xFC;
        return address.isLoopbackAddress()
                || address.isSiteLocalAddress()
                || address.isLinkLocalAddress()
                || uniqueLocal;
    }
}
