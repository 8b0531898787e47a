package winnow.job.doctor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import winnow.fetch.render.BrowserProgram;
import winnow.job.settings.Settings;

/** The machine itself: Java, the home folder, its disk, a browser. */
final class MachineCheck {

    private static final int OLDEST_JAVA = 17;
    /** Versions that the tests are run on. */
    private static final Set<Integer> TESTED_JAVA = Set.of(17, 25);

    private static final long MEGABYTE = 1L << 20;
    /** The database programs and an empty database take this much. */
    private static final long LEAST_DISK = 300 * MEGABYTE;
    /** Some tens of thousands of articles with their pages. */
    private static final long FAIR_DISK = 3_000 * MEGABYTE;

    private MachineCheck() {}

    static Condition java() {
        int version = Runtime.version().feature();
        String seen = "Java " + Runtime.version() + ", at most "
                + Runtime.getRuntime().maxMemory() / MEGABYTE + " MB of memory";
        if (version < OLDEST_JAVA) {
            return Condition.outside("java", seen, "install JDK 17 or newer, or point JAVA_HOME to one");
        }
        return Condition.ok("java", TESTED_JAVA.contains(version) ? seen : seen + "; winnow is tested on 17 and 25");
    }

    static Condition home(Path home) {
        if (!Files.exists(home)) {
            Path above = existing(home);
            return Files.isDirectory(above) && Files.isWritable(above) && Files.isExecutable(above)
                    ? Condition.ok("home", home + " is not there yet and will be made")
                    : Condition.outside("home", home + " is not there and cannot be made in " + above, adviceOf(above));
        }
        if (!Files.isDirectory(home)) {
            return Condition.outside("home", home + " is a file and no folder", "move it away, or set WINNOW_HOME");
        }
        if (!Files.isReadable(home) || !Files.isWritable(home) || !Files.isExecutable(home)) {
            return Condition.outside(
                    "home",
                    home + " belongs to " + owner(home) + ", and this user may not "
                            + (Files.isReadable(home) && Files.isExecutable(home) ? "write to it" : "read it"),
                    adviceOf(home));
        }
        return Condition.ok("home", home + " can be read and written");
    }

    private static String adviceOf(Path folder) {
        return "make " + folder + " writable for " + System.getProperty("user.name")
                + ", or set WINNOW_HOME to a folder of your own";
    }

    private static String owner(Path path) {
        try {
            return Files.getOwner(path).getName();
        } catch (IOException | UnsupportedOperationException unknown) {
            return "somebody else";
        }
    }

    static Condition disk(Path home) {
        Path there = existing(home);
        try {
            long free = Files.getFileStore(there).getUsableSpace();
            String seen = size(free) + " are free where " + home + " lies";
            if (free < LEAST_DISK) {
                return Condition.outside(
                        "disk", seen, "free some space there, or set WINNOW_HOME to a folder on another disk");
            }
            return free < FAIR_DISK
                    ? Condition.warning("disk", seen, "free some more before you load tens of thousands of articles")
                    : Condition.ok("disk", seen);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String size(long bytes) {
        long megabytes = bytes / MEGABYTE;
        return megabytes < 10_000 ? megabytes + " MB" : megabytes / 1024 + " GB";
    }

    /** The folder itself, or the nearest one above it that is there. */
    private static Path existing(Path folder) {
        Path at = folder;
        while (!Files.exists(at) && at.getParent() != null) {
            at = at.getParent();
        }
        return at;
    }

    static Condition browser(Settings settings) {
        Settings.Render render = settings.render();
        Optional<Path> program = BrowserProgram.find(render.program());
        if (program.isPresent()) {
            return Condition.ok("browser", program.get() + ", for --render");
        }
        String missing = BrowserProgram.missing(render.program());
        int colon = missing.lastIndexOf(": ");
        String seen = missing.substring(0, colon) + ", which --render needs";
        String advice = missing.substring(colon + 2);
        if (render.program().isPresent()) {
            return Condition.misconfigured("browser", missing, "name Chromium's program, or leave the key blank");
        }
        return render.always() || render.due()
                ? Condition.misconfigured("browser", seen + "; winnow.render asks for it", advice)
                : Condition.warning("browser", seen, advice);
    }
}
