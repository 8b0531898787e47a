package winnow.publish.export;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import winnow.publish.facts.Facts;
import winnow.publish.map.FieldMap;

/**
 * DSpace Simple Archive Format in batches of at most 500 items, because DSpace commits a batch only at its end. A
 * destination that ends in {@code .zip} gives {@code name.zip}, {@code name-2.zip} and so on; any other is a folder
 * with {@code batch-001} and so on. Nothing that is already there is written over.
 */
final class SafSink implements RecordSink {

    static final int BATCH = 500;

    private final FieldMap map;
    private final Path destination;
    private final boolean zipped;
    private int batches;
    private int items;
    private ZipOutputStream zip;
    private Path folder;

    SafSink(FieldMap map, Path destination) {
        this.map = map;
        this.destination = destination;
        this.zipped =
                destination.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(".zip");
    }

    @Override
    public void write(Facts facts) throws IOException {
        if (items % BATCH == 0) {
            nextBatch();
        }
        items++;
        String item = "item_" + facts.value("doi_key").orElseThrow();
        for (Map.Entry<String, byte[]> file : SafItem.of(map, facts).entrySet()) {
            put(item, file.getKey(), file.getValue());
        }
    }

    @Override
    public void close() throws IOException {
        if (zip != null) {
            zip.close();
        }
    }

    private void nextBatch() throws IOException {
        close();
        batches++;
        if (zipped) {
            Path file = batches == 1 ? destination : numbered();
            refuse(file);
            OutputStream out = Files.newOutputStream(file);
            zip = new ZipOutputStream(new BufferedOutputStream(out));
        } else {
            folder = destination.resolve("batch-%03d".formatted(batches));
            refuse(folder);
            Files.createDirectories(folder);
        }
    }

    private Path numbered() {
        String name = destination.getFileName().toString();
        String stem = name.substring(0, name.length() - ".zip".length());
        return destination.resolveSibling(stem + "-" + batches + ".zip");
    }

    private static void refuse(Path there) throws FileAlreadyExistsException {
        if (Files.exists(there)) {
            throw new FileAlreadyExistsException(there + " is already there; choose another --out or move it away");
        }
    }

    private void put(String item, String name, byte[] bytes) throws IOException {
        if (zipped) {
            ZipEntry entry = new ZipEntry(item + "/" + name);
            entry.setTime(0);
            zip.putNextEntry(entry);
            zip.write(bytes);
            zip.closeEntry();
        } else {
            Path target = folder.resolve(item);
            Files.createDirectories(target);
            Files.write(target.resolve(name), bytes);
        }
    }
}
