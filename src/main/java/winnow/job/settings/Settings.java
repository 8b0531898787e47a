package winnow.job.settings;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.util.unit.DataSize;
import winnow.fetch.CountersAddress;
import winnow.http.DoorSettings;
import winnow.http.Identity;

/**
 * All that can be configured; {@code config/application.yml} says what each key does. Text keys that are not set are
 * blank there and empty here.
 */
public record Settings(
        String contact,
        String home,
        Db db,
        Site site,
        Crossref crossref,
        Harvest harvest,
        Refresh refresh,
        Render render,
        Http http,
        Reconcile reconcile,
        Map<String, String> audit,
        Log log,
        Web web,
        Oai oai) {

    /** Copies the map of audit thresholds; none given means all defaults. */
    public Settings {
        audit = audit == null ? Map.of() : Map.copyOf(audit);
    }

    /** The same with these thresholds, as written, by key below {@code winnow.audit}. */
    Settings withAudit(Map<String, String> thresholds) {
        return new Settings(
                contact,
                home,
                db,
                site,
                crossref,
                harvest,
                refresh,
                render,
                http,
                reconcile,
                thresholds,
                log,
                web,
                oai);
    }

    /** A database server other than the embedded one. */
    public record Db(String url, String user, String password, int connections, Duration patience) {

        /** The address, or empty for the embedded server. */
        public Optional<String> address() {
            return given(url);
        }

        /** Leaves the password out. */
        @Override
        public String toString() {
            return "Db[url=" + url + ", user=" + user + "]";
        }
    }

    /** The site that article pages come from. */
    public record Site(URI baseUrl, Duration pause, int connections, boolean xml, String countersUrl) {

        /** Where the counters of an article can be had without a browser, or empty. */
        public Optional<CountersAddress> counters() {
            return given(countersUrl).map(template -> CountersAddress.of(template, baseUrl));
        }
    }

    /** The registry. */
    public record Crossref(URI baseUrl, String token, int batch) {

        /** Metadata Plus token, or empty. */
        public Optional<String> plusToken() {
            return given(token);
        }

        /** Leaves the token out. */
        @Override
        public String toString() {
            return "Crossref[baseUrl=" + baseUrl + ", batch=" + batch + "]";
        }
    }

    /** How a run is carried out. */
    public record Harvest(double maxFailed, int chunk) {}

    /** How often an article is looked at again, by its age. */
    public record Refresh(
            Duration young, Duration youngEvery, Duration settling, Duration settlingEvery, Duration oldEvery) {}

    /** How pages are rendered, that is, read after their scripts have run. */
    public record Render(
            boolean always,
            boolean due,
            String browser,
            Duration timeout,
            Duration patience,
            List<String> scriptHosts) {

        /** Copies the list. */
        public Render {
            scriptHosts = scriptHosts == null ? List.of() : List.copyOf(scriptHosts);
        }

        /** The browser to use, or empty for the first that is found. */
        public Optional<Path> program() {
            return given(browser).map(Path::of);
        }
    }

    /** Limits on every request. */
    public record Http(
            Duration connectTimeout,
            Duration readTimeout,
            Duration callTimeout,
            DataSize maxBody,
            Duration deadline,
            int attempts) {

        /** The same as a door to a host takes them. */
        public DoorSettings ofDoor(int connections) {
            int body = Math.toIntExact(Math.min(Integer.MAX_VALUE, maxBody.toBytes()));
            return new DoorSettings(connectTimeout, readTimeout, callTimeout, body, deadline, attempts, connections);
        }
    }

    /** Whose claim is taken, by field. */
    public record Reconcile(Map<String, List<String>> precedence) {

        /** Copies the map. */
        public Reconcile {
            precedence = Map.copyOf(precedence);
        }
    }

    /** The log file. */
    public record Log(String format, String level) {}

    /** The HTTP server. */
    public record Web(String bind, int port, int requests) {}

    /** The OAI-PMH provider. */
    public record Oai(String name, String baseUrl, String admin, String namespace, int page) {

        /** Its address as harvesters know it, or empty. */
        public Optional<String> address() {
            return given(baseUrl);
        }

        /** The administrator's address, or empty. */
        public Optional<String> administrator() {
            return given(admin);
        }

        /** The domain of its identifiers, or empty. */
        public Optional<String> domain() {
            return given(namespace);
        }
    }

    /** Folder for the embedded database, logs and locks. */
    public Path homeFolder() {
        return given(home)
                .map(Path::of)
                .orElseGet(() -> Path.of(System.getProperty("user.home"), ".local", "share", "winnow"))
                .toAbsolutePath()
                .normalize();
    }

    /** The e-mail address to give when asking over the network; empty while none is configured. */
    public Optional<String> contactAddress() {
        return given(contact);
    }

    /** Who asks over the network; empty while no contact is configured, and then nobody may. */
    public Optional<Identity> identity() {
        String version = Optional.ofNullable(Settings.class.getPackage().getImplementationVersion())
                .orElse("0");
        return contactAddress().map(address -> new Identity("winnow", version, address));
    }

    /** Redacts the contact address. */
    @Override
    public String toString() {
        return "Settings[home=" + homeFolder() + ", db=" + db + ", site=" + site + ", crossref=" + crossref + "]";
    }

    private static Optional<String> given(String text) {
        return Optional.ofNullable(text).map(String::strip).filter(t -> !t.isEmpty());
    }
}
