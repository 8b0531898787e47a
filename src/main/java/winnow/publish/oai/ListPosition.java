package winnow.publish.oai;

import java.util.Optional;

/**
 * Where in which list a harvester stands: all that a token holds.
 *
 * @param verb of the list
 * @param prefix metadata format
 * @param set as asked for
 * @param from as asked for
 * @param until as asked for
 * @param after place of the last record that was served
 * @param cursor how many were served
 * @param size how many there were when the list began
 */
record ListPosition(
        Verb verb,
        String prefix,
        Optional<String> set,
        Optional<String> from,
        Optional<String> until,
        long after,
        long cursor,
        long size) {

    private static final String DIVIDER = "\n";
    private static final int PARTS = 8;

    /** The same list, further on. */
    ListPosition at(long place, long served, long total) {
        return new ListPosition(verb, prefix, set, from, until, place, served, total);
    }

    String token(TokenSigner signer) {
        return signer.sign(String.join(
                DIVIDER,
                verb.word(),
                prefix,
                set.orElse(""),
                from.orElse(""),
                until.orElse(""),
                Long.toString(after),
                Long.toString(cursor),
                Long.toString(size)));
    }

    /**
     * Reads a token.
     *
     * @throws OaiError badResumptionToken for one that is not ours or of another verb
     */
    static ListPosition of(Verb verb, String token, TokenSigner signer) {
        String[] parts =
                signer.open(token).orElseThrow(OaiError::badResumptionToken).split(DIVIDER, -1);
        if (parts.length != PARTS || !parts[0].equals(verb.word())) {
            throw OaiError.badResumptionToken();
        }
        return new ListPosition(
                verb,
                parts[1],
                given(parts[2]),
                given(parts[3]),
                given(parts[4]),
                Long.parseLong(parts[5]),
                Long.parseLong(parts[6]),
                Long.parseLong(parts[7]));
    }

    private static Optional<String> given(String text) {
        return Optional.of(text).filter(t -> !t.isEmpty());
    }
}
