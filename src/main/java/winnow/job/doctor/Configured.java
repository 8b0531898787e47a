package winnow.job.doctor;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import winnow.job.settings.Settings;
import winnow.job.settings.SettingsLoader;

/**
 * The configuration as far as it can be read: whole, or without the part that is faulty, so that the rest of the machine
 * can be looked at all the same.
 *
 * @param settings never null
 * @param fault what is wrong with the configuration; empty where all of it was read
 * @param contactAlone whether the contact address is all that is wrong
 */
record Configured(Settings settings, Optional<String> fault, boolean contactAlone) {

    /** Tries with everything, then with less and less. */
    static Configured read(Map<String, String> environment, Optional<Path> folder, List<String> overrides) {
        Map<String, String> home = new HashMap<>(environment);
        home.keySet().retainAll(List.of("WINNOW_HOME"));
        SettingsLoader whole = new SettingsLoader(environment, folder);
        List<String> anonymous =
                Stream.concat(overrides.stream(), Stream.of("contact=")).toList();
        String fault;
        try {
            return new Configured(whole.load(overrides), Optional.empty(), false);
        } catch (RuntimeException faulty) {
            fault = Checkup.line(faulty);
        }
        Optional<Settings> rest = settings(whole, anonymous);
        if (rest.isPresent()) {
            return new Configured(rest.get(), Optional.of(fault), true);
        }
        Settings some = settings(new SettingsLoader(environment, Optional.empty()), List.of())
                .or(() -> settings(new SettingsLoader(home, Optional.empty()), List.of()))
                .orElseGet(() -> new SettingsLoader(Map.of(), Optional.empty()).load(List.of()));
        return new Configured(some, Optional.of(fault), false);
    }

    private static Optional<Settings> settings(SettingsLoader loader, List<String> overrides) {
        try {
            return Optional.of(loader.load(overrides));
        } catch (RuntimeException faulty) {
            return Optional.empty();
        }
    }

    /** Whether the settings stand in for others that could not be read. */
    boolean isMakeshift() {
        return fault.isPresent() && !contactAlone;
    }

    Condition condition() {
        return isMakeshift()
                ? Condition.misconfigured(
                        "configuration",
                        fault.get(),
                        "mend it; what follows goes by the environment and the defaults alone")
                : Condition.ok("configuration", "every key is known and has a value that can be used");
    }

    Condition variables(Map<String, String> environment, Optional<Path> folder) {
        List<String> unknown = new SettingsLoader(environment, folder).unknownVariables();
        return unknown.isEmpty()
                ? Condition.ok("environment", "every WINNOW_ variable is known")
                : Condition.warning(
                        "environment",
                        "no key goes by " + String.join(", ", unknown),
                        "correct the name, or unset it; config/application.yml lists all keys");
    }
}
