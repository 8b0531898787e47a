package winnow.http;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.ProtocolException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.Locale;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLPeerUnverifiedException;

/** Gives each fault of the network its name, says in one line what to do, and whether trying again may help. */
final class Faults {

    private Faults() {}

    static Reply.Broken reply(Ask ask, IOException fault) {
        String host = ask.host();
        String message = String.valueOf(fault.getMessage());
        if (fault instanceof SocketTimeoutException) {
            return message.toLowerCase(Locale.ROOT).contains("connect")
                    ? broken("connect-timeout", host + " did not take the connection in time: is it up?")
                    : broken("read-timeout", host + " stopped sending before the answer was whole");
        }
        if (fault instanceof InterruptedIOException) {
            return broken("call-timeout", host + " did not finish its answer in the time allowed");
        }
        if (fault instanceof UnknownHostException) {
            return broken("unknown-host", "no address is known for " + host + ": check the name and the network");
        }
        if (fault instanceof SSLHandshakeException || fault instanceof SSLPeerUnverifiedException) {
            return lasting("tls", host + " cannot prove who it is: " + message);
        }
        if (fault instanceof HeaderLimitInterceptor.HeadersTooLarge) {
            return lasting("headers-too-large", host + " sent " + message);
        }
        if (fault instanceof ConnectException || fault instanceof NoRouteToHostException) {
            return broken("connect-failed", host + " refuses connections: is it up?");
        }
        if (fault instanceof SocketException || message.contains("unexpected end of stream")) {
            return broken("connection-reset", host + " broke the connection off: " + message);
        }
        if (fault instanceof ProtocolException) {
            return lasting("bad-protocol", host + " does not speak proper HTTP: " + message);
        }
        return broken("io", host + ": " + message);
    }

    private static Reply.Broken broken(String reason, String detail) {
        return new Reply.Broken(reason, detail, true);
    }

    private static Reply.Broken lasting(String reason, String detail) {
        return new Reply.Broken(reason, detail, false);
    }
}
