package winnow.publish.oai;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import winnow.model.Doi;
import winnow.publish.facts.DoiLinks;

/** Identifiers of records: {@code oai:domain:DOI}, in the form of the OAI Identifier Guidelines. */
record Identifiers(String namespace) {

    private static final String RESOLVER = "https://doi.org/";

    String of(Doi doi) {
        return "oai:" + namespace + ":" + DoiLinks.of(doi).substring(RESOLVER.length());
    }

    /** The DOI that an identifier of ours names. */
    Optional<Doi> doi(String identifier) {
        String prefix = "oai:" + namespace + ":";
        if (!identifier.startsWith(prefix)) {
            return Optional.empty();
        }
        try {
            String local = identifier.substring(prefix.length()).replace("+", "%2B");
            Optional<Doi> doi = Doi.parse(URLDecoder.decode(local, StandardCharsets.UTF_8));
            // One record has one identifier: another spelling of it is unknown here.
            return doi.filter(d -> of(d).equals(identifier));
        } catch (IllegalArgumentException broken) {
            return Optional.empty();
        }
    }
}
