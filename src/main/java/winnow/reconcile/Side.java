package winnow.reconcile;

import winnow.model.Source;

/** One source's value of a field, in a comparison of two. */
record Side<T>(Source source, T value) {

    /** The source as a person reads it in a detail. */
    String name() {
        return source.slug();
    }
}
