/**
 * The command line: one small class a verb. Words typed by a person come in; a table, JSON or CSV on standard output,
 * messages on standard error and an exit code go out. A verb parses, calls one service and prints; it decides nothing.
 * Help and usage errors are answered before anything is opened. {@code MainTest} shows it.
 */
package winnow.cli;
