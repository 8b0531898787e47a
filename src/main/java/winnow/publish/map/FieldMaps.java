package winnow.publish.map;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Where field maps are found: the operator's own, if there is one by that name, else the packaged one. */
public final class FieldMaps {

    private static final String PACKAGED = "/winnow/publish/";

    private final Optional<Path> own;

    private FieldMaps(Optional<Path> own) {
        this.own = own;
    }

    /** The packaged maps. */
    public static FieldMaps packaged() {
        return new FieldMaps(Optional.empty());
    }

    /**
     * The maps in a folder named {@code publish} within the operator's folder, and the packaged ones for the rest.
     *
     * @param configuration folder of the configuration files; empty for none
     */
    public static FieldMaps in(Optional<Path> configuration) {
        return new FieldMaps(configuration.map(folder -> folder.resolve("publish")));
    }

    /** A flat map. */
    public FieldMap fields(String file) {
        return FieldMap.parse(file, text(file));
    }

    /** A template in XML. */
    public XmlTemplate xml(String file) {
        return XmlTemplate.parse(file, text(file));
    }

    /** A template in JSON. */
    public JsonTemplate json(String file) {
        return JsonTemplate.parse(file, text(file));
    }

    /**
     * The text of a file.
     *
     * @throws MapFileException when there is none by that name
     */
    public String text(String file) {
        Optional<Path> found = own.map(folder -> folder.resolve(file)).filter(Files::isRegularFile);
        try (InputStream in = found.isPresent()
                ? Files.newInputStream(found.get())
                : FieldMaps.class.getResourceAsStream(PACKAGED + file)) {
            if (in == null) {
                throw new MapFileException("no field map named " + file);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(file, unreadable);
        }
    }
}
