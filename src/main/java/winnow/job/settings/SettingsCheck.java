package winnow.job.settings;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;

/** What must hold of settings beyond the type of each key. */
final class SettingsCheck {

    private static final List<String> SOURCES = List.of("page", "xml", "crossref");

    private SettingsCheck() {}

    static void check(Settings settings) {
        contact(settings);
        webAddress("winnow.site.base-url", settings.site().baseUrl());
        webAddress("winnow.crossref.base-url", settings.crossref().baseUrl());
        range("winnow.crossref.batch", settings.crossref().batch(), 1, 50);
        range("winnow.site.connections", settings.site().connections(), 1, 64);
        range("winnow.db.connections", settings.db().connections(), 2, 100);
        range("winnow.harvest.chunk", settings.harvest().chunk(), 1, 5000);
        range("winnow.http.attempts", settings.http().attempts(), 1, 100);
        range("winnow.harvest.max-failed", settings.harvest().maxFailed(), 0, 100);
        range("winnow.web.port", settings.web().port(), 0, 65535);
        range("winnow.web.requests", settings.web().requests(), 1, 32);
        range("winnow.oai.page", settings.oai().page(), 1, 5000);
        settings.oai().address().ifPresent(address -> webAddress("winnow.oai.base-url", URI.create(address)));
        pause(settings.site());
        counters(settings.site());
        render(settings.render());
        refresh(settings.refresh());
        if (settings.db().patience().isNegative()) {
            throw new SettingsException("winnow.db.patience: a time to wait cannot be negative");
        }
        settings.reconcile().precedence().forEach(SettingsCheck::precedence);
        oneOf("winnow.log.format", settings.log().format(), List.of("text", "json"));
        oneOf("winnow.log.level", settings.log().level(), List.of("error", "warn", "info", "debug"));
    }

    private static void contact(Settings settings) {
        try {
            settings.identity();
        } catch (IllegalArgumentException noAddress) {
            throw new SettingsException("winnow.contact: write an e-mail address such as you@library.example");
        }
    }

    private static void counters(Settings.Site site) {
        try {
            site.counters();
        } catch (IllegalArgumentException wrong) {
            throw new SettingsException("winnow.site.counters-url: " + wrong.getMessage());
        }
    }

    private static void render(Settings.Render render) {
        range("winnow.render.timeout (in seconds)", render.timeout().toMillis() / 1000.0, 1, 600);
        range("winnow.render.patience (in seconds)", render.patience().toMillis() / 1000.0, 0, 600);
        render.scriptHosts().stream()
                .filter(host -> !host.matches("[A-Za-z0-9.-]+(:\\d+)?"))
                .findFirst()
                .ifPresent(host -> {
                    throw new SettingsException(
                            "winnow.render.script-hosts: \"" + host + "\" is no host name such as cdn.example.org");
                });
    }

    private static void webAddress(String key, URI address) {
        if (address.getHost() == null || !String.valueOf(address.getScheme()).matches("https?")) {
            throw new SettingsException(key + ": \"" + address + "\" is no http or https address");
        }
    }

    private static void range(String key, double value, double least, double most) {
        if (value < least || value > most) {
            throw new SettingsException(
                    "%s: %s is not between %s and %s".formatted(key, number(value), number(least), number(most)));
        }
    }

    private static String number(double value) {
        return value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
    }

    /** The publisher's server is not ours to load: only an in-house mirror may be read without a pause. */
    private static void pause(Settings.Site site) {
        if (site.pause().isNegative()) {
            throw new SettingsException("winnow.site.pause: a pause cannot be negative");
        }
        if (site.pause().compareTo(Duration.ofSeconds(1)) < 0
                && !isOwnNetwork(site.baseUrl().getHost())) {
            throw new SettingsException(
                    "winnow.site.pause: less than 1s is taken only for a loopback or private address, not for "
                            + site.baseUrl().getHost());
        }
    }

    private static void refresh(Settings.Refresh refresh) {
        if (refresh.settling().compareTo(refresh.young()) < 0) {
            throw new SettingsException(
                    "winnow.refresh.settling: an article is young before it settles: write at least "
                            + "as long as winnow.refresh.young");
        }
        boolean none = List.of(refresh.youngEvery(), refresh.settlingEvery(), refresh.oldEvery()).stream()
                .anyMatch(every -> every.isNegative());
        if (none || refresh.young().isNegative()) {
            throw new SettingsException("winnow.refresh: a time cannot be negative");
        }
    }

    private static boolean isOwnNetwork(String host) {
        try {
            InetAddress address = InetAddress.getByName(host);
            return address.isLoopbackAddress() || address.isSiteLocalAddress();
        } catch (UnknownHostException unknown) {
            return false;
        }
    }

    private static void precedence(String field, List<String> sources) {
        if (!SOURCES.containsAll(sources) || sources.stream().distinct().count() != sources.size()) {
            throw new SettingsException("winnow.reconcile.precedence." + field + ": " + sources
                    + " may hold page, xml and crossref, each once");
        }
    }

    private static void oneOf(String key, String value, List<String> allowed) {
        if (!allowed.contains(value)) {
            throw new SettingsException(key + ": \"" + value + "\" is none of " + String.join(", ", allowed));
        }
    }
}
