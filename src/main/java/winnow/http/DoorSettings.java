package winnow.http;

import java.time.Duration;

/**
 * Limits on every request.
 *
 * @param connectTimeout time to connect
 * @param readTimeout time to wait for the next byte
 * @param callTimeout time for one whole answer
 * @param maxBody largest body in bytes, both as it travels and decompressed
 * @param deadline time spent on one address with all its retries and redirects, waiting for its turn not counted
 * @param attempts attempts at one address
 * @param connections requests in flight at once to one host
 */
public record DoorSettings(
        Duration connectTimeout,
        Duration readTimeout,
        Duration callTimeout,
        int maxBody,
        Duration deadline,
        int attempts,
        int connections) {

    /** 10 s to connect, 30 s a byte, 2 min an answer, 8 MB, 10 min and 5 attempts in all, one at a time. */
    public static final DoorSettings DEFAULT = new DoorSettings(
            Duration.ofSeconds(10),
            Duration.ofSeconds(30),
            Duration.ofMinutes(2),
            8 << 20,
            Duration.ofMinutes(10),
            5,
            1);

    /** The same with another number of requests in flight. */
    public DoorSettings withConnections(int number) {
        return new DoorSettings(connectTimeout, readTimeout, callTimeout, maxBody, deadline, attempts, number);
    }

    /** The same with another number of attempts at one address. */
    public DoorSettings withAttempts(int number) {
        return new DoorSettings(connectTimeout, readTimeout, callTimeout, maxBody, deadline, number, connections);
    }

    /** The same with another limit on bodies. */
    public DoorSettings withMaxBody(int bytes) {
        return new DoorSettings(connectTimeout, readTimeout, callTimeout, bytes, deadline, attempts, connections);
    }
}
