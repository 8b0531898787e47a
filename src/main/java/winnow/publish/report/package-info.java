/**
 * The audit report: one HTML file for people who would rather look than read. Figures of the store come in; a page goes
 * out that needs no network, no script and no other file, drawn in SVG and escaped throughout. It computes no figure and
 * turns no state into a number. {@code AuditReportIT} shows it on real databases, {@code MarkupTest} on hostile text.
 */
package winnow.publish.report;
