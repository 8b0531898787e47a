package winnow.publish.oai;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What {@code Identify} says of this repository.
 *
 * @param repositoryName name for people
 * @param namespace domain that identifiers are named after: {@code oai:repository.uni.gr:10.3892/or.2025.8963}
 * @param adminEmails at least one address at which somebody answers
 * @param originUrl where the records were harvested from, for {@code about/provenance}
 * @param pageSize records in one answer
 */
public record OaiIdentity(
        String repositoryName, String namespace, List<String> adminEmails, String originUrl, int pageSize) {

    private static final Pattern EMAIL =
            Pattern.compile("[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]+@([A-Za-z0-9-]+(?:\\.[A-Za-z0-9-]+)+)");
    /** OAI Identifier Guidelines 2.0, section 2.1. */
    private static final Pattern NAMESPACE = Pattern.compile("[a-zA-Z][a-zA-Z0-9-]*(\\.[a-zA-Z][a-zA-Z0-9-]*)+");

    private static final Set<String> LOCAL = Set.of("localhost", "local", "localdomain", "lan", "internal");
    /** Set aside by RFC 2606. */
    private static final Set<String> UNREAD = Set.of("example", "invalid", "test");

    private static final Set<String> EXAMPLES = Set.of("example.com", "example.org", "example.net");

    /**
     * Refuses what a harvester could not use.
     *
     * @throws IllegalArgumentException saying which setting and why
     */
    public OaiIdentity {
        adminEmails = List.copyOf(adminEmails);
        if (repositoryName.isBlank()) {
            throw new IllegalArgumentException("the repository needs a name");
        }
        if (!NAMESPACE.matcher(namespace).matches()) {
            throw new IllegalArgumentException(
                    "\"" + namespace + "\" is no domain name, after which identifiers could be named");
        }
        if (adminEmails.isEmpty()) {
            throw new IllegalArgumentException("harvesters need an e-mail address of the repository's administrator");
        }
        adminEmails.forEach(OaiIdentity::check);
        if (pageSize < 1 || pageSize > 5000) {
            throw new IllegalArgumentException("a page of " + pageSize + " records: give 1 to 5000");
        }
    }

    private static void check(String email) {
        var form = EMAIL.matcher(email);
        if (!form.matches()) {
            throw new IllegalArgumentException("\"" + email + "\" is no e-mail address");
        }
        if (LOCAL.contains(lastLabel(form.group(1)))) {
            throw new IllegalArgumentException(email + " is an address within one machine or network only");
        }
    }

    /** Addresses in domains set aside for examples: well-formed, but nobody reads mail there. */
    public List<String> unread() {
        return adminEmails.stream()
                .filter(email -> {
                    String domain = email.substring(email.indexOf('@') + 1).toLowerCase(Locale.ROOT);
                    return UNREAD.contains(lastLabel(domain))
                            || EXAMPLES.stream().anyMatch(e -> domain.equals(e) || domain.endsWith("." + e));
                })
                .toList();
    }

    private static String lastLabel(String domain) {
        return domain.substring(domain.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }
}
