package winnow.job.doctor;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import winnow.fetch.ArticleFetcher;
import winnow.fetch.Capture;
import winnow.fetch.CaptureLimits;
import winnow.fetch.SavedPages;
import winnow.fetch.SiteAddresses;
import winnow.http.Door;
import winnow.http.Recorder;
import winnow.http.SteadyPace;
import winnow.http.Time;
import winnow.http.Validators;
import winnow.job.OutOfReachException;
import winnow.job.UsageException;
import winnow.job.settings.Settings;
import winnow.model.Doi;
import winnow.model.FetchOutcome;
import winnow.model.ParseOutcome;
import winnow.model.Snapshot;
import winnow.parse.PageParser;

/**
 * Gets one page: from a file, from an archive by DOI, or from the site through the polite door. Every way in which there
 * is no page is one line: {@link UsageException} for what was asked, {@link OutOfReachException} for the network.
 */
public final class PageSource {

    private static final int NAMED = 5;

    private final Settings settings;

    /** Gets nothing yet. */
    public PageSource(Settings settings) {
        this.settings = settings;
    }

    /**
     * The page, with the name of the place where it was found as its address.
     *
     * @param place a file, a file and behind {@code #} a DOI or the number of a record, an address, or a DOI
     * @param wanted which article of an archive
     * @throws InterruptedException when the thread is asked to stop
     */
    public Snapshot get(String place, Optional<Doi> wanted) throws InterruptedException {
        if (place.matches("(?i)[a-z][a-z0-9+.-]*://.*")) {
            return fetched(place);
        }
        Path file = path(place);
        if (Files.exists(file)) {
            return saved(file, wanted, "");
        }
        int hash = place.lastIndexOf('#');
        if (hash > 0 && Files.exists(path(place.substring(0, hash)))) {
            String which = place.substring(hash + 1);
            Optional<Doi> doi = wanted.or(() -> Doi.parse(which));
            if (doi.isEmpty() && !which.matches("\\d{1,9}")) {
                throw new UsageException("\"" + which + "\" behind # is neither a DOI nor the number of a record");
            }
            return saved(path(place.substring(0, hash)), doi, doi.isPresent() ? "" : which);
        }
        Optional<Doi> doi = Doi.parse(place);
        if (doi.isPresent()) {
            return fetched(site().page(doi.get()));
        }
        throw new UsageException(
                "there is no file " + shown(place) + ", and it is no address that begins with https:// : check it");
    }

    private static Path path(String place) {
        try {
            return Path.of(place);
        } catch (InvalidPathException impossible) {
            throw new UsageException(shown(place) + " can be the name of no file: check it");
        }
    }

    private static String shown(String place) {
        return place.length() <= 200 ? place : place.substring(0, 200) + "…";
    }

    private Snapshot saved(Path file, Optional<Doi> wanted, String record) {
        if (Files.isDirectory(file)) {
            throw new UsageException(file + " is a folder: name one page in it");
        }
        List<Capture.Kept> found = new ArrayList<>();
        Optional<String> fault = Optional.empty();
        try (SavedPages pages = SavedPages.open(List.of(file), CaptureLimits.DEFAULT)) {
            while (pages.hasNext() && found.size() <= NAMED) {
                Capture capture = pages.next();
                if (capture instanceof Capture.Kept kept && isWanted(kept, wanted, record)) {
                    found.add(kept);
                } else if (capture instanceof Capture.Failed failed && fault.isEmpty()) {
                    fault = Optional.of(failed.why().detail());
                }
                if (!found.isEmpty() && (wanted.isPresent() || !record.isEmpty())) {
                    break;
                }
            }
        }
        if (found.isEmpty()) {
            throw new UsageException(missing(file, wanted, record, fault));
        }
        if (found.size() > 1) {
            throw new UsageException(file + " holds several pages: name one by --doi, or " + file + "#NUMBER, such as "
                    + found.get(0).place());
        }
        return found.get(0).snapshot();
    }

    private static String missing(Path file, Optional<Doi> wanted, String record, Optional<String> fault) {
        if (wanted.isPresent()) {
            return file + " holds no page of " + wanted.get()
                    + fault.map(why -> " (" + why + ")").orElse("");
        }
        if (!record.isEmpty()) {
            return file + " holds no page as number " + record
                    + fault.map(why -> " (" + why + ")").orElse("");
        }
        return fault.orElse(file + " holds no page");
    }

    /** By the number of the record, by the address, or by what the page says of itself. */
    private static boolean isWanted(Capture.Kept kept, Optional<Doi> wanted, String record) {
        if (!record.isEmpty()) {
            return kept.place().endsWith("#" + record);
        }
        return wanted.isEmpty() || isOf(kept.snapshot(), wanted.get());
    }

    private static boolean isOf(Snapshot snapshot, Doi wanted) {
        String address =
                snapshot.url().toLowerCase(Locale.ROOT).replace("%2f", "/").replaceFirst("[?#].*$", "");
        if (address.endsWith("/" + wanted.value()) || address.contains("/" + wanted.value() + "/")) {
            return true;
        }
        return PageParser.parse(snapshot) instanceof ParseOutcome.Parsed parsed
                && parsed.record().doi().equals(Optional.of(wanted));
    }

    private SiteAddresses site() {
        return new SiteAddresses(settings.site().baseUrl());
    }

    private Snapshot fetched(String place) throws InterruptedException {
        SiteAddresses site = site();
        String address = Doi.parse(place)
                .filter(doi -> place.matches("(?i)https?://(?:dx\\.)?doi\\.org/.*"))
                .map(site::page)
                .orElse(place);
        if (!site.hosts().hold(address)) {
            throw new UsageException(
                    shown(place) + " is not on " + settings.site().baseUrl().getHost()
                            + ", the only site that is asked: save the page and name the file, or set winnow.site.base-url");
        }
        var identity = settings.identity()
                .orElseThrow(() -> new UsageException("who is asking? Set an e-mail address before anything goes over"
                        + " the network: export WINNOW_CONTACT with an address at which you can be reached"));
        SteadyPace pace = SteadyPace.forSite(
                settings.site().baseUrl().getHost(), settings.site().pause(), Time.SYSTEM);
        try (Door door =
                Door.toSite(site.hosts(), identity, pace, settings.http().ofDoor(1), Recorder.NONE, Time.SYSTEM)) {
            FetchOutcome outcome = new ArticleFetcher(door).fetch(address, Validators.NONE);
            if (outcome instanceof FetchOutcome.Fetched fetched) {
                return fetched.snapshot();
            }
            String detail = outcome instanceof FetchOutcome.NotFetched not ? not.detail() : address + " gave no page";
            throw new OutOfReachException(identity.redacted(detail));
        }
    }
}
