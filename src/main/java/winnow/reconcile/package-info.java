/**
 * Reconciliation: page, XML and registry records of one DOI come in; one {@link winnow.model.Article} goes out, with a
 * ledger that says for every field what each source claimed, how the claims compare and which rule chose. It also cites the
 * article in four styles. Pure: no clock, disk, network or database. {@code ReconcilerTest} shows whole articles; each {@code …Comparison} has its table.
 */
package winnow.reconcile;
