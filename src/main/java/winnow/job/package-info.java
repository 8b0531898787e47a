/**
 * The wiring of a run: which step after which, restart, balance. A request and the settings come in; a summary and an
 * exit code go out. It holds no rule of parsing, reconciling or auditing, and no SQL. {@code HarvestJobIT} shows it.
 */
package winnow.job;
