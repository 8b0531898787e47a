package winnow.store;

import java.util.Optional;

/**
 * What there is.
 *
 * @param place host and port
 * @param database name of the database
 * @param serverVersion as the server words it, {@code 18.6}
 * @param schemaVersion version of winnow's schema; empty where there is none
 * @param programVersion version of the schema that this program was made for
 * @param bytes size of the database on disk
 * @param articles articles stored; 0 without a schema
 */
public record DatabaseInfo(
        String place,
        String database,
        String serverVersion,
        Optional<String> schemaVersion,
        String programVersion,
        long bytes,
        long articles) {}
