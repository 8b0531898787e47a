/**
 * Whether a record will be taken: each target's mandatory fields and vocabularies, verified offline on what would
 * really be handed over. A format and a selection come in; a report of gaps, each with who could fill it, goes out. It
 * asks no network and mends nothing. {@code CheckIT} shows it.
 */
package winnow.publish.check;
