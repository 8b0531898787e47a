package winnow.job;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** Requests of every kind. */
final class Requests {

    private Requests() {}

    static HarvestRequest issue(String issue) {
        return request(Optional.of(issue), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    static HarvestRequest volume(String volume) {
        return request(Optional.empty(), Optional.of(volume), Optional.empty(), Optional.empty(), Optional.empty());
    }

    static HarvestRequest journal(String journal) {
        return request(Optional.empty(), Optional.empty(), Optional.of(journal), Optional.empty(), Optional.empty());
    }

    static HarvestRequest crossref(String since) {
        return request(
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.of("crossref"), Optional.of(since));
    }

    static HarvestRequest list(String file) {
        return new HarvestRequest(
                List.of(),
                Optional.of(file),
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

    static HarvestRequest due(long limit) {
        return new HarvestRequest(
                List.of(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                true,
                limit > 0 ? OptionalLong.of(limit) : OptionalLong.empty());
    }

    private static HarvestRequest request(
            Optional<String> issue,
            Optional<String> volume,
            Optional<String> journal,
            Optional<String> discover,
            Optional<String> since) {
        return new HarvestRequest(
                List.of(),
                Optional.empty(),
                List.of(),
                issue,
                volume,
                journal,
                discover,
                since,
                Optional.empty(),
                false,
                OptionalLong.empty());
    }
}
