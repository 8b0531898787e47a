/**
 * The one polite door to the network. Addresses come in; a {@code Reply} goes out, which is an answer with its whole
 * body or the reason why there is none. It keeps the pace, obeys robots.txt, waits and tries again, and holds every
 * answer to its limits. It must not know what an article or a registry is. {@code DoorIT} shows each fault,
 * {@code SteadyPaceTest} the pace.
 */
package winnow.http;
