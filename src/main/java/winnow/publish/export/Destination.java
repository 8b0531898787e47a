package winnow.publish.export;

import java.io.OutputStream;
import java.nio.file.Path;

/** Where an export goes. */
public sealed interface Destination {

    /** A stream, which is flushed and left open. */
    record Stream(OutputStream out) implements Destination {}

    /** A file or, for a format of several files, a folder. A file appears only when it is complete. */
    record Place(Path path) implements Destination {}
}
