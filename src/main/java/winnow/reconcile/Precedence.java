package winnow.reconcile;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import winnow.model.Field;
import winnow.model.Source;

/**
 * In which order the sources are asked for each field's value. A source left out of a field's order is compared, but
 * its value is never taken.
 */
public final class Precedence {

    private static final List<Source> PRINTED = List.of(Source.PAGE, Source.XML, Source.CROSSREF);
    private static final List<Source> REGISTERED = List.of(Source.CROSSREF, Source.XML, Source.PAGE);

    private final Map<Field, List<Source>> order = new EnumMap<>(Field.class);

    private Precedence(Map<Field, List<Source>> given) {
        for (Field field : Field.values()) {
            List<Source> sources = given.getOrDefault(field, field == Field.ORCID ? REGISTERED : PRINTED);
            if (sources.contains(Source.REVIEW) || sources.stream().distinct().count() != sources.size()) {
                throw new IllegalArgumentException("the order of " + field.slug()
                        + " names each of page, xml and crossref at most once, not " + sources);
            }
            order.put(field, List.copyOf(sources));
        }
    }

    /** Page before XML before Crossref for what the site prints, the other way round for ORCID iDs. */
    public static Precedence defaults() {
        return new Precedence(Map.of());
    }

    /**
     * The defaults, replaced for the fields given.
     *
     * @throws IllegalArgumentException when an order names a source twice, or {@link Source#REVIEW}
     */
    public static Precedence of(Map<Field, List<Source>> order) {
        return new Precedence(order);
    }

    List<Source> of(Field field) {
        return order.get(field);
    }
}
