package winnow.crossref;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import winnow.discover.Completeness;
import winnow.discover.DiscoverySource;
import winnow.discover.Gap;
import winnow.model.Doi;
import winnow.model.Target;

/** Everything that a publisher has registered, as a source of articles; the records themselves come along. */
public final class PrefixSource implements DiscoverySource {

    private final PrefixListing listing;
    private final String prefix;
    private final Optional<LocalDate> since;
    private final Optional<LocalDate> until;
    private final Function<Doi, String> address;
    private final Consumer<List<Work>> works;

    /**
     * A source for one prefix and a stretch of days.
     *
     * @param since first day of indexing; from the beginning where empty
     * @param until last day; today where empty
     * @param address the page's address of a DOI
     * @param works is given the records of each page before its targets are told
     */
    public PrefixSource(
            PrefixListing listing,
            String prefix,
            Optional<LocalDate> since,
            Optional<LocalDate> until,
            Function<Doi, String> address,
            Consumer<List<Work>> works) {
        this.listing = listing;
        this.prefix = prefix;
        this.since = since;
        this.until = until;
        this.address = address;
        this.works = works;
    }

    @Override
    public Completeness discover(Consumer<Target> each) throws InterruptedException {
        List<ListingWindow> windows = listing.read(prefix, since, until, page -> {
            works.accept(page);
            page.forEach(
                    work -> each.accept(new Target(Optional.of(work.doi()), address.apply(work.doi()), "crossref")));
        });
        long found = 0;
        List<Gap> missing = new ArrayList<>();
        for (ListingWindow window : windows) {
            found += window.found();
            window.doubt().ifPresent(doubt -> missing.add(new Gap(window.from() + "/" + window.until(), doubt)));
        }
        boolean silent = windows.stream().allMatch(window -> window.expected().isEmpty() && window.found() == 0);
        return silent && !missing.isEmpty()
                ? new Completeness.Silent(0, missing.get(0).because())
                : Completeness.of(found, missing);
    }
}
