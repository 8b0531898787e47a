package winnow.job;

import java.util.Optional;
import winnow.crossref.CrossrefClient;
import winnow.crossref.CrossrefSettings;
import winnow.discover.IssueWalk;
import winnow.discover.Site;
import winnow.discover.WalkLimits;
import winnow.fetch.ArticleFetcher;
import winnow.fetch.SiteAddresses;
import winnow.http.Door;
import winnow.http.DoorSettings;
import winnow.http.Identity;
import winnow.http.Recorder;
import winnow.http.SteadyPace;
import winnow.http.Time;
import winnow.job.settings.Settings;

/** The ways out of this machine, opened for one run: to the site and to the registry. */
final class Network implements AutoCloseable {

    private final Door site;
    private final SiteAddresses addresses;
    private final CrossrefClient crossref;
    private final Settings settings;

    private Network(Settings settings, Identity identity, Time time) {
        this.settings = settings;
        this.addresses = new SiteAddresses(settings.site().baseUrl());
        DoorSettings limits = limits(settings);
        SteadyPace pace = SteadyPace.forSite(
                settings.site().baseUrl().getHost(), settings.site().pause(), time);
        this.site = Door.toSite(addresses.hosts(), identity, pace, limits, Recorder.NONE, time);
        this.crossref = CrossrefClient.open(
                new CrossrefSettings(
                        settings.crossref().baseUrl(),
                        settings.crossref().plusToken(),
                        settings.crossref().batch(),
                        true),
                identity,
                limits,
                Recorder.NONE,
                time);
    }

    /**
     * Opens nothing yet but knows how.
     *
     * @throws UsageException when nobody can be reached about the requests
     */
    static Network of(Settings settings, Time time) {
        String contact = settings.contactAddress()
                .orElseThrow(
                        () -> new UsageException(
                                "who is asking? Set an e-mail address before anything goes over the"
                                        + " network: export WINNOW_CONTACT=you@library.example, or winnow.contact in config/application.yml"));
        return new Network(settings, new Identity("winnow", version(), contact), time);
    }

    ArticleFetcher fetcher() {
        return new ArticleFetcher(site);
    }

    SiteAddresses addresses() {
        return addresses;
    }

    SitePages pages() {
        return new SitePages(fetcher(), addresses, settings.site().xml());
    }

    Registry registry() {
        return new GuardedRegistry(
                crossref::lookUp, settings.crossref().baseUrl().getHost());
    }

    CrossrefClient crossref() {
        return crossref;
    }

    IssueWalk walk(Site known, WalkLimits limits) {
        return new IssueWalk(site, known, limits);
    }

    @Override
    public void close() {
        site.close();
        crossref.close();
    }

    private static DoorSettings limits(Settings settings) {
        Settings.Http http = settings.http();
        return new DoorSettings(
                http.connectTimeout(),
                http.readTimeout(),
                http.callTimeout(),
                Math.toIntExact(Math.min(Integer.MAX_VALUE, http.maxBody().toBytes())),
                http.deadline(),
                http.attempts(),
                settings.site().connections());
    }

    private static String version() {
        return Optional.ofNullable(Network.class.getPackage().getImplementationVersion())
                .orElse("0");
    }
}
