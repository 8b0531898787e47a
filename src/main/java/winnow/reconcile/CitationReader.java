package winnow.reconcile;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import winnow.model.Doi;
import winnow.model.FormattedCitation;

/**
 * Reads the four citations that the site offers for copying, from their ends, since the end has a fixed form and a title
 * may hold anything.
 */
final class CitationReader {

    private static final Pattern HOUSE_END =
            Pattern.compile(":\\s*([^:,\\s]{1,40}(?:\\s?[-\\u2010-\\u2015]\\s?[^:,\\s]{1,40})?),\\s*(\\d{4})\\.?$");
    private static final Pattern APA_YEAR = Pattern.compile("\\((\\d{4})[^()]{0,20}\\)\\.\\s");
    private static final Pattern APA_PLACE = Pattern.compile(
            ",\\s*([^\\s,()]{1,12})\\s*(?:\\(([^()]{1,20})\\))?,\\s*([^\\s,]{1,20}(?:\\s?[-\\u2010-\\u2015]\\s?\\S{1,20})?)$");
    /** What is left of an article without page or number: {@code Medicine International, 3(5)}. */
    private static final Pattern APA_VOLUME = Pattern.compile(",\\s*(\\d{1,4})\\s*(?:\\(([^()]{1,20})\\))?()$");

    private static final Pattern QUOTED_END = Pattern.compile("^[.,]?\\s*(.{2,200}?)\\s+([^\\s,.()]{1,12})"
            + "(?:\\.([^\\s()]{1,20})|,\\s*no\\.\\s*([^()]{1,20}?))?\\s*\\((\\d{4})\\):\\s*([^\\s]{1,40})$");
    private static final Pattern DOI = Pattern.compile("\\s*(?:https?://(?:dx\\.)?doi\\.org/|doi:\\s*)(10\\.\\S+)$");

    private CitationReader() {}

    /** Empty where the text has not the form of its style. */
    static Optional<CitedWork> read(FormattedCitation citation) {
        String text = PlainText.of(citation.text());
        if (text.length() > CitationFacts.LONGEST) {
            return Optional.empty();
        }
        Matcher doi = DOI.matcher(text);
        boolean found = doi.find();
        Optional<Doi> cited = found ? Doi.parse(doi.group(1)) : Optional.empty();
        String body = withoutStop(found ? text.substring(0, doi.start()) : text);
        return switch (citation.style()) {
            case "spandidos" -> house(body, cited);
            case "apa" -> apa(body, cited);
            case "mla", "chicago" -> quoted(body, cited);
            default -> Optional.empty();
        };
    }

    /** {@code Yang C and Zhao L: Title. Oncol Rep 54: 130, 2025} */
    private static Optional<CitedWork> house(String text, Optional<Doi> doi) {
        Matcher end = HOUSE_END.matcher(text);
        int colon = text.indexOf(": ");
        if (!end.find() || colon < 0 || colon >= end.start()) {
            return Optional.empty();
        }
        String middle = text.substring(colon + 2, end.start()).strip();
        int bracket = middle.endsWith(")") ? middle.lastIndexOf('(') : -1;
        String numbered = bracket < 0 ? middle : middle.substring(0, bracket).strip();
        int space = numbered.lastIndexOf(' ');
        int sentence = space < 0 ? -1 : sentenceEnd(numbered.substring(0, space));
        if (sentence < 0) {
            return Optional.empty();
        }
        String authors = text.substring(0, colon);
        return Optional.of(new CitedWork(
                CitedPeople.houseStyle(authors),
                CitedPeople.truncated(authors),
                numbered.substring(0, sentence),
                numbered.substring(sentence + 1, space).strip(),
                numbered.substring(space + 1),
                bracket < 0 ? Optional.empty() : Optional.of(middle.substring(bracket + 1, middle.length() - 1)),
                LocatorComparison.read(end.group(1)),
                Integer.parseInt(end.group(2)),
                doi));
    }

    /** {@code Yang, C., & Zhao, L. (2025). Title. Oncology Reports, 54(4), 130} */
    private static Optional<CitedWork> apa(String text, Optional<Doi> doi) {
        Matcher year = APA_YEAR.matcher(text);
        if (!year.find()) {
            return Optional.empty();
        }
        String authors = text.substring(0, year.start());
        String rest = text.substring(year.end());
        Matcher place = APA_PLACE.matcher(rest);
        if (!place.find() && !place.usePattern(APA_VOLUME).reset().find()) {
            return Optional.empty();
        }
        String before = rest.substring(0, place.start());
        int sentence = sentenceEnd(before);
        return sentence < 0
                ? Optional.empty()
                : Optional.of(new CitedWork(
                        CitedPeople.inverted(authors),
                        CitedPeople.truncated(authors),
                        before.substring(0, sentence),
                        before.substring(sentence + 1).strip(),
                        place.group(1),
                        Optional.ofNullable(place.group(2)),
                        LocatorComparison.read(place.group(3)),
                        Integer.parseInt(year.group(1)),
                        doi));
    }

    /** {@code Yang, C., Zhao, L. "Title". Oncology Reports 54.4 (2025): 130}, or {@code 54, no. 4} */
    private static Optional<CitedWork> quoted(String text, Optional<Doi> doi) {
        String straight = text.replace('“', '"').replace('”', '"');
        int open = straight.indexOf('"');
        int close = straight.lastIndexOf('"');
        Matcher end = QUOTED_END.matcher(close < 0 ? "" : straight.substring(close + 1));
        if (open == close || !end.find()) {
            return Optional.empty();
        }
        String authors = straight.substring(0, open);
        return Optional.of(new CitedWork(
                CitedPeople.inverted(authors),
                CitedPeople.truncated(authors),
                straight.substring(open + 1, close),
                end.group(1),
                end.group(2),
                Optional.ofNullable(end.group(3)).or(() -> Optional.ofNullable(end.group(4))),
                LocatorComparison.read(end.group(6)),
                Integer.parseInt(end.group(5)),
                doi));
    }

    /** Where the last sentence before the journal's title ends: journal titles of the site hold no stop. */
    private static int sentenceEnd(String text) {
        int end = -1;
        for (int i = 0; i + 1 < text.length(); i++) {
            if (".?!".indexOf(text.charAt(i)) >= 0 && text.charAt(i + 1) == ' ') {
                end = i;
            }
        }
        return end;
    }

    private static String withoutStop(String text) {
        String body = text.strip();
        return body.endsWith(".") ? body.substring(0, body.length() - 1) : body;
    }
}
