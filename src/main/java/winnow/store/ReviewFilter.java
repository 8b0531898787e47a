package winnow.store;

import java.util.Optional;
import winnow.model.Field;

/**
 * What to list for review; an empty part does not restrict.
 *
 * @param field one field
 * @param journal code of the journal
 * @param limit how many at most
 */
public record ReviewFilter(Optional<Field> field, Optional<String> journal, long limit) {

    /** The field's word in the tables; null where any will do. */
    String fieldWord() {
        return field.map(Field::slug).orElse(null);
    }
}
