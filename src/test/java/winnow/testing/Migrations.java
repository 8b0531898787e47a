package winnow.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** The product's migrations as they lie on the class path of the tests; none is fine. */
final class Migrations {
    private static final String LOCATION = "db/migration";
    private static final int DIGEST_CHARACTERS = 16;

    private Migrations() {}

    static void apply(DataSource dataSource) {
        if (!files().isEmpty()) {
            Flyway.configure()
                    .dataSource(dataSource)
                    .locations("classpath:" + LOCATION)
                    .schemas("winnow", "batch")
                    .load()
                    .migrate();
        }
    }

    /** Changes with any name or content. */
    static String digest() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (Path file : files()) {
                digest.update(file.getFileName().toString().getBytes());
                digest.update(Files.readAllBytes(file));
            }
            return HexFormat.of().formatHex(digest.digest()).substring(0, DIGEST_CHARACTERS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> files() {
        URL directory = Migrations.class.getClassLoader().getResource(LOCATION);
        if (directory == null) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(Path.of(directory.toURI()))) {
            return files.filter(f -> f.toString().endsWith(".sql")).sorted().toList();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
