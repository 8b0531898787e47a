/**
 * What others load: exports in the formats of citation managers and repositories, their check, the choice of
 * institutions, and OAI-PMH. Selections come in; documents go out, streamed. It reads the store and writes nothing
 * there. {@code ExportsIT} and {@code OaiProviderIT} show it, with programs that are not ours as readers.
 */
package winnow.publish;
