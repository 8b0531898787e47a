package winnow.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import winnow.model.Doi;
import winnow.model.FormattedCitation;
import winnow.model.Locator;

/**
 * What the formatted citations say of the article; used only where the page says it nowhere else, and to split names.
 * Nothing is read before it is asked for; a citation of another form is set aside.
 */
final class CitedFacts {

    private static final Pattern HOUSE = Pattern.compile(
            "^(.{1,8000}?): (.+?)[.?!]? ([^.:?!]{2,80}) ([\\w()-]{1,15}): ?([\\w‐-―-]{1,20}), (\\d{4})\\.?$");
    private static final Pattern APA =
            Pattern.compile("\\(\\d{4}\\)\\. (.+)[.?!] ([^,]{3,120}), ([^,]{1,15}), ([^,]{1,20})\\.(?: |$)");
    private static final Pattern APA_YEAR = Pattern.compile(" \\((\\d{4})\\)\\. ");
    private static final Pattern MLA_PLACE = Pattern.compile(" ([\\w-]{1,12})\\.([\\w-]{1,12}) \\((\\d{4})\\): ");
    private static final Pattern CHICAGO_PLACE =
            Pattern.compile(" ([\\w-]{1,12}), no\\. ([\\w-]{1,12}) \\((\\d{4})\\): ");
    private static final Pattern DOI = Pattern.compile("10\\.\\d{4,9}/\\S+$");
    private static final Pattern BETWEEN_NAMES = Pattern.compile(",? and |, ");

    private final List<FormattedCitation> citations;
    private Optional<MatchResult> house;
    private Optional<MatchResult> apa;
    private Optional<MatchResult> place;

    CitedFacts(List<FormattedCitation> citations) {
        this.citations = citations;
    }

    /** Authors as cited, {@code Yang C}, in order. */
    List<String> names() {
        return group(house(), 1).map(CitedFacts::names).orElse(List.of());
    }

    /** Title, without its full stop. */
    Optional<String> title() {
        return group(house(), 2).or(() -> group(apa(), 1));
    }

    /** Full title of the journal, by APA style. */
    Optional<String> journal() {
        return group(apa(), 2);
    }

    /** Abbreviated title of the journal, by the house style. */
    Optional<String> abbreviation() {
        return group(house(), 3);
    }

    Optional<String> volume() {
        return group(house(), 4).or(() -> group(place(), 1));
    }

    Optional<String> issue() {
        return group(place(), 2);
    }

    /** Pages or article number. */
    Optional<Locator> locator() {
        return group(house(), 5).flatMap(LocatorText::either);
    }

    Optional<String> year() {
        return group(house(), 6).or(() -> group(place(), 3)).or(() -> group(match(APA_YEAR, "apa"), 1));
    }

    private Optional<MatchResult> house() {
        house = house == null ? match(HOUSE, "spandidos") : house;
        return house;
    }

    private Optional<MatchResult> apa() {
        apa = apa == null ? match(APA, "apa") : apa;
        return apa;
    }

    private Optional<MatchResult> place() {
        place = place == null ? match(CHICAGO_PLACE, "chicago").or(() -> match(MLA_PLACE, "mla")) : place;
        return place;
    }

    private Optional<MatchResult> match(Pattern pattern, String style) {
        Matcher matcher = pattern.matcher(CitationBox.text(citations, style)
                .filter(t -> t.length() < 20_000)
                .orElse(""));
        return matcher.find() ? Optional.of(matcher.toMatchResult()) : Optional.empty();
    }

    private static Optional<String> group(Optional<MatchResult> match, int group) {
        return match.map(m -> m.group(group).strip());
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

    /** The DOI behind the citation in APA or Chicago style. */
    Optional<Doi> doi() {
        for (String style : List.of("apa", "chicago")) {
            Matcher doi = DOI.matcher(CitationBox.text(citations, style).orElse(""));
            if (doi.find()) {
                return Doi.parse(doi.group());
            }
        }
        return Optional.empty();
    }
}
