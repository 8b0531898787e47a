package winnow.store;

import java.util.List;
import java.util.Optional;
import winnow.model.Doi;

/**
 * Which of the articles with snapshots are meant.
 *
 * @param journal those of a journal, by its code; empty for all
 * @param dois these; empty for all
 */
public record StoredSelection(Optional<String> journal, Optional<List<Doi>> dois) {

    /** Everything. */
    public static final StoredSelection ALL = new StoredSelection(Optional.empty(), Optional.empty());

    /** Copies the list. */
    public StoredSelection {
        dois = dois.map(List::copyOf);
    }

    String[] texts() {
        return dois.map(list -> list.stream().map(Doi::value).toArray(String[]::new))
                .orElse(null);
    }
}
