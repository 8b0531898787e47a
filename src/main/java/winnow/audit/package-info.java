/**
 * Rules over what is stored. In come the tables, a scope and thresholds; out go findings that open once, stay while true
 * and close, with a summary by rule. Each rule is a query kept beside this package. It changes no article, fetches and
 * parses nothing, and never takes a blank for zero. {@code SownTroubleIT} shows it.
 */
package winnow.audit;
