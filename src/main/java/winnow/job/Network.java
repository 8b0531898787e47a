package winnow.job;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import winnow.crossref.CrossrefClient;
import winnow.crossref.CrossrefSettings;
import winnow.discover.IssueWalk;
import winnow.discover.Site;
import winnow.discover.WalkLimits;
import winnow.fetch.ArticleFetcher;
import winnow.fetch.SiteAddresses;
import winnow.fetch.render.RenderSettings;
import winnow.fetch.render.Renderer;
import winnow.http.Door;
import winnow.http.DoorSettings;
import winnow.http.Hosts;
import winnow.http.Identity;
import winnow.http.Recorder;
import winnow.http.SteadyPace;
import winnow.http.Time;
import winnow.job.settings.Settings;

/** The ways out of this machine, opened for one run: to the site and to the registry. */
final class Network implements AutoCloseable {

    private static final int ATTEMPTS_OF_SCRIPTS = 2;
    private static final String NOBODY = "who is asking? Set an e-mail address before anything goes over the"
            + " network: export WINNOW_CONTACT=you@library.example, or winnow.contact in config/application.yml";

    private final Door site;
    private final SiteAddresses addresses;
    private final CrossrefClient crossref;
    private final Settings settings;
    private final Optional<Renderer> renderer;
    private final List<Door> forScripts = new ArrayList<>();

    private Network(Settings settings, Identity identity, boolean render, Time time) {
        this.settings = settings;
        this.addresses = new SiteAddresses(settings.site().baseUrl());
        DoorSettings limits = settings.http().ofDoor(settings.site().connections());
        SteadyPace pace = SteadyPace.forSite(
                settings.site().baseUrl().getHost(), settings.site().pause(), time);
        this.site = Door.toSite(addresses.hosts(), identity, pace, limits, Recorder.NONE, time);
        this.renderer =
                render ? Optional.of(renderer(settings.render(), identity, pace, limits, time)) : Optional.empty();
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
     * @param due whether the run takes what is due, which the configuration may want rendered
     * @throws UsageException when nobody can be reached about the requests, or rendering is wanted and no browser is there
     */
    static Network of(Settings settings, boolean due, Time time) {
        Identity identity = settings.identity().orElseThrow(() -> new UsageException(NOBODY));
        boolean render = settings.render().always() || (due && settings.render().due());
        return new Network(settings, identity, render, time);
    }

    /** Scripts ask the site at the pages' own pace, but not for long: a broken address must not hold up every page. */
    private Renderer renderer(
            Settings.Render render, Identity identity, SteadyPace pace, DoorSettings limits, Time time) {
        DoorSettings brief = limits.withAttempts(ATTEMPTS_OF_SCRIPTS);
        Door own = Door.toSite(addresses.hosts(), identity, pace, brief, Recorder.NONE, time);
        forScripts.add(own);
        List<Door> others = new ArrayList<>();
        for (String host : render.scriptHosts()) {
            Hosts hosts = Hosts.withAndWithoutWww(URI.create("https://" + host));
            others.add(Door.toSite(hosts, identity, pace, brief, Recorder.NONE, time));
        }
        forScripts.addAll(others);
        RenderSettings how = RenderSettings.DEFAULT.with(render.program(), render.timeout(), render.patience());
        Renderer made = new Renderer(own, others, how, time);
        made.obstacle().ifPresent(why -> {
            throw new UsageException("--render needs a browser: " + why.detail());
        });
        return made;
    }

    ArticleFetcher fetcher() {
        return new ArticleFetcher(site);
    }

    SiteAddresses addresses() {
        return addresses;
    }

    SitePages pages() {
        ScriptedCounters counters =
                new ScriptedCounters(renderer, settings.site().counters(), fetcher());
        return new SitePages(fetcher(), addresses, settings.site().xml(), counters);
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
        renderer.ifPresent(Renderer::close);
        forScripts.forEach(Door::close);
        site.close();
        crossref.close();
    }
}
