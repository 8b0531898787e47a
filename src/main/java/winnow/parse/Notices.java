package winnow.parse;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import winnow.model.Doi;
import winnow.model.EditorialEventType;
import winnow.model.EditorialMention;
import winnow.model.EditorialMention.Role;
import winnow.model.PartialDate;

/** Retractions, corrections and the like: the line on an affected article, the prefix on a notice. */
final class Notices {

    private static final Map<Label, EditorialEventType> LINES = new EnumMap<>(Map.of(
            Label.RETRACTION_IN, EditorialEventType.RETRACTION,
            Label.CONCERN_IN, EditorialEventType.EXPRESSION_OF_CONCERN,
            Label.CORRECTION_IN, EditorialEventType.CORRECTION,
            Label.CORRIGENDUM_IN, EditorialEventType.CORRIGENDUM,
            Label.ERRATUM_IN, EditorialEventType.ERRATUM,
            Label.ADDENDUM_IN, EditorialEventType.ADDENDUM,
            Label.WITHDRAWAL_IN, EditorialEventType.WITHDRAWAL));

    private static final String KINDS =
            "retracted|retraction|withdrawn|withdrawal|corrigendum|corrigenda|erratum|errata|addendum"
                    + "|expression of concern|correction|corrected|reinstated|reinstatement";
    private static final Pattern BRACKETED = Pattern.compile(
            "^\\s*[\\[(]\\s*(" + KINDS + ")(?: (?:article|notice))?\\s*[\\])]", Pattern.CASE_INSENSITIVE);
    private static final Pattern NAMED = Pattern.compile(
            "^\\s*(retraction|withdrawal|corrigendum|erratum|addendum|expression of concern|correction)(?: notice)?(?:\\s*:| to\\b| for\\b| of\\s*:)",
            Pattern.CASE_INSENSITIVE);

    private Notices() {}

    /** The kind of notice that a title announces. */
    static Optional<EditorialEventType> kindOf(String title) {
        if (!mayAnnounce(title)) {
            return Optional.empty();
        }
        Matcher bracketed = BRACKETED.matcher(title);
        Matcher named = NAMED.matcher(title);
        String word = bracketed.find() ? bracketed.group(1) : named.find() ? named.group(1) : "";
        return word.isEmpty() ? Optional.empty() : EditorialEventType.parse(word.toLowerCase(Locale.ROOT));
    }

    /** Whether a title begins with a bracket or a letter with which a kind of notice begins. */
    private static boolean mayAnnounce(String title) {
        String text = title.stripLeading();
        return !text.isEmpty() && "[(RrWwCcEeAa".indexOf(text.charAt(0)) >= 0;
    }

    /** What an article page says, in either direction. */
    static List<EditorialMention> read(
            Labels labels, String title, Optional<Doi> own, Optional<PartialDate> published) {
        List<EditorialMention> mentions = new ArrayList<>();
        LINES.forEach((label, type) -> labels.all(label)
                .filter(labels::beforeAbstract)
                .forEach(segment -> affected(segment, type, own, mentions)));
        if (mentions.isEmpty()) {
            kindOf(title)
                    .ifPresent(type -> mentions.add(new EditorialMention(
                            type, Role.NOTICE, subject(labels, own), published, "page", title, "title prefix")));
        }
        return mentions;
    }

    private static void affected(
            Segment segment, EditorialEventType type, Optional<Doi> own, List<EditorialMention> mentions) {
        String paragraph = segment.paragraph();
        List<Doi> notices = Dois.in(paragraph);
        if (notices.isEmpty()) {
            segment.hrefs().stream()
                    .flatMap(href -> Dois.ofAddress(href).stream())
                    .limit(1)
                    .forEach(notices::add);
        }
        notices.removeIf(doi -> own.filter(doi::equals).isPresent());
        String raw = (segment.label().forms()[0] + ": " + paragraph).strip();
        String origin = segment.label().origin();
        if (notices.isEmpty()) {
            mentions.add(
                    new EditorialMention(type, Role.AFFECTED, Optional.empty(), Optional.empty(), "page", raw, origin));
        }
        notices.forEach(doi -> mentions.add(
                new EditorialMention(type, Role.AFFECTED, Optional.of(doi), Optional.empty(), "page", raw, origin)));
    }

    /** The article a notice is about: the first other DOI of the same registrant in its text. */
    private static Optional<Doi> subject(Labels labels, Optional<Doi> own) {
        return labels.abstractPart().flatMap(segment -> {
            List<Doi> others = Dois.in(segment.joined(20_000));
            segment.hrefs().forEach(href -> Dois.ofAddress(href).ifPresent(others::add));
            others.removeIf(doi -> own.filter(doi::equals).isPresent());
            return subject(others, own);
        });
    }

    static Optional<Doi> subject(List<Doi> others, Optional<Doi> own) {
        String prefix = own.map(Doi::prefix).orElse("");
        return others.stream()
                .filter(doi -> doi.prefix().equals(prefix))
                .findFirst()
                .or(() -> others.stream().findFirst());
    }
}
