package winnow.fetch;

import java.io.EOFException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.util.zip.ZipException;
import winnow.model.FetchFailure;
import winnow.model.FetchOutcome.NotFetched;

/** Says in one line why a saved page cannot be had. */
final class NotCaptured {

    private NotCaptured() {}

    static Capture empty(String place) {
        return new Capture.Failed(
                place, new NotFetched(FetchFailure.TRUNCATED, "empty", place + " is empty: save the page again"));
    }

    static Capture cut(String place, String seen) {
        return new Capture.Failed(
                place,
                new NotFetched(
                        FetchFailure.TRUNCATED,
                        "cut-off",
                        place + " is cut off (" + seen + "): what comes before it was read; get the rest again"));
    }

    static Capture failed(String place, String reason, String detail) {
        return new Capture.Failed(place, new NotFetched(FetchFailure.FAILED, reason, place + " " + detail));
    }

    static Capture because(String place, IOException fault) {
        if (fault instanceof Bounded.TooLarge) {
            return new Capture.Failed(
                    place,
                    new NotFetched(
                            FetchFailure.TOO_LARGE,
                            "too-large",
                            place + " is " + fault.getMessage() + ": no article is"));
        }
        if (fault instanceof EOFException) {
            return cut(place, "the data end early");
        }
        if (fault instanceof NoSuchFileException) {
            return failed(place, "no-such-file", "does not exist: check the path");
        }
        if (fault instanceof AccessDeniedException) {
            return failed(place, "no-permission", "may not be read by this user: check its permissions");
        }
        if (fault instanceof ZipException) {
            return failed(place, "bad-gzip", "is no sound gzip data: " + fault.getMessage());
        }
        return failed(place, "unreadable", "cannot be read: " + fault.getMessage());
    }
}
