package winnow.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Element;
import winnow.model.Claim;
import winnow.model.Doi;
import winnow.model.EditorialEventType;
import winnow.model.EditorialMention;
import winnow.model.EditorialMention.Role;
import winnow.model.PartialDate;

/** Related articles of the XML that are notices or are affected by this one; commentaries and companions are neither. */
final class NlmNotices {

    private static final String ORIGIN = "xml article-meta/related-article";

    private NlmNotices() {}

    static List<EditorialMention> read(Element article, Element meta, Optional<Doi> own, Draft draft) {
        Optional<PartialDate> published = draft.publishedOnline.map(Claim::value);
        Optional<EditorialEventType> kind = kind(article, draft);
        List<EditorialMention> mentions = new ArrayList<>();
        for (Element related : Xml.all(article, "related-article")) {
            Optional<Doi> other = Doi.parse(Xml.attribute(related, "href"))
                    .or(() -> Dois.in(Xml.flat(related)).stream().findFirst());
            relation(Xml.attribute(related, "related-article-type"), other, kind, published)
                    .ifPresent(mentions::add);
        }
        boolean notice = mentions.stream().anyMatch(m -> m.role() == Role.NOTICE);
        if (kind.isPresent() && !notice) {
            mentions.add(new EditorialMention(
                    kind.get(),
                    Role.NOTICE,
                    subject(article, own),
                    published,
                    "xml",
                    word(article, draft),
                    "xml article/@article-type"));
        }
        return mentions;
    }

    /** The kind of notice that the article itself is, by its type, its subject or its title's prefix, which says of a correction which sort. */
    private static Optional<EditorialEventType> kind(Element article, Draft draft) {
        Optional<EditorialEventType> prefix =
                Notices.kindOf(draft.title.map(Claim::value).orElse(""));
        return EditorialEventType.parse(Xml.attribute(article, "article-type"))
                .or(() -> Xml.all(article, "subject").stream()
                        .flatMap(subject -> EditorialEventType.parse(Xml.flat(subject)).stream())
                        .findFirst())
                .map(kind -> kind == EditorialEventType.CORRECTION ? prefix.orElse(kind) : kind)
                .or(() -> prefix);
    }

    private static String word(Element article, Draft draft) {
        String type = Xml.attribute(article, "article-type");
        return type.isEmpty() ? draft.title.map(Claim::raw).orElse("") : type;
    }

    private static Optional<EditorialMention> relation(
            String word, Optional<Doi> other, Optional<EditorialEventType> kind, Optional<PartialDate> published) {
        String type = HtmlFlow.lower(word).replace('_', '-');
        return switch (type) {
            case "retracted-article" -> mention(EditorialEventType.RETRACTION, Role.NOTICE, other, published, word);
            case "partially-retracted-article", "partial-retraction-of" ->
                mention(EditorialEventType.PARTIAL_RETRACTION, Role.NOTICE, other, published, word);
            case "corrected-article" ->
                mention(kind.orElse(EditorialEventType.CORRECTION), Role.NOTICE, other, published, word);
            case "object-of-concern" ->
                mention(EditorialEventType.EXPRESSION_OF_CONCERN, Role.NOTICE, other, published, word);
            case "addended-article" -> mention(EditorialEventType.ADDENDUM, Role.NOTICE, other, published, word);
            case "withdrawn-article" -> mention(EditorialEventType.WITHDRAWAL, Role.NOTICE, other, published, word);
            default -> forward(type, other, word);
        };
    }

    /** {@code retraction}, {@code retraction-forward}, {@code correction-forward}: the other article is the notice. */
    private static Optional<EditorialMention> forward(String type, Optional<Doi> other, String word) {
        String bare = type.endsWith("-forward") ? type.substring(0, type.length() - 8) : type;
        return EditorialEventType.parse(bare)
                .flatMap(kind -> mention(kind, Role.AFFECTED, other, Optional.empty(), word));
    }

    private static Optional<EditorialMention> mention(
            EditorialEventType type, Role role, Optional<Doi> other, Optional<PartialDate> when, String word) {
        return Optional.of(new EditorialMention(type, role, other, when, "xml", word, ORIGIN));
    }

    /** A notice without a typed relation names the article in its text. */
    private static Optional<Doi> subject(Element article, Optional<Doi> own) {
        StringBuilder text = new StringBuilder();
        Xml.all(article, "abstract")
                .forEach(element -> text.append(Xml.flat(element)).append(' '));
        Xml.child(article, "body").ifPresent(body -> text.append(Xml.flat(body)));
        List<Doi> others = new ArrayList<>(Dois.in(text.toString()));
        others.removeIf(doi -> own.filter(doi::equals).isPresent());
        return Notices.subject(others, own);
    }
}
