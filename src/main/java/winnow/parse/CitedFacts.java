package winnow.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import winnow.model.Doi;
import winnow.model.FormattedCitation;
import winnow.model.Locator;

/**
 * What the formatted citations say of the article; used only where the page says it nowhere else, and to split names.
 *
 * @param names authors as cited, {@code Yang C}, in order
 * @param title title, without its full stop
 * @param journal full title of the journal, by APA style
 * @param abbreviation abbreviated title of the journal, by the house style
 * @param locator pages or article number
 */
record CitedFacts(
        List<String> names,
        Optional<String> title,
        Optional<String> journal,
        Optional<String> abbreviation,
        Optional<String> volume,
        Optional<String> issue,
        Optional<Locator> locator,
        Optional<String> year,
        Optional<Doi> doi) {

    private static final Pattern HOUSE = Pattern.compile(
            "^(.{1,8000}?): (.+?)[.?!]? ([^.:?!]{2,80}) ([\\w()-]{1,15}): ?([\\w‐-―-]{1,20}), (\\d{4})\\.?$");
    private static final Pattern APA =
            Pattern.compile("\\(\\d{4}\\)\\. (.+)[.?!] ([^,]{3,120}), ([^,]{1,15}), ([^,]{1,20})\\.(?: |$)");
    private static final Pattern MLA_PLACE = Pattern.compile(" ([\\w-]{1,12})\\.([\\w-]{1,12}) \\((\\d{4})\\): ");
    private static final Pattern CHICAGO_PLACE =
            Pattern.compile(" ([\\w-]{1,12}), no\\. ([\\w-]{1,12}) \\((\\d{4})\\): ");
    private static final Pattern DOI = Pattern.compile("10\\.\\d{4,9}/\\S+$");
    private static final Pattern BETWEEN_NAMES = Pattern.compile(",? and |, ");

    /** Reads all styles; a citation that has another form is set aside. */
    static CitedFacts of(List<FormattedCitation> citations) {
        Matcher house = matcher(HOUSE, citations, "spandidos");
        Matcher apa = matcher(APA, citations, "apa");
        Matcher place = matcher(CHICAGO_PLACE, citations, "chicago");
        Matcher fallback = place == null ? matcher(MLA_PLACE, citations, "mla") : place;
        return new CitedFacts(
                house == null ? List.of() : names(house.group(1)),
                group(house, 2).or(() -> group(apa, 1)),
                group(apa, 2),
                group(house, 3),
                group(house, 4).or(() -> group(fallback, 1)),
                group(fallback, 2),
                group(house, 5).flatMap(LocatorText::either),
                group(house, 6).or(() -> group(fallback, 3)),
                doi(citations));
    }

    private static Matcher matcher(Pattern pattern, List<FormattedCitation> citations, String style) {
        Optional<String> text = CitationBox.text(citations, style).filter(t -> t.length() < 20_000);
        Matcher matcher = pattern.matcher(text.orElse(""));
        return text.isPresent() && matcher.find() ? matcher : null;
    }

    private static Optional<String> group(Matcher matcher, int group) {
        return Optional.ofNullable(matcher).map(m -> m.group(group).strip());
    }

    private static List<String> names(String text) {
        List<String> names = new ArrayList<>();
        for (String name : BETWEEN_NAMES.split(text)) {
            if (!name.isBlank()) {
                names.add(name.strip());
            }
        }
        return names;
    }

    private static Optional<Doi> doi(List<FormattedCitation> citations) {
        for (String style : List.of("apa", "chicago")) {
            Matcher doi = DOI.matcher(CitationBox.text(citations, style).orElse(""));
            if (doi.find()) {
                return Doi.parse(doi.group());
            }
        }
        return Optional.empty();
    }
}
