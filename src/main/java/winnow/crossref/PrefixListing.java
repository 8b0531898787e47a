package winnow.crossref;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import winnow.http.Time;
import winnow.model.Doi;

/**
 * Lists everything that is registered under a prefix, by windows of the date on which Crossref last indexed it: any
 * change to a record moves it into a later window. Pages come by cursor. A window is done only when as many works came
 * as the registry counts; one that falls short is split and asked for again, down to a single day.
 */
public final class PrefixListing {

    private static final LocalDate BEGINNING = LocalDate.of(2000, 1, 1);
    private static final int MOST_ROWS = 1000;
    private static final int FEWEST_ROWS = 20;
    private static final int RESTARTS = 3;

    private final Conversation conversation;
    private final RegistryAddresses addresses;
    private final Time time;

    PrefixListing(Conversation conversation, RegistryAddresses addresses, Time time) {
        this.conversation = conversation;
        this.addresses = addresses;
        this.time = time;
    }

    /**
     * Hands over every work, a page at a time. Works of a window that had to be asked for again come again.
     *
     * @param prefix the registrant's prefix, {@code 10.3892}
     * @param since first day; from the beginning where empty
     * @param until last day, included; today where empty
     * @param page is given the works of each page
     * @return the windows in order of date; those that are not complete have to be asked for again some day
     * @throws InterruptedException when the thread is asked to stop
     */
    public List<ListingWindow> read(
            String prefix, Optional<LocalDate> since, Optional<LocalDate> until, Consumer<List<Work>> page)
            throws InterruptedException {
        List<ListingWindow> windows = new ArrayList<>();
        LocalDate today = time.now().atZone(ZoneOffset.UTC).toLocalDate();
        read(prefix, since.orElse(BEGINNING), until.orElse(today), page, windows);
        return windows;
    }

    private void read(
            String prefix, LocalDate from, LocalDate until, Consumer<List<Work>> page, List<ListingWindow> windows)
            throws InterruptedException {
        ListingWindow window = window(prefix, from, until, page);
        boolean fallsShort = !window.complete() && window.expected().isPresent();
        if (!fallsShort || !from.isBefore(until)) {
            windows.add(window);
            return;
        }
        LocalDate middle = ListingWindow.middle(from, until);
        read(prefix, from, middle, page, windows);
        read(prefix, middle.plusDays(1), until, page, windows);
    }

    private ListingWindow window(String prefix, LocalDate from, LocalDate until, Consumer<List<Work>> page)
            throws InterruptedException {
        String filter = "prefix:" + prefix + ",from-index-date:" + from + ",until-index-date:" + until;
        int rows = MOST_ROWS;
        Walk walk = new Walk(filter, page);
        for (int attempt = 0; attempt < RESTARTS; attempt++) {
            Stop stop = walk.go(rows);
            if (stop == Stop.TOO_LARGE && rows > FEWEST_ROWS) {
                rows = Math.max(FEWEST_ROWS, rows / 4);
            } else if (stop != Stop.BAD_CURSOR) {
                break;
            }
        }
        return new ListingWindow(from, until, walk.expected, walk.seen.size(), walk.doubt());
    }

    /** Why a walk from page to page ended. */
    private enum Stop {
        END,
        LOOP,
        BAD_CURSOR,
        TOO_LARGE,
        NO_ANSWER
    }

    /** One walk through a window. A cursor may stay the same from page to page; a page without news is the circle. DOIs are remembered so that none is handed over twice within it. */
    private final class Walk {
        private final String filter;
        private final Consumer<List<Work>> page;
        private final Set<Doi> seen = new HashSet<>();
        private Optional<Long> expected = Optional.empty();
        private Stop stop = Stop.NO_ANSWER;
        private String detail = "";

        Walk(String filter, Consumer<List<Work>> page) {
            this.filter = filter;
            this.page = page;
        }

        Stop go(int rows) throws InterruptedException {
            String cursor = "*";
            Set<Doi> walked = new HashSet<>();
            while (true) {
                RegistryAnswer answer = conversation.ask(addresses.page(filter, rows, cursor), Lane.LIST);
                if (!(answer instanceof RegistryAnswer.Works works)) {
                    return stop = stopped(answer);
                }
                expected = works.envelope().total().or(() -> expected);
                handOver(works.works());
                boolean news =
                        walked.addAll(works.works().stream().map(Work::doi).toList());
                boolean last = works.envelope().items() < rows
                        || works.envelope().nextCursor().isEmpty();
                if (last || !news) {
                    return stop = last ? Stop.END : Stop.LOOP;
                }
                cursor = works.envelope().nextCursor().get();
            }
        }

        private void handOver(List<Work> works) {
            List<Work> fresh =
                    works.stream().filter(work -> seen.add(work.doi())).toList();
            if (!fresh.isEmpty()) {
                page.accept(fresh);
            }
        }

        private Stop stopped(RegistryAnswer answer) {
            if (answer instanceof RegistryAnswer.Absent || answer instanceof RegistryAnswer.Malformed) {
                detail = "the registry refuses its own cursor";
                return Stop.BAD_CURSOR;
            }
            if (answer instanceof RegistryAnswer.TooLarge large) {
                detail = large.detail();
                return Stop.TOO_LARGE;
            }
            detail = ((RegistryAnswer.Unusable) answer).detail();
            return Stop.NO_ANSWER;
        }

        /** Works that were registered while the walk went on make more than were counted; fewer is what matters. */
        private Optional<String> doubt() {
            if (stop == Stop.NO_ANSWER || stop == Stop.BAD_CURSOR || stop == Stop.TOO_LARGE) {
                return Optional.of(detail);
            }
            long missing = expected.orElse(0L) - seen.size();
            if (expected.isEmpty()) {
                return Optional.of("the registry does not say how many works there are");
            }
            return missing > 0
                    ? Optional.of(missing + " of " + expected.get() + " works did not come"
                            + (stop == Stop.LOOP ? ": the cursor goes in a circle" : ""))
                    : Optional.empty();
        }
    }
}
