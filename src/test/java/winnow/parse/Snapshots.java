package winnow.parse;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import winnow.model.Content;
import winnow.model.PageRecord;
import winnow.model.ParseOutcome;
import winnow.model.ParseOutcome.NotParsed;
import winnow.model.ParseOutcome.Parsed;
import winnow.model.Snapshot;
import winnow.model.SnapshotKind;

/** Snapshots for tests, and what parsing them gives. */
final class Snapshots {

    private static final Instant WHEN = Instant.parse("2026-01-02T03:04:05Z");

    private Snapshots() {}

    static Snapshot html(String text) {
        return of(SnapshotKind.PAGE, "https://www.spandidos-publications.com/page", utf8(text), Map.of());
    }

    static Snapshot text(String text) {
        return of(SnapshotKind.TEXT, "page.txt", utf8(text), Map.of());
    }

    static Snapshot xml(String text) {
        return of(SnapshotKind.XML, "page.xml", utf8(text), Map.of());
    }

    static Snapshot of(SnapshotKind kind, String url, byte[] bytes, Map<String, String> headers) {
        return new Snapshot(kind, url, WHEN, 200, headers, Content.of(bytes));
    }

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static PageRecord parsed(Snapshot snapshot) {
        ParseOutcome outcome = PageParser.parse(snapshot);
        if (outcome instanceof Parsed parsed) {
            return parsed.record();
        }
        throw new AssertionError(
                outcome + "\nfrom\n" + new String(snapshot.content().bytes(), StandardCharsets.UTF_8));
    }

    static NotParsed refused(Snapshot snapshot) {
        ParseOutcome outcome = PageParser.parse(snapshot);
        if (outcome instanceof NotParsed refused) {
            return refused;
        }
        throw new AssertionError("parsed: " + outcome);
    }
}
