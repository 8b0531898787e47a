package winnow.publish.oai;

import java.util.List;
import java.util.Map;

/**
 * A request as it came, by GET or POST.
 *
 * @param baseUrl address of this provider, as it was asked
 * @param arguments every value of every argument, decoded
 */
public record OaiRequest(String baseUrl, Map<String, List<String>> arguments) {

    /** Copies the map. */
    public OaiRequest {
        arguments = Map.copyOf(arguments);
    }
}
