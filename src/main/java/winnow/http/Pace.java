package winnow.http;

import java.time.Duration;
import java.util.Map;

/**
 * How fast requests may follow each other. A lane is what has a limit of its own: a host, or one of several budgets of
 * a host. One pace is shared by all threads; one that claims through a database is shared by all machines.
 */
public interface Pace {

    /**
     * Waits for the lane's turn and takes it, however many queue before.
     *
     * @param patience the longest wait that the host may ask for
     * @return false when it has asked for a longer one; nothing has been taken then
     */
    boolean await(String lane, Duration patience) throws InterruptedException;

    /**
     * Learns from an answer: a 429 halves the pace, answers in good order bring it back step by step.
     *
     * @param status HTTP status
     * @param headers names in lower case
     */
    void answered(String lane, int status, Map<String, String> headers);

    /** Keeps everything on the lane waiting for so long: what {@code Retry-After} asks for. */
    void hold(String lane, Duration wait);

    /** Never goes faster than this pause again: what {@code Crawl-delay} asks for. */
    void atLeast(String lane, Duration pause);
}
