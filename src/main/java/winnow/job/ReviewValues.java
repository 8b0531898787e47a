package winnow.job;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import winnow.model.Claims;
import winnow.model.Field;
import winnow.model.Journal;
import winnow.model.ReviewDecision;
import winnow.model.Source;
import winnow.reconcile.Reconciler;
import winnow.store.ReviewStanding;

/** Understands what a person wants to take: the word of a source, or a value that the field can have. */
final class ReviewValues {

    private static final List<Source> SOURCES = List.of(Source.PAGE, Source.XML, Source.CROSSREF);

    private final Reconciler reconciler;
    private final List<Journal> journals;

    ReviewValues(Reconciler reconciler, List<Journal> journals) {
        this.reconciler = reconciler;
        this.journals = journals;
    }

    /**
     * The decision.
     *
     * @throws UsageException where the source claims nothing, or the value cannot be read
     */
    ReviewDecision decision(ReviewStanding standing, String take) {
        Field field = standing.row().field();
        String word = take.strip().toLowerCase(Locale.ROOT);
        Optional<Source> source =
                SOURCES.stream().filter(s -> s.slug().equals(word)).findFirst();
        if (source.isPresent()) {
            requireClaim(standing, source.get());
            return ReviewDecision.taking(field, source.get(), standing.claims());
        }
        return ReviewDecision.giving(field, value(field, take), standing.claims());
    }

    private static void requireClaim(ReviewStanding standing, Source source) {
        Claims claims = standing.claims();
        if (claims.of(source).isEmpty()) {
            String others = SOURCES.stream()
                    .filter(s -> claims.of(s).isPresent())
                    .map(Source::slug)
                    .collect(Collectors.joining(", "));
            throw new UsageException(source.slug() + " claims nothing of "
                    + standing.row().field().slug() + " of " + standing.doi() + "; "
                    + (others.isEmpty() ? "no source does: give a value" : "take " + others + " or a value"));
        }
    }

    /** An abstract keeps its paragraphs, everything else is one line. */
    private String value(Field field, String given) {
        String value = field == Field.ABSTRACT
                ? given.lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .collect(Collectors.joining("\n"))
                : given.replaceAll("\\s+", " ").strip();
        if (!value.codePoints().allMatch(ReviewValues::isText) || !reconciler.accepts(field, value)) {
            throw new UsageException("\"" + shown(given) + "\" cannot be read as " + field.slug() + ": " + form(field));
        }
        return value;
    }

    private static boolean isText(int character) {
        int type = Character.getType(character);
        return character == '\n' || type != Character.CONTROL && type != Character.SURROGATE;
    }

    private static String shown(String given) {
        String line = given.replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
        return line.length() <= 60 ? line : line.substring(0, 59) + "\u2026";
    }

    private String form(Field field) {
        return switch (field) {
            case TITLE, ABSTRACT, COPYRIGHT_HOLDER -> "give a text";
            case AUTHORS -> "write them as \"Family, Given; Family, Given\"";
            case AFFILIATIONS -> "write them one after the other, parted by |";
            case ORCID -> "iDs are taken from a source: page, xml or crossref";
            case JOURNAL ->
                "give a title or code of journals.yml: "
                        + journals.stream().map(Journal::code).collect(Collectors.joining(", "));
            case ISSN -> "write valid ISSNs, parted by commas, as 1021-335X (print), 1791-2431 (online)";
            case VOLUME, ISSUE -> "write a number, as 54 or 4-5";
            case PAGES -> "write pages as 883-888, an article number as 130";
            case PUBLISHED_ONLINE -> "write a date as 2025-08-01, 2025-08 or 2025";
            case ISSUE_DATE -> "write a month as 2025-10, or a year";
            case ARTICLE_TYPE -> "write a type as research-article, review-article or case-report";
            case LICENSE -> "give a licence with its version, as CC BY 4.0, or its address";
            case OPEN_ACCESS -> "write yes or no";
        };
    }
}
