/**
 * The words everyone speaks: identifiers, dates, names, what each source claimed, what was decided, and the
 * outcome of every step. Plain immutable records and sealed types come in and go out. No Spring, no database,
 * no network, no clock. The tests beside it show the check digits, the normal forms and the precision of dates.
 */
package winnow.model;
