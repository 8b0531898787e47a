package winnow.cli;

import java.util.List;
import picocli.CommandLine.ParameterException;
import winnow.job.BusyException;
import winnow.job.ExitCode;
import winnow.job.OutOfReachException;
import winnow.job.UsageException;
import winnow.job.settings.SettingsException;
import winnow.publish.map.MapFileException;
import winnow.store.DatabaseException;
import winnow.store.read.StoreReadException;
import winnow.store.server.ServerException;

/** Turns an exception into the one line and the exit code that it deserves. */
final class Failures {

    private static final List<Class<? extends RuntimeException>> USAGE =
            List.of(SettingsException.class, UsageException.class, ParameterException.class, MapFileException.class);
    private static final List<Class<? extends RuntimeException>> OUTSIDE = List.of(
            ServerException.class,
            DatabaseException.class,
            BusyException.class,
            OutOfReachException.class,
            StoreReadException.class);

    private Failures() {}

    static int report(Throwable fault, Console console) {
        if (USAGE.stream().anyMatch(type -> type.isInstance(fault))) {
            console.say("winnow: " + fault.getMessage());
            return ExitCode.USAGE.code();
        }
        if (OUTSIDE.stream().anyMatch(type -> type.isInstance(fault))) {
            console.say("winnow: " + fault.getMessage());
            return ExitCode.OUTSIDE_FAULT.code();
        }
        console.say("winnow: a bug stopped this command: " + fault + "; please report it with the lines below");
        fault.printStackTrace(console.err());
        return ExitCode.UNBALANCED.code();
    }
}
