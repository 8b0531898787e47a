package winnow.http;

import java.util.HashSet;
import java.util.Set;
import okhttp3.HttpUrl;

/** Follows redirects within the hosts that may be asked, and no others. */
final class Redirecting implements Exchange {

    private static final int MOST = 5;

    private final Exchange next;
    private final Hosts hosts;

    Redirecting(Exchange next, Hosts hosts) {
        this.next = next;
        this.hosts = hosts;
    }

    @Override
    public Reply send(Ask first) throws InterruptedException {
        Set<String> seen = new HashSet<>();
        Ask ask = first;
        while (seen.add(ask.url().toString())) {
            Reply reply = next.send(ask);
            if (!(reply instanceof Reply.Answered answer) || !isRedirect(answer)) {
                return reply;
            }
            String location = answer.headers().get("location");
            HttpUrl target = ask.url().resolve(location);
            if (target == null || !hosts.hold(target)) {
                return new Reply.OffHostRedirect(
                        location, ask.shown() + " leads to " + location + ", which is not on the site: not followed");
            }
            if (seen.size() > MOST) {
                return new Reply.Broken(
                        "too-many-redirects", first.shown() + " redirects more than " + MOST + " times", false);
            }
            boolean ownLane = ask.lane().equals(ask.host());
            ask = ask.to(target, ownLane ? Hosts.name(target) : ask.lane(), answer.status());
        }
        return new Reply.Broken("redirect-loop", first.shown() + " redirects back to itself", false);
    }

    private static boolean isRedirect(Reply.Answered answer) {
        return switch (answer.status()) {
            case 301, 302, 303, 307, 308 -> answer.header("location").isPresent();
            default -> false;
        };
    }
}
