package winnow.store.server;

import com.sun.security.auth.module.UnixSystem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * As whom the server's programs run.
 *
 * @param prefix words before the command; empty for an ordinary user
 * @param uid who has to own the data
 * @param gid group of the data
 */
record RunAs(List<String> prefix, int uid, int gid) {
    private static final int ROOT = 0;
    private static final int NOBODY = 65534;

    RunAs {
        prefix = List.copyOf(prefix);
    }

    List<String> command(List<String> words) {
        List<String> command = new ArrayList<>(prefix);
        command.addAll(words);
        return command;
    }

    static boolean isRoot() {
        return myself().uid() == ROOT;
    }

    static RunAs myself() {
        UnixSystem system = new UnixSystem();
        return new RunAs(List.of(), (int) system.getUid(), (int) system.getGid());
    }

    /**
     * The ways open to root, best first. A namespace without a mapping keeps root's files and drops all privileges.
     * The unprivileged user needs a capability to pass through directories that are closed to it, such as {@code /root};
     * {@code no_setuid_fixup} makes the capability count for {@code access(2)} too, which PostgreSQL asks about its
     * programs.
     */
    static List<RunAs> forRoot(RootMode mode) {
        List<RunAs> ways = new ArrayList<>();
        if (mode != RootMode.UNPRIVILEGED) {
            ways.add(new RunAs(List.of("unshare", "--user"), ROOT, ROOT));
        }
        if (mode != RootMode.NAMESPACE) {
            RunAs nobody = nobody();
            List<String> change =
                    List.of("setpriv", "--reuid=" + nobody.uid(), "--regid=" + nobody.gid(), "--clear-groups");
            ways.add(nobody.by(change, List.of()));
            for (String capability : List.of("dac_read_search", "dac_override")) {
                ways.add(nobody.by(
                        change,
                        List.of(
                                "--inh-caps=-all,+" + capability,
                                "--ambient-caps=+" + capability,
                                "--bounding-set=-all,+" + capability,
                                "--securebits=+no_setuid_fixup")));
            }
        }
        return ways;
    }

    private RunAs by(List<String> change, List<String> options) {
        List<String> words = new ArrayList<>(change);
        words.addAll(options);
        return new RunAs(words, uid, gid);
    }

    /** Root's data may be found in the hands of either. */
    static boolean isRootsOwn(int owner) {
        return owner == ROOT || owner == nobody().uid();
    }

    private static RunAs nobody() {
        try {
            return Files.readAllLines(Path.of("/etc/passwd")).stream()
                    .map(line -> line.split(":"))
                    .filter(fields -> fields.length > 3 && fields[0].equals("nobody"))
                    .map(fields -> new RunAs(List.of(), Integer.parseInt(fields[2]), Integer.parseInt(fields[3])))
                    .findFirst()
                    .orElse(new RunAs(List.of(), NOBODY, NOBODY));
        } catch (IOException | NumberFormatException e) {
            return new RunAs(List.of(), NOBODY, NOBODY);
        }
    }
}
