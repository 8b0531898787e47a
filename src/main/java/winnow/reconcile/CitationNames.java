package winnow.reconcile;

import de.undercouch.citeproc.csl.CSLName;
import de.undercouch.citeproc.csl.CSLNameBuilder;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import winnow.model.PersonName;

/**
 * Names as a style wants them. The processor prints what it gets: it would leave the hyphen in {@code KH}, and put
 * {@code Jr} before the given name.
 */
final class CitationNames {

    /** Portuguese suffixes belong to the family name. */
    private static final Set<String> FAMILY_SUFFIXES = Set.of("filho", "neto", "sobrinho", "junior", "júnior");

    private final CitationStyle style;

    CitationNames(CitationStyle style) {
        this.style = style;
    }

    CSLName[] of(List<PersonName> authors) {
        return IntStream.range(0, authors.size())
                .mapToObj(i -> name(authors.get(i), i == 0 || !style.hasWholeNames()))
                .toArray(CSLName[]::new);
    }

    private CSLName name(PersonName name, boolean inverted) {
        CSLNameBuilder built = new CSLNameBuilder();
        String given = name.given().map(CitationText::hidden).map(this::given).orElse("");
        Optional<String> suffix = name.suffix().map(CitationText::hidden).filter(s -> !s.isBlank());
        String family = CitationText.hidden(name.family());
        if (suffix.isPresent() && FAMILY_SUFFIXES.contains(suffix.get().toLowerCase(Locale.ROOT))) {
            family = family + " " + suffix.get();
            suffix = Optional.empty();
        }
        if (name.group() || given.isEmpty()) {
            return built.literal(family + suffix.map(s -> " " + s).orElse("")).build();
        }
        if (!inverted) {
            return built.given(given)
                    .family(family + suffix.map(s -> " " + s).orElse(""))
                    .build();
        }
        return built.family(family)
                .given(given + suffix.map(this::after).orElse(""))
                .build();
    }

    private String after(String suffix) {
        return style == CitationStyle.SPANDIDOS ? " " + suffix.replace(".", "") : ", " + suffix;
    }

    private String given(String text) {
        return switch (style) {
            case SPANDIDOS -> Initials.of(text).together();
            case APA -> Initials.of(text).dotted();
            case MLA, CHICAGO -> text;
        };
    }
}
