package winnow.crossref;

import java.net.URI;
import java.util.Optional;

/**
 * Where and how the registry is asked.
 *
 * @param baseUrl address of the interface
 * @param token Metadata Plus token; kept out of {@link #toString}
 * @param batch DOIs asked for at once, 1 to 50
 * @param agency whether the agency of a DOI is asked for that Crossref does not have
 */
public record CrossrefSettings(URI baseUrl, Optional<String> token, int batch, boolean agency) {

    /** Refuses a batch that the registry would refuse. */
    public CrossrefSettings {
        if (batch < 1 || batch > 50) {
            throw new IllegalArgumentException("winnow.crossref.batch must be 1 to 50");
        }
    }

    /** Leaves the token out. */
    @Override
    public String toString() {
        return "CrossrefSettings[baseUrl=" + baseUrl + ", batch=" + batch + "]";
    }
}
