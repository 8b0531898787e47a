package winnow.model;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

/**
 * A person's word on one field of one article. It holds as long as what the sources claim stays what the person saw.
 *
 * @param field the field decided
 * @param take the source to take the value from; empty when {@code value} is given
 * @param value the value itself, in the text form of the ledger; empty when {@code take} is given
 * @param inputs {@link #inputsOf} the ledger row that the person saw
 */
public record ReviewDecision(Field field, Optional<Source> take, Optional<String> value, String inputs) {

    /** Refuses a decision for both, or for neither, a source and a value. */
    public ReviewDecision {
        if (take.isPresent() == value.isPresent()) {
            throw new IllegalArgumentException("a decision takes a source or gives a value: " + field.slug());
        }
    }

    /** Whether the sources still claim what they claimed when the decision was made. */
    public boolean holdsFor(FieldVerdict row) {
        return inputs.equals(inputsOf(row));
    }

    /** A digest of what the three sources claim in a ledger row: SHA-256, 64 hexadecimal digits. */
    public static String inputsOf(FieldVerdict row) {
        String claims = part(row.pageValue()) + part(row.xmlValue()) + part(row.crossrefValue());
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(claims.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException everyPlatformHasIt) {
            throw new IllegalStateException(everyPlatformHasIt);
        }
    }

    /** The length goes before the text, so that no two sets of claims read alike. */
    private static String part(Optional<String> claim) {
        return claim.map(text -> text.length() + ":" + text).orElse("-") + ";";
    }
}
