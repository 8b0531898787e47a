package winnow.job;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;

/**
 * What a harvest is asked to look at. Kept with the run, so that a restart knows it; holds no secret.
 *
 * @param articles DOIs and addresses, as typed
 * @param list a file of DOIs, {@code -} for standard input
 * @param from saved pages to read instead of the network
 * @param issue {@code or/54/4}
 * @param volume {@code or/54}
 * @param journal {@code or}
 * @param discover {@code crossref}: ask the registry which articles there are
 * @param since first day, for discovery
 * @param until last day, for discovery
 * @param due what the refresh policy says is due
 * @param limit most targets to take
 */
public record HarvestRequest(
        List<String> articles,
        Optional<String> list,
        List<String> from,
        Optional<String> issue,
        Optional<String> volume,
        Optional<String> journal,
        Optional<String> discover,
        Optional<String> since,
        Optional<String> until,
        boolean due,
        OptionalLong limit) {

    /** Copies the lists. */
    public HarvestRequest {
        articles = List.copyOf(articles);
        from = List.copyOf(from);
    }

    /** A harvest of saved pages. */
    public static HarvestRequest ofSaved(List<Path> paths) {
        return new HarvestRequest(
                List.of(),
                Optional.empty(),
                paths.stream().map(p -> p.toAbsolutePath().toString()).toList(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false,
                OptionalLong.empty());
    }

    /** A harvest of DOIs and addresses over the network. */
    public static HarvestRequest of(String... articles) {
        return new HarvestRequest(
                List.of(articles),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false,
                OptionalLong.empty());
    }

    /** Whether saved pages are read, and the network is left alone. */
    public boolean offline() {
        return !from.isEmpty();
    }

    /** The folders and files of {@link #from}. */
    public List<Path> paths() {
        return from.stream().map(Path::of).toList();
    }

    /** How many kinds of selection are given: there must be exactly one. */
    long selections() {
        return Stream.of(
                        !articles.isEmpty(),
                        list.isPresent(),
                        offline(),
                        issue.isPresent(),
                        volume.isPresent(),
                        discover.isPresent() || journal.isPresent(),
                        due)
                .filter(given -> given)
                .count();
    }
}
