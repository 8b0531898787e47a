package winnow.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Standard input, kept in a file: a run that is restarted needs its list again. */
final class StandardInput {

    private StandardInput() {}

    /** Copies all of it to a new file below the home folder, and gives that file's path. */
    static String kept(Path home) {
        try {
            Path folder = Files.createDirectories(home.resolve("lists"));
            Path file = Files.createTempFile(folder, "stdin-", ".txt");
            Files.copy(System.in, file, StandardCopyOption.REPLACE_EXISTING);
            return file.toString();
        } catch (IOException unwritable) {
            throw new UncheckedIOException("standard input cannot be kept in " + home, unwritable);
        }
    }
}
