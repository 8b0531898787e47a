/**
 * Rules over what is stored. In come the tables, a scope and thresholds; out go findings that open once, stay while true
 * and close, with a summary by rule. Each rule is a query kept beside this package; what
 * several share is a query too, or the rows of a walker ({@code CounterSteps} and its like), which sees every counter of one
 * article after the other. It changes no article, fetches and
 * parses nothing, and never takes a blank for zero. {@code SownTroubleIT} shows it.
 */
package winnow.audit;
