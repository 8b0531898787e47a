package winnow.job.doctor;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import winnow.http.Time;
import winnow.job.ExitCode;
import winnow.job.settings.JournalsFile;
import winnow.job.settings.Settings;

/** Goes through all that winnow needs, one check after the other; what breaks in one of them is a condition too. */
public final class Checkup {

    private final Map<String, String> environment;
    private final Optional<Path> folder;
    private final List<String> overrides;
    private final Map<String, Supplier<Condition>> more = new LinkedHashMap<>();

    /**
     * Looks at nothing yet.
     *
     * @param environment environment variables
     * @param folder folder with the operator's configuration
     * @param overrides {@code key=value} of the command line
     */
    public Checkup(Map<String, String> environment, Optional<Path> folder, List<String> overrides) {
        this.environment = Map.copyOf(environment);
        this.folder = folder;
        this.overrides = List.copyOf(overrides);
    }

    /** Adds a check of a file of the operator's that others read; it goes right behind the configuration's own. */
    public Checkup with(String name, Supplier<Condition> check) {
        more.put(name, check);
        return this;
    }

    /**
     * Looks at everything.
     *
     * @param offline whether nothing may be asked over the network
     * @throws InterruptedException when the thread is asked to stop
     */
    public List<Condition> run(boolean offline) throws InterruptedException {
        List<Condition> seen = new ArrayList<>();
        seen.add(guarded("java", MachineCheck::java));
        Configured configured = Configured.read(environment, folder, overrides);
        seen.add(configured.condition());
        seen.add(guarded("environment", () -> configured.variables(environment, folder)));
        seen.add(guarded("journals.yml", this::journals));
        more.forEach((name, check) -> seen.add(guarded(name, check)));
        Settings settings = configured.settings();
        seen.add(guarded("home", () -> MachineCheck.home(settings.homeFolder())));
        seen.add(guarded("disk", () -> MachineCheck.disk(settings.homeFolder())));
        seen.addAll(DatabaseCheck.of(settings));
        seen.add(guarded("browser", () -> MachineCheck.browser(settings)));
        Condition contact = ContactCheck.of(configured);
        seen.add(contact);
        if (!offline) {
            seen.addAll(NetworkCheck.of(configured, contact, Time.SYSTEM));
        }
        return seen;
    }

    /** The exit code that these conditions deserve together: the configuration's faults are to be mended first. */
    public static ExitCode exit(List<Condition> conditions) {
        List<ExitCode> codes = conditions.stream().map(Condition::exit).toList();
        return codes.contains(ExitCode.USAGE)
                ? ExitCode.USAGE
                : codes.contains(ExitCode.OUTSIDE_FAULT) ? ExitCode.OUTSIDE_FAULT : ExitCode.OK;
    }

    /** A check that breaks has found something, even if nobody foresaw what. */
    static Condition guarded(String check, Supplier<Condition> body) {
        try {
            return body.get();
        } catch (RuntimeException broken) {
            return Condition.outside(check, "cannot be looked at (" + line(broken) + ")", "mend what it says");
        }
    }

    /** An exception in one line, its cause's words where it has none of its own. */
    static String line(Throwable broken) {
        String text = broken.getMessage();
        return (text == null ? broken.getClass().getSimpleName() : text).replaceAll("\\s*\\R\\s*", " ");
    }

    private Condition journals() {
        try {
            int journals = JournalsFile.load(folder).size();
            return Condition.ok("journals.yml", journals + " journals");
        } catch (RuntimeException faulty) {
            return Condition.misconfigured("journals.yml", line(faulty), "mend the file");
        }
    }
}
