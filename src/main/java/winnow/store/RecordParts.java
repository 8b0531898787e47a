package winnow.store;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;

/** The components of any record, in order; a record that gains one needs no code here. */
final class RecordParts {

    private static final ClassValue<List<MethodHandle>> READERS = new ClassValue<>() {
        @Override
        protected List<MethodHandle> computeValue(Class<?> type) {
            List<MethodHandle> readers = new ArrayList<>();
            for (RecordComponent component : type.getRecordComponents()) {
                readers.add(reader(component));
            }
            return List.copyOf(readers);
        }
    };

    private RecordParts() {}

    static List<Object> of(Record record) {
        List<MethodHandle> readers = READERS.get(record.getClass());
        List<Object> parts = new ArrayList<>(readers.size());
        try {
            for (MethodHandle reader : readers) {
                parts.add((Object) reader.invokeExact(record));
            }
        } catch (Throwable broken) {
            throw new IllegalStateException(broken);
        }
        return parts;
    }

    private static MethodHandle reader(RecordComponent component) {
        try {
            MethodHandle reader = MethodHandles.publicLookup().unreflect(component.getAccessor());
            return reader.asType(
                    reader.type().changeParameterType(0, Record.class).changeReturnType(Object.class));
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }
}
