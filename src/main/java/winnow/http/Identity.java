package winnow.http;

import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * Who is asking: a program that can be named, run by people who can be reached.
 *
 * @param product name of the program, the token that robots.txt addresses: {@code winnow}
 * @param version of the program
 * @param contact e-mail address of the people who run it; kept out of {@link #toString}
 */
public record Identity(String product, String version, String contact) {

    private static final Pattern EMAIL = Pattern.compile("[^\\s@<>\"(),;:]+@[^\\s@<>\"(),;:]+\\.[^\\s@<>\"(),;:.]{2,}");
    private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9._-]+");

    /**
     * Checks all three.
     *
     * @throws IllegalArgumentException when the contact is no e-mail address
     */
    public Identity {
        Objects.requireNonNull(contact, "contact");
        if (!TOKEN.matcher(product).matches() || !TOKEN.matcher(version).matches()) {
            throw new IllegalArgumentException("not a product token: " + product + "/" + version);
        }
        if (!EMAIL.matcher(contact).matches() || !contact.chars().allMatch(c -> c > ' ' && c < 0x7F)) {
            throw new IllegalArgumentException("the contact is no e-mail address: set winnow.contact");
        }
    }

    /** {@code winnow/1.0 (mailto:you@library.example)}. */
    public String userAgent() {
        return product + "/" + version + " (mailto:" + contact + ")";
    }

    /** The token by which robots.txt addresses the program. */
    String robotsToken() {
        return product.toLowerCase(Locale.ROOT);
    }

    /** Leaves the contact out: this is for logs and errors. */
    @Override
    public String toString() {
        return product + "/" + version + " (mailto:\u2026)";
    }

    /** A text for a log or an error, freed of the contact in its plain and its URL-encoded form. */
    public String redacted(String text) {
        return text.replace(contact, "\u2026").replace(contact.replace("@", "%40"), "\u2026");
    }
}
