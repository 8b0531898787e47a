package winnow.reconcile;

/** Compares two sources' values of one field. The degree must not depend on which side comes first. */
@FunctionalInterface
interface Comparison<T> {

    Likeness compare(Side<T> one, Side<T> other);
}
