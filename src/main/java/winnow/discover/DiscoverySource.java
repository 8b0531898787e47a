package winnow.discover;

import java.util.function.Consumer;
import winnow.model.Target;

/** Something that knows of articles. */
public interface DiscoverySource {

    /**
     * Tells every article it knows of, each as soon as it is known; one may come twice.
     *
     * @param each is given the targets
     * @return whether they are all
     * @throws InterruptedException when the thread is asked to stop
     */
    Completeness discover(Consumer<Target> each) throws InterruptedException;
}
