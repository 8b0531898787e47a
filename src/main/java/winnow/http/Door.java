package winnow.http;

import java.io.Closeable;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import okhttp3.HttpUrl;

/**
 * The way to one service on the network. Whoever asks is named, waits for the pace, obeys robots.txt, tries again with
 * patience, and never leaves the service's hosts. One door is shared by all threads.
 */
public final class Door implements Closeable {

    private final Wire wire;
    private final Exchange first;
    private final Optional<Robots> robots;
    private final Hosts hosts;
    private final DoorSettings settings;
    private final Time time;

    private Door(Wire wire, Exchange first, Optional<Robots> robots, Hosts hosts, DoorSettings settings, Time time) {
        this.wire = wire;
        this.first = first;
        this.robots = robots;
        this.hosts = hosts;
        this.settings = settings;
        this.time = time;
    }

    /** A door to a web site, which has a robots.txt. */
    public static Door toSite(
            Hosts hosts, Identity identity, Pace pace, DoorSettings settings, Recorder recorder, Time time) {
        Wire wire = new Wire(settings, identity, recorder, time);
        Exchange patient = patient(wire, pace, settings, hosts, time);
        Robots obedient = new Robots(patient, pace, identity, hosts, time);
        return new Door(wire, new Redirecting(obedient, hosts), Optional.of(obedient), hosts, settings, time);
    }

    /** A door to an interface for programs, which robots.txt does not speak of. */
    public static Door toInterface(
            URI base, Identity identity, Pace pace, DoorSettings settings, Recorder recorder, Time time) {
        Hosts hosts = Hosts.of(base);
        Wire wire = new Wire(settings, identity, recorder, time);
        Exchange redirecting = new Redirecting(patient(wire, pace, settings, hosts, time), hosts);
        return new Door(wire, redirecting, Optional.empty(), hosts, settings, time);
    }

    private static Exchange patient(Wire wire, Pace pace, DoorSettings settings, Hosts hosts, Time time) {
        Patience patience = Patience.towards(hosts);
        Exchange paced = new Paced(wire, pace, settings.connections(), time);
        return new Breaker(
                new Retrying(paced, pace, settings.attempts(), patience, new Random(), time), patience, time);
    }

    /** Asks for an address, in the lane of its host. */
    public Reply ask(String address, Validators validators) throws InterruptedException {
        return ask(address, Optional.empty(), validators.conditions());
    }

    /**
     * Asks for an address.
     *
     * @param address http or https, percent-encoded as it shall be sent
     * @param lane whose pace it keeps to; the host's where empty
     * @param headers headers for this request
     * @return what came of it; never null
     * @throws InterruptedException when the thread is asked to stop; nothing is half done then
     */
    public Reply ask(String address, Optional<String> lane, Map<String, String> headers) throws InterruptedException {
        return ask(address, lane, headers, Optional.empty());
    }

    /** Sends a form to an address, in the lane of its host; for looks that a site grants in no other way. */
    public Reply send(String address, Form form, Map<String, String> headers) throws InterruptedException {
        return ask(address, Optional.empty(), headers, Optional.of(form));
    }

    /**
     * Whether an address may be asked for: reads robots.txt, where that is not known yet, and asks for nothing else.
     *
     * @return why not; empty where it may
     * @throws InterruptedException when the thread is asked to stop
     */
    public Optional<Reply> obstacle(String address) throws InterruptedException {
        HttpUrl url = HttpUrl.parse(address);
        Optional<Reply> elsewhere = elsewhere(address, url);
        if (elsewhere.isPresent() || robots.isEmpty()) {
            return elsewhere;
        }
        return robots.get()
                .refusal(new Ask(url, Hosts.name(url), Map.of(), allowance()))
                .map(refused -> refused);
    }

    private Reply ask(String address, Optional<String> lane, Map<String, String> headers, Optional<Form> form)
            throws InterruptedException {
        HttpUrl url = HttpUrl.parse(address);
        Optional<Reply> elsewhere = elsewhere(address, url);
        return elsewhere.isPresent()
                ? elsewhere.get()
                : first.send(
                        new Ask(url, lane.orElseGet(() -> Hosts.name(url)), new HashMap<>(headers), allowance(), form));
    }

    private Optional<Reply> elsewhere(String address, HttpUrl url) {
        if (url == null) {
            return Optional.of(new Reply.Broken("bad-address", address + " is no http or https address", false));
        }
        return hosts.hold(url)
                ? Optional.empty()
                : Optional.of(
                        new Reply.OffHostRedirect(address, address + " is not on " + String.join(", ", hosts.names())));
    }

    private Allowance allowance() {
        return new Allowance(settings.deadline(), time);
    }

    /** The hosts that this door leads to. */
    public Hosts hosts() {
        return hosts;
    }

    /** Breaks off what is under way and lets connections go. */
    @Override
    public void close() {
        wire.close();
    }
}
