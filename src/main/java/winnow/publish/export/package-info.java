/**
 * Exports in every format. A selection and a destination come in; a file, a folder or a stream and a count of what
 * went into it go out, however many records there are, in the memory of one page. Formats are written by their
 * libraries, fields come from the maps. {@code ExportsIT} and {@code RoundTripIT} show them read back by others.
 */
package winnow.publish.export;
