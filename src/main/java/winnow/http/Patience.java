package winnow.http;

import java.time.Duration;

/**
 * How long to wait before what failed is tried again. A machine of our own network is asked again sooner than a stranger's.
 *
 * @param firstBackOff wait after the first failure; doubles with each further one
 * @param longestBackOff the longest such wait
 * @param firstPause how long a host is left alone that failed several times running; doubles while it stays out of reach
 * @param longestPause the longest such pause
 */
record Patience(Duration firstBackOff, Duration longestBackOff, Duration firstPause, Duration longestPause) {

    static final Patience WITH_STRANGERS =
            new Patience(Duration.ofSeconds(1), Duration.ofSeconds(60), Duration.ofSeconds(30), Duration.ofMinutes(5));

    static final Patience AT_HOME =
            new Patience(Duration.ofMillis(200), Duration.ofSeconds(5), Duration.ofSeconds(2), Duration.ofSeconds(30));

    /** What these hosts deserve. */
    static Patience towards(Hosts hosts) {
        boolean home = hosts.names().stream()
                .map(name -> name.replaceFirst(":\\d+$", ""))
                .allMatch(OwnNetwork::holds);
        return home ? AT_HOME : WITH_STRANGERS;
    }
}
