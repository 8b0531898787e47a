package winnow.publish.facts;

import java.nio.charset.StandardCharsets;
import winnow.model.Doi;

/** DOIs as links: the old ones with angle brackets and the like need their percent form (DOI Handbook, 3.8). */
public final class DoiLinks {

    private static final String PLAIN = "-._~!$&'()*+,;=:@/";

    private DoiLinks() {}

    /** {@code https://doi.org/10.3892/or.2025.8963}. */
    public static String of(Doi doi) {
        StringBuilder link = new StringBuilder("https://doi.org/");
        for (byte b : doi.value().getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (b & 0xFF);
            boolean plain =
                    c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || PLAIN.indexOf(c) >= 0;
            link.append(plain ? String.valueOf(c) : "%%%02X".formatted((int) c));
        }
        return link.toString();
    }
}
