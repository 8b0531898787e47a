package winnow.crossref;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import winnow.http.Pace;
import winnow.http.SteadyPace;
import winnow.http.Time;

/**
 * The registry's two budgets and its limit on requests in flight, as its answers state them ({@code x-rate-limit-limit},
 * {@code x-rate-limit-interval}, {@code x-concurrency-limit}). Runs somewhat below what is stated, keeps the last value
 * where an answer is silent, and starts with what everybody is allowed; a server in our own network has no limits but
 * those that it states.
 */
final class Budgets implements Pace {

    /** Share of the stated rate that is used. */
    private static final double SHARE = 0.85;

    private static final int UNLIMITED = 64;
    private static final Pattern INTERVAL = Pattern.compile("(\\d{1,6})\\s*(ms|s|m|h)?");

    private final SteadyPace pace;
    private final Map<Lane, Duration> pauses = new EnumMap<>(Lane.class);
    private final Map<Lane, Integer> inFlight = new EnumMap<>(Lane.class);
    private final Map<Lane, Boolean> answered = new EnumMap<>(Lane.class);
    private final boolean ownNetwork;
    private int concurrency = 1;

    Budgets(boolean ownNetwork, Time time) {
        this.ownNetwork = ownNetwork;
        this.pace = new SteadyPace(this::pause, time);
        for (Lane lane : Lane.values()) {
            pauses.put(lane, ownNetwork ? Duration.ZERO : below(lane.publicInterval()));
        }
    }

    private synchronized Duration pause(String lane) {
        return pauses.get(lane(lane));
    }

    /** Waits until one more request may be in flight; until a lane has answered once, it has one at a time. */
    synchronized void enter(Lane lane) throws InterruptedException {
        while (total() >= concurrency || (!answered.containsKey(lane) && inFlight.getOrDefault(lane, 0) > 0)) {
            wait();
        }
        inFlight.merge(lane, 1, Integer::sum);
    }

    /** The request that entered is over. */
    synchronized void leave(Lane lane) {
        inFlight.merge(lane, -1, Integer::sum);
        notifyAll();
    }

    @Override
    public boolean await(String lane, Duration patience) throws InterruptedException {
        return pace.await(lane, patience);
    }

    @Override
    public void answered(String lane, int status, Map<String, String> headers) {
        learn(lane(lane), headers);
        pace.answered(lane, status, headers);
    }

    @Override
    public void hold(String lane, Duration wait) {
        pace.hold(lane, wait);
    }

    @Override
    public void atLeast(String lane, Duration pause) {
        pace.atLeast(lane, pause);
    }

    private synchronized void learn(Lane lane, Map<String, String> headers) {
        interval(headers).ifPresent(interval -> pauses.put(lane, below(interval)));
        Optional<Integer> stated = number(headers.get("x-concurrency-limit"));
        if (stated.isPresent()) {
            concurrency = Math.min(UNLIMITED, stated.get());
        } else if (ownNetwork && answered.isEmpty()) {
            concurrency = UNLIMITED;
        }
        answered.put(lane, true);
        notifyAll();
    }

    /** Time from one request to the next: the interval divided by the requests that it may hold. */
    static Optional<Duration> interval(Map<String, String> headers) {
        Optional<Integer> limit = number(headers.get("x-rate-limit-limit"));
        Matcher interval = INTERVAL.matcher(
                headers.getOrDefault("x-rate-limit-interval", "1s").strip());
        if (limit.isEmpty() || !interval.matches()) {
            return Optional.empty();
        }
        long number = Long.parseLong(interval.group(1));
        String unit = interval.group(2) == null ? "s" : interval.group(2);
        Duration whole = switch (unit) {
            case "ms" -> Duration.ofMillis(number);
            case "m" -> Duration.ofMinutes(number);
            case "h" -> Duration.ofHours(number);
            default -> Duration.ofSeconds(number);
        };
        return Optional.of(whole.dividedBy(limit.get()));
    }

    private static Optional<Integer> number(String header) {
        return Optional.ofNullable(header)
                .map(String::strip)
                .filter(text -> text.matches("\\d{1,6}"))
                .map(Integer::parseInt)
                .filter(number -> number > 0);
    }

    private static Duration below(Duration interval) {
        return Duration.ofNanos((long) (interval.toNanos() / SHARE));
    }

    private int total() {
        return inFlight.values().stream().mapToInt(Integer::intValue).sum();
    }

    private static Lane lane(String slug) {
        return slug.equals(Lane.LIST.slug()) ? Lane.LIST : Lane.SINGLE;
    }
}
