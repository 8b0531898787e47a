package winnow.job;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import winnow.discover.DoiList;
import winnow.discover.Reading;
import winnow.discover.ReferenceReader;
import winnow.model.Target;

/** Targets that a person names, one by one or in a list. */
final class Selection {

    private final ReferenceReader references;

    Selection(ReferenceReader references) {
        this.references = references;
    }

    /** One that is none stops the run before it begins: whoever typed it is there to mend it. */
    List<Target> arguments(List<String> texts) {
        return texts.stream().map(this::argument).toList();
    }

    private Target argument(String text) {
        Reading reading = references.read(text, "argument");
        if (reading instanceof Reading.Refused refused) {
            throw new UsageException(refused.message());
        }
        return ((Reading.Wanted) reading).target();
    }

    /** A list that cannot be read or names nothing stops the run before it begins. */
    void requireSome(Path list) {
        AtomicBoolean any = new AtomicBoolean();
        DoiList.Tally tally = read(list, target -> any.set(true), line -> {});
        tally.nothingIn(list.toString()).ifPresent(nothing -> {
            throw new UsageException(nothing);
        });
    }

    /** Hands on what the list names, and each line that names nothing, to be counted as failed. */
    void list(Path list, Discovered found) {
        read(list, found::target, line -> found.refused(list + ":" + line.number(), line.reason(), line.message()));
    }

    private DoiList.Tally read(
            Path list, java.util.function.Consumer<Target> wanted, java.util.function.Consumer<DoiList.BadLine> bad) {
        try (Reader text = Files.newBufferedReader(list)) {
            return DoiList.read(text, references, "list", wanted, bad);
        } catch (NoSuchFileException missing) {
            throw new UsageException("there is no file " + list);
        } catch (java.nio.charset.CharacterCodingException foreign) {
            throw new UsageException(list + " is no UTF-8 text: save the list as UTF-8");
        } catch (IOException unreadable) {
            throw new UsageException(list + " cannot be read: " + unreadable.getMessage());
        } catch (UncheckedIOException unreadable) {
            throw new UsageException(
                    list + " cannot be read: " + unreadable.getCause().getMessage());
        }
    }
}
