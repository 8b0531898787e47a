package winnow.fetch;

import java.util.Locale;
import winnow.http.Door;
import winnow.http.Reply;
import winnow.http.Validators;
import winnow.model.FetchFailure;
import winnow.model.FetchOutcome;
import winnow.model.FetchOutcome.Fetched;
import winnow.model.FetchOutcome.NotFetched;
import winnow.model.FetchOutcome.NotModified;
import winnow.model.Snapshot;
import winnow.model.SnapshotKind;

/** Fetches pages through the door, and gives each reply the outcome that it amounts to. May be shared by threads. */
public final class ArticleFetcher {

    private final Door door;

    /** Fetches through this door, which must lead to the site. */
    public ArticleFetcher(Door door) {
        this.door = door;
    }

    /**
     * Fetches an article page.
     *
     * @param address the page's address on the site
     * @param validators from the stored snapshot's headers, or {@link Validators#NONE}
     * @return the page, that it has not changed, or why there is none
     * @throws InterruptedException when the thread is asked to stop
     */
    public FetchOutcome fetch(String address, Validators validators) throws InterruptedException {
        return fetch(address, SnapshotKind.PAGE, validators);
    }

    /** Fetches another kind of snapshot: the XML that a page links to. */
    public FetchOutcome fetch(String address, SnapshotKind kind, Validators validators) throws InterruptedException {
        Reply reply = door.ask(address, validators);
        if (reply instanceof Reply.Answered answer) {
            return answered(answer, kind, address, !validators.equals(Validators.NONE));
        }
        return refused(reply);
    }

    private static FetchOutcome answered(
            Reply.Answered answer, SnapshotKind kind, String address, boolean conditional) {
        int status = answer.status();
        if (status == 304 && conditional) {
            return new NotModified(address);
        }
        if (status == 200 && answer.body().length() == 0) {
            return failed(FetchFailure.TRUNCATED, "empty-body", address + " gave an empty body: run again later");
        }
        if (status == 200) {
            return new Fetched(new Snapshot(kind, answer.url(), answer.at(), status, answer.headers(), answer.body()));
        }
        if (isChallenge(answer)) {
            return failed(
                    FetchFailure.REFUSED,
                    "challenge",
                    address + " wants to see a browser (status " + status
                            + "): ask the site to let you in, or slow down");
        }
        return byStatus(status, address);
    }

    private static FetchOutcome byStatus(int status, String address) {
        String reason = "status-" + status;
        return switch (status) {
            case 404, 410 ->
                failed(
                        FetchFailure.GONE,
                        reason,
                        address + " is not there (status " + status + "): check the DOI or address");
            case 401, 403, 451 ->
                failed(
                        FetchFailure.REFUSED,
                        reason,
                        address + " is refused (status " + status + "): ask the site to let you in");
            default ->
                failed(
                        FetchFailure.FAILED,
                        reason,
                        address + " answers status " + status + ", which gives no page: run again later");
        };
    }

    private static boolean isChallenge(Reply.Answered answer) {
        boolean refusing = answer.status() == 403 || answer.status() == 202 || answer.status() == 405;
        return answer.header("cf-mitigated").isPresent()
                || (refusing && answer.header("x-amzn-waf-action").isPresent())
                || (refusing
                        && answer.header("server")
                                .orElse("")
                                .toLowerCase(Locale.ROOT)
                                .contains("ddos-guard"));
    }

    private static NotFetched refused(Reply reply) {
        if (reply instanceof Reply.Refused refused) {
            return failed(FetchFailure.REFUSED, refused.reason(), refused.detail());
        }
        if (reply instanceof Reply.RateLimited limited) {
            return failed(FetchFailure.RATE_LIMITED, "status-429", limited.detail());
        }
        if (reply instanceof Reply.Truncated truncated) {
            return failed(FetchFailure.TRUNCATED, "cut-off", truncated.detail() + ": run again later");
        }
        if (reply instanceof Reply.TooLarge large) {
            return failed(
                    FetchFailure.TOO_LARGE,
                    "too-large",
                    large.detail() + ": no article is; raise winnow.http.max-body if it is");
        }
        if (reply instanceof Reply.OffHostRedirect redirect) {
            return failed(FetchFailure.OFF_HOST_REDIRECT, "off-host-redirect", redirect.detail());
        }
        Reply.Broken broken = (Reply.Broken) reply;
        return failed(FetchFailure.FAILED, broken.reason(), broken.detail());
    }

    private static NotFetched failed(FetchFailure failure, String reason, String detail) {
        return new NotFetched(failure, reason, detail);
    }
}
