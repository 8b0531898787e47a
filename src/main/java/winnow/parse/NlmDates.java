package winnow.parse;

import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Element;
import winnow.model.Claim;
import winnow.model.PartialDate;
import winnow.model.RecordWarning;

/** Dates of the XML: {@code epub} is the day of online publication, {@code ppub} or {@code collection} the issue. */
final class NlmDates {

    private static final String ORIGIN = "xml article-meta/pub-date ";

    private NlmDates() {}

    static void read(Element meta, Draft draft, List<RecordWarning> warnings) {
        for (Element date : Xml.children(meta, "pub-date").toList()) {
            String type = (Xml.attribute(date, "pub-type") + " " + Xml.attribute(date, "date-type") + " "
                            + Xml.attribute(date, "publication-format"))
                    .strip();
            Optional<Claim<PartialDate>> claim = claim(date, type, warnings);
            if (type.startsWith("epub") || type.contains("electronic")) {
                draft.publishedOnline = draft.publishedOnline.or(() -> claim);
            } else if (type.startsWith("ppub") || type.startsWith("collection") || type.contains("print")) {
                draft.issueDate = draft.issueDate.or(() -> claim.map(NlmDates::monthOnly));
            }
        }
    }

    private static Claim<PartialDate> monthOnly(Claim<PartialDate> date) {
        return new Claim<>(date.value().toMonth(), date.raw(), date.origin());
    }

    private static Optional<Claim<PartialDate>> claim(Element date, String type, List<RecordWarning> warnings) {
        String year = Xml.text(date, "year").orElse("");
        String month =
                Xml.text(date, "month").or(() -> Xml.text(date, "season")).orElse("");
        String day = Xml.text(date, "day").orElse("");
        String raw = (year + " " + month + " " + day).strip();
        Optional<PartialDate> value = DateText.date(year, month, day);
        if (value.isEmpty()) {
            String field = type.startsWith("epub") ? "published_online" : "issue_date";
            warnings.add(new RecordWarning(field, "not a date: " + (raw.isEmpty() ? Xml.flat(date) : raw)));
        }
        return value.map(v -> new Claim<>(v, raw, ORIGIN + type));
    }
}
