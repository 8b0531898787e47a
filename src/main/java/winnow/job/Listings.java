package winnow.job;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import winnow.discover.Completeness;
import winnow.discover.DiscoverySource;
import winnow.discover.IssueAddress;
import winnow.discover.IssueWalk;
import winnow.discover.Site;
import winnow.discover.WalkLimits;
import winnow.store.DiscoveryStore;
import winnow.store.DiscoveryWindow;
import winnow.store.DiscoveryWindow.Source;

/** Targets that the site's issues or the registry's listing tell. What a listing leaves open is asked again the next time. */
final class Listings {

    private static final LocalDate BEGINNING = LocalDate.of(2000, 1, 1);
    /** Such as a day's records that were indexed after the listing of that day. */
    private static final int OVERLAP_DAYS = 1;

    private final Site site;
    private final DiscoveryStore windows;
    private final Clock clock;
    private final LocalDate today;
    private final Optional<IssueAddress> issue;
    private final Optional<String> journal;
    private final Optional<Days> days;

    /** Where {@code since} is empty, the stretch begins where the last listing ended. */
    private record Days(Optional<LocalDate> since, LocalDate until) {}

    /**
     * Checks what is asked for.
     *
     * @throws UsageException for an unknown journal, or an issue, source or day that is none
     */
    Listings(HarvestRequest request, Site site, DiscoveryStore windows, Clock clock) {
        this.site = site;
        this.windows = windows;
        this.clock = clock;
        this.today = clock.instant().atZone(ZoneOffset.UTC).toLocalDate();
        this.issue = request.issue()
                .map(text -> address("--issue", text, true, site))
                .or(() -> request.volume().map(text -> address("--volume", text, false, site)));
        this.journal = request.journal().map(code -> code.strip().toLowerCase(java.util.Locale.ROOT));
        journal.flatMap(site::unknownJournal).ifPresent(Listings::refuse);
        this.days = request.discover().map(name -> days(name, request));
        if (days.isEmpty() && (request.since().isPresent() || request.until().isPresent())) {
            refuse("--since and --until go with --discover crossref");
        }
    }

    private static IssueAddress address(String option, String text, boolean issue, Site site) {
        IssueAddress address = IssueAddress.parse(text).orElse(null);
        if (address == null || address.issue().isPresent() != issue) {
            throw new UsageException(option + " takes "
                    + (issue ? "journal/volume/issue, such as or/54/4" : "journal/volume, such as or/54") + ", not \""
                    + text + "\"");
        }
        site.unknownJournal(address.journal()).ifPresent(Listings::refuse);
        return address;
    }

    private Days days(String name, HarvestRequest request) {
        if (!name.equals("crossref")) {
            refuse("--discover knows one source, crossref, not \"" + name + "\"");
        }
        boolean goOn = request.since().filter("last"::equals).isPresent();
        LocalDate since =
                goOn ? null : request.since().map(text -> day("--since", text)).orElse(BEGINNING);
        LocalDate until = request.until().map(text -> day("--until", text)).orElse(today);
        if (since != null && since.isAfter(until)) {
            refuse("--since " + since + " is after " + (request.until().isPresent() ? "--until " : "today, ") + until);
        }
        return new Days(Optional.ofNullable(since), until);
    }

    private static LocalDate day(String option, String text) {
        try {
            return LocalDate.parse(text.strip());
        } catch (DateTimeParseException none) {
            throw new UsageException(option + " takes a day such as 2026-01-31"
                    + (option.equals("--since") ? ", or last" : "") + ", not \"" + text + "\"");
        }
    }

    private static void refuse(String message) {
        throw new UsageException(message);
    }

    HarvestPlan.Source by(Network network) {
        if (days.isPresent()) {
            return found -> registry(network, found);
        }
        IssueWalk walk = network.walk(site, WalkLimits.DEFAULT);
        return found -> site(walk, found);
    }

    private void site(IssueWalk walk, Discovered found) throws InterruptedException {
        if (issue.isPresent()) {
            ask(Source.SITE, issue.get().toString(), walk.of(issue.get()), found);
        } else {
            ask(Source.SITE, journal.orElseThrow(), walk.ofJournal(journal.get(), 1), found);
        }
        boolean alone = issue.flatMap(IssueAddress::issue).isPresent();
        String code = issue.map(IssueAddress::journal).or(() -> journal).orElseThrow();
        for (DiscoveryWindow open : alone ? List.<DiscoveryWindow>of() : windows.open(Source.SITE)) {
            Optional<IssueAddress> address = IssueAddress.parse(open.scope());
            if (address.filter(a -> a.journal().equals(code)).isPresent() && !covered(open.scope())) {
                ask(Source.SITE, open.scope(), walk.of(address.get()), found);
            }
        }
    }

    /** Whether it was asked for just now. */
    private boolean covered(String scope) {
        String asked = issue.map(IssueAddress::toString).or(() -> journal).orElseThrow();
        return scope.equals(asked) || scope.startsWith(asked + "/");
    }

    private void registry(Network network, Discovered found) throws InterruptedException {
        LocalDate until = days.orElseThrow().until();
        LocalDate from = days.get().since().orElseGet(() -> last(until));
        List<DiscoveryWindow> before = windows.open(Source.CROSSREF);
        RegistryListing listing = new RegistryListing(network.crossref(), network.addresses(), journal, found, clock);
        ask(Source.CROSSREF, DiscoveryWindow.days(from, until), listing.of(from, until), found);
        for (DiscoveryWindow open : before) {
            LocalDate first = open.from().orElseThrow();
            LocalDate last = open.until().orElseThrow();
            if (first.isBefore(from) || last.isAfter(until)) {
                ask(Source.CROSSREF, open.scope(), listing.of(first, last), found);
            }
        }
    }

    private LocalDate last(LocalDate until) {
        LocalDate from =
                windows.listedUntil().map(day -> day.minusDays(OVERLAP_DAYS)).orElse(BEGINNING);
        return from.isAfter(until) ? until : from;
    }

    private static void ask(Source source, String scope, DiscoverySource asked, Discovered found)
            throws InterruptedException {
        Completeness completeness = asked.discover(found::target);
        if (completeness instanceof Completeness.Silent silent) {
            throw new OutOfReachException((source == Source.SITE ? "the site" : "the registry")
                    + " cannot be asked which articles there are: " + silent.because());
        }
        List<DiscoveryWindow> gaps = completeness instanceof Completeness.Incomplete not
                ? not.gaps().stream()
                        .map(gap -> new DiscoveryWindow(source, gap.scope(), Optional.of(gap.because())))
                        .toList()
                : List.of();
        found.asked(new DiscoveryWindow(source, scope, Optional.empty()), gaps);
    }
}
