package winnow.fetch.render;

import java.util.List;
import java.util.Optional;
import winnow.model.Snapshot;

/** What came of rendering a page. */
public sealed interface RenderOutcome {

    /**
     * The page came to rest, its counters filled or not: what they read says which.
     *
     * @param document the document as it then stood, of kind {@code RENDERED}
     * @param answers what its scripts loaded meanwhile and may have filled counters from, of kind {@code COUNTERS}
     */
    record Rendered(Snapshot document, List<Snapshot> answers) implements RenderOutcome {

        /** Copies the list. */
        public Rendered {
            answers = List.copyOf(answers);
        }
    }

    /**
     * The page never came to rest.
     *
     * @param document the document as it last stood; empty where none could be had
     * @param answers what its scripts had loaded by then
     * @param detail one line for a person
     */
    record TimedOut(Optional<Snapshot> document, List<Snapshot> answers, String detail) implements RenderOutcome {

        /** Copies the list. */
        public TimedOut {
            answers = List.copyOf(answers);
        }
    }

    /**
     * This page cannot be rendered, though others may.
     *
     * @param reason a stable slug: {@code crashed}, {@code too-large}, {@code no-address}
     * @param detail one line for a person
     */
    record Failed(String reason, String detail) implements RenderOutcome {}

    /**
     * No page can be rendered here.
     *
     * @param reason a stable slug: {@code no-browser}, {@code browser-does-not-start}
     * @param detail one line for a person: what is missing and what to do
     */
    record Unavailable(String reason, String detail) implements RenderOutcome {}
}
