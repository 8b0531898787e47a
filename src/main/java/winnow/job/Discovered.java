package winnow.job;

import java.util.List;
import winnow.model.Snapshot;
import winnow.model.Target;
import winnow.store.DiscoveryWindow;

/** Is told what a source found. */
interface Discovered {

    /** An article to look at. */
    void target(Target target);

    /** An article that the registry told, with its record, so that nobody asks for it again. */
    void registered(Target target, Snapshot record);

    /** Something that is registered and is no article: a journal, an issue. */
    void passedOver(String reason);

    /**
     * Something that was given as an article and is none; it is taken, and has failed.
     *
     * @param place where it stood: {@code list.txt:12}
     * @param reason a stable slug
     * @param message one line
     */
    void refused(String place, String reason, String message);

    /**
     * A stretch of a listing was asked for.
     *
     * @param gaps what is missing of it; none where it is proven complete
     */
    void asked(DiscoveryWindow window, List<DiscoveryWindow> gaps);

    /** All that the refresh policy says is due. */
    void due();
}
