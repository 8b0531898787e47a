/**
 * Measurements, run by one command and never as tests: {@code mvn -q -Pbench test-compile exec:exec -Dbench=NAME}. Each
 * class measures one bar and the thing it is compared with in the same run; nothing of the product depends on them.
 */
package winnow.bench;
