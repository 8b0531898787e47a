package winnow.http;

import crawlercommons.robots.BaseRobotRules;
import crawlercommons.robots.SimpleRobotRules;
import crawlercommons.robots.SimpleRobotRules.RobotRulesMode;
import crawlercommons.robots.SimpleRobotRulesParser;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import okhttp3.HttpUrl;

/**
 * Asks robots.txt before each address (RFC 9309): 404 and its like mean free, a file that cannot be had means stop, and
 * what was read holds for a day. Only the first 500 KiB count. A file that has moved to another host is not followed
 * there and counts as none.
 */
final class Robots implements Exchange {

    private static final Duration FRESH = Duration.ofHours(24);
    private static final Duration FRESH_FAULT = Duration.ofMinutes(10);
    private static final int LARGEST = 500 << 10;
    private static final int MOST_REDIRECTS = 5;

    private final Exchange next;
    private final Pace pace;
    private final Identity identity;
    private final Hosts hosts;
    private final Time time;
    private final Map<String, Known> known = new ConcurrentHashMap<>();

    Robots(Exchange next, Pace pace, Identity identity, Hosts hosts, Time time) {
        this.next = next;
        this.pace = pace;
        this.identity = identity;
        this.hosts = hosts;
        this.time = time;
    }

    /** @param unreachable why the file could not be had; null where the rules stand */
    private record Known(BaseRobotRules rules, Instant until, String unreachable) {}

    @Override
    public Reply send(Ask ask) throws InterruptedException {
        Optional<Reply.Refused> refusal = refusal(ask);
        return refusal.isPresent() ? refusal.get() : next.send(ask);
    }

    /** Why the address may not be asked for; empty where it may. */
    Optional<Reply.Refused> refusal(Ask ask) throws InterruptedException {
        Known rules = rules(ask);
        if (rules.unreachable() != null) {
            return Optional.of(new Reply.Refused(
                    "robots-unreachable",
                    "robots.txt of " + ask.host() + " cannot be had (" + rules.unreachable() + "), which means stop"));
        }
        return rules.rules().isAllowed(ask.url().toString())
                ? Optional.empty()
                : Optional.of(new Reply.Refused("robots", "robots.txt of " + ask.host() + " forbids " + ask.shown()));
    }

    private Known rules(Ask ask) throws InterruptedException {
        String origin = ask.url().scheme() + "://" + ask.host();
        synchronized (this) {
            Known rules = known.get(origin);
            if (rules == null || !time.now().isBefore(rules.until())) {
                rules = read(ask, rules);
                known.put(origin, rules);
            }
            return rules;
        }
    }

    /** A file that was read before goes on holding while its successor cannot be had. */
    private Known read(Ask ask, Known before) throws InterruptedException {
        Reply reply = fetch(ask);
        if (reply instanceof Reply.Answered answer && answer.status() / 100 == 2) {
            return new Known(parsed(ask, answer), time.now().plus(FRESH), null);
        }
        if (reply instanceof Reply.Answered) {
            return new Known(
                    new SimpleRobotRules(RobotRulesMode.ALLOW_ALL), time.now().plus(FRESH), null);
        }
        Instant soon = time.now().plus(FRESH_FAULT);
        return before != null && before.unreachable() == null
                ? new Known(before.rules(), soon, null)
                : new Known(null, soon, why(reply));
    }

    private Reply fetch(Ask ask) throws InterruptedException {
        HttpUrl url = ask.url().resolve("/robots.txt");
        Reply reply = null;
        for (int hop = 0; hop <= MOST_REDIRECTS && url != null; hop++) {
            reply = next.send(new Ask(url, ask.lane(), Map.of(), ask.allowance()));
            String location = reply instanceof Reply.Answered answer && answer.status() / 100 == 3
                    ? answer.headers().get("location")
                    : null;
            if (location == null) {
                return reply;
            }
            url = url.resolve(location);
            if (url != null && !hosts.hold(url)) {
                return reply;
            }
        }
        return reply;
    }

    private BaseRobotRules parsed(Ask ask, Reply.Answered answer) {
        byte[] bytes = answer.body().bytes();
        byte[] counted = bytes.length <= LARGEST ? bytes : java.util.Arrays.copyOf(bytes, LARGEST);
        SimpleRobotRules rules = new SimpleRobotRulesParser()
                .parseContent(answer.url(), counted, "text/plain", List.of(identity.robotsToken()));
        if (rules.getCrawlDelay() > 0) {
            pace.atLeast(ask.lane(), Duration.ofMillis(rules.getCrawlDelay()));
        }
        return rules;
    }

    private static String why(Reply reply) {
        if (reply instanceof Reply.Broken broken) {
            return broken.detail();
        }
        if (reply instanceof Reply.RateLimited limited) {
            return limited.detail();
        }
        return reply instanceof Reply.Truncated truncated ? truncated.detail() : "no whole answer";
    }
}
