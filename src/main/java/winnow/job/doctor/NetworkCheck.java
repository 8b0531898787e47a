package winnow.job.doctor;

import java.net.URI;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import winnow.crossref.CrossrefClient;
import winnow.crossref.CrossrefSettings;
import winnow.fetch.SiteAddresses;
import winnow.http.Door;
import winnow.http.DoorSettings;
import winnow.http.Identity;
import winnow.http.OwnNetwork;
import winnow.http.Recorder;
import winnow.http.Reply;
import winnow.http.SteadyPace;
import winnow.http.Time;
import winnow.job.settings.Settings;
import winnow.model.Doi;

/** Whether site and registry answer: one request each, through the same doors as a harvest, never a second try. */
final class NetworkCheck {

    private static final Doi SAMPLE = Doi.parse("10.3892/or.2025.8963").orElseThrow();
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    /** {@code Retry-After} and the age of what is due are reckoned by this machine's clock. */
    private static final Duration WRONG_CLOCK = Duration.ofMinutes(2);

    private final Settings settings;
    private final Identity identity;
    private final Time time;
    private final AtomicReference<Reply.Answered> last = new AtomicReference<>();

    private NetworkCheck(Settings settings, Identity identity, Time time) {
        this.settings = settings;
        this.identity = identity;
        this.time = time;
    }

    /** Asks nobody in the name of nobody, nor by an address that may be another than the operator's. */
    static List<Condition> of(Configured configured, Condition contact, Time time) throws InterruptedException {
        Settings settings = configured.settings();
        Optional<Identity> identity = settings.identity();
        if (configured.isMakeshift()) {
            return unasked("the configuration is faulty", "mend it first");
        }
        if (identity.isEmpty()) {
            return unasked("no contact address can be given", "set winnow.contact first");
        }
        boolean named = contact.state() == Condition.State.OK;
        List<Condition> seen = new ArrayList<>();
        NetworkCheck check = new NetworkCheck(settings, identity.get(), time);
        seen.add(named || isOwn(settings.site().baseUrl()) ? check.site() : unasked("site"));
        seen.add(named || isOwn(settings.crossref().baseUrl()) ? check.registry() : unasked("crossref"));
        Optional.ofNullable(check.last.get()).flatMap(NetworkCheck::clock).ifPresent(seen::add);
        return seen;
    }

    private static boolean isOwn(URI base) {
        return OwnNetwork.holds(base.getHost());
    }

    private static Condition unasked(String check) {
        return Condition.warning(check, "not asked: the contact is a placeholder", "set winnow.contact first");
    }

    private static List<Condition> unasked(String why, String advice) {
        return List.of(
                Condition.warning("site", "not asked: " + why, advice),
                Condition.warning("crossref", "not asked: " + why, advice));
    }

    private Condition site() throws InterruptedException {
        SiteAddresses addresses = new SiteAddresses(settings.site().baseUrl());
        String host = settings.site().baseUrl().getHost();
        SteadyPace pace = SteadyPace.forSite(host, settings.site().pause(), time);
        last.set(null);
        Optional<Reply> obstacle;
        try (Door door = Door.toSite(addresses.hosts(), identity, pace, once(), recorder(), time)) {
            obstacle = door.obstacle(addresses.page(SAMPLE));
        }
        if (obstacle.isPresent()) {
            Reply.Refused refused = (Reply.Refused) obstacle.get();
            return refused.reason().equals("robots")
                    ? Condition.outside("site", refused.detail(), "ask the site, and do not harvest before it agrees")
                    : Condition.outside(
                            "site", shown(refused.detail()), "look at the network, a proxy, winnow.site.base-url");
        }
        int status = last.get() == null ? 200 : last.get().status();
        return status == 401 || status == 403 || status == 451
                ? Condition.warning(
                        "site",
                        host + " answers, but refuses robots.txt (status " + status + ")",
                        "it may refuse pages too: try one article, and ask the site to let you in")
                : Condition.ok("site", host + " answers, and its robots.txt lets articles be read");
    }

    private Condition registry() throws InterruptedException {
        CrossrefSettings crossref = new CrossrefSettings(
                settings.crossref().baseUrl(),
                settings.crossref().plusToken(),
                settings.crossref().batch(),
                true);
        try (CrossrefClient client = CrossrefClient.open(crossref, identity, once(), recorder(), time)) {
            Reply reply = client.greet(SAMPLE);
            return reply instanceof Reply.Answered answer ? registry(answer) : registry(reply);
        }
    }

    private Condition registry(Reply.Answered answer) {
        String host = settings.crossref().baseUrl().getHost();
        String pool = answer.header("x-api-pool").map(p -> ", pool " + p).orElse("");
        return switch (answer.status()) {
            case 401 ->
                Condition.misconfigured("crossref", host + " refuses the token (401)", "check winnow.crossref.token");
            case 403 ->
                Condition.outside(
                        "crossref",
                        host + " has blocked this address or contact (403)",
                        "ask Crossref's support before the next harvest");
            case 200, 404 ->
                pool.startsWith(", pool public")
                        ? Condition.warning(
                                "crossref",
                                host + " answers" + pool + ", though a contact was given",
                                "check winnow.contact: the polite pool is faster")
                        : Condition.ok("crossref", host + " answers" + pool);
            default ->
                Condition.outside(
                        "crossref", host + " answers status " + answer.status(), "check winnow.crossref.base-url");
        };
    }

    private Condition registry(Reply reply) {
        if (reply instanceof Reply.RateLimited limited) {
            return Condition.outside("crossref", shown(limited.detail()), "look again in a while");
        }
        String detail = reply instanceof Reply.Broken broken
                ? broken.detail()
                : reply instanceof Reply.OffHostRedirect redirect
                        ? redirect.detail()
                        : "no whole answer from "
                                + settings.crossref().baseUrl().getHost();
        return Condition.outside("crossref", shown(detail), "look at the network, a proxy, winnow.crossref.base-url");
    }

    /** The limits of a harvest, without its patience. */
    private DoorSettings once() {
        DoorSettings limits = settings.http().ofDoor(1);
        return new DoorSettings(
                least(limits.connectTimeout()),
                least(limits.readTimeout()),
                least(limits.callTimeout()),
                limits.maxBody(),
                PATIENCE,
                1,
                1);
    }

    private static Duration least(Duration limit) {
        return limit.compareTo(PATIENCE) < 0 ? limit : PATIENCE;
    }

    private Recorder recorder() {
        return (url, reply) -> {
            if (reply instanceof Reply.Answered answer) {
                last.set(answer);
            }
        };
    }

    private String shown(String detail) {
        return identity.redacted(detail);
    }

    private static Optional<Condition> clock(Reply.Answered answer) {
        return answer.header("date").flatMap(NetworkCheck::instant).map(theirs -> {
            Duration apart = Duration.between(theirs, answer.at()).abs();
            String host = URI.create(answer.url()).getHost();
            return apart.compareTo(WRONG_CLOCK) <= 0
                    ? Condition.ok("clock", "agrees with that of " + host)
                    : Condition.warning(
                            "clock",
                            "this machine's is " + apart.toMinutes() + " minutes "
                                    + (answer.at().isAfter(theirs) ? "ahead of" : "behind") + " that of " + host,
                            "set it, and let NTP keep it: times of observation are stored by it");
        });
    }

    private static Optional<Instant> instant(String date) {
        try {
            return Optional.of(ZonedDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME.withLocale(Locale.ROOT))
                    .toInstant());
        } catch (DateTimeException unreadable) {
            return Optional.empty();
        }
    }
}
