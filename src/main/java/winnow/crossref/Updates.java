package winnow.crossref;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import winnow.model.Doi;
import winnow.model.EditorialEventType;
import winnow.model.EditorialMention;
import winnow.model.EditorialMention.Role;

/**
 * Reads {@code updated-by} (this work was retracted, corrected …) and {@code update-to} (this work is the notice). A
 * work whose {@code update-to} names itself was updated in place, which makes it the affected one. What publisher and
 * Retraction Watch both say is one mention, the publisher's, with both named in its raw text.
 */
final class Updates {

    /** What happens to an article once, so that two sources mean the same event even if they name other notices. */
    private static final Set<EditorialEventType> ONCE =
            EnumSet.of(EditorialEventType.RETRACTION, EditorialEventType.WITHDRAWAL, EditorialEventType.REMOVAL);

    private final Doi self;
    private final Oddities oddities;

    Updates(Doi self, Oddities oddities) {
        this.self = self;
        this.oddities = oddities;
    }

    List<EditorialMention> read(JsonNode work) {
        List<EditorialMention> mentions = new ArrayList<>();
        for (JsonNode entry : Nodes.items(work, "updated-by")) {
            mention(entry, Role.AFFECTED, "crossref updated-by").ifPresent(mentions::add);
        }
        for (JsonNode entry : Nodes.items(work, "update-to")) {
            mention(entry, Role.NOTICE, "crossref update-to").ifPresent(mentions::add);
        }
        mentions.sort(Comparator.comparing(
                (EditorialMention mention) -> !mention.assertedBy().equals("publisher")));
        List<EditorialMention> distinct = new ArrayList<>();
        mentions.forEach(mention -> merge(mention, distinct));
        return distinct;
    }

    private Optional<EditorialMention> mention(JsonNode entry, Role role, String origin) {
        Optional<String> given = Nodes.text(entry, "DOI");
        Optional<Doi> other = given.flatMap(Doi::parse);
        Optional<String> word = Nodes.text(entry, "type").or(() -> Nodes.text(entry, "label"));
        if (word.isEmpty() && other.isEmpty()) {
            return Optional.empty();
        }
        if (other.isEmpty()) {
            oddities.note(
                    "editorial_event",
                    "an update without a well-formed DOI: "
                            + given.map(Oddities::quote).orElse("none"));
        }
        boolean inPlace = other.isPresent() && other.get().equals(self);
        if (role == Role.NOTICE && other.isEmpty()) {
            return Optional.empty();
        }
        String source = Nodes.text(entry, "source").orElse("publisher").toLowerCase(Locale.ROOT);
        return Optional.of(new EditorialMention(
                type(word.orElse("")),
                inPlace ? Role.AFFECTED : role,
                inPlace ? Optional.empty() : other,
                Dates.read(entry, "updated", oddities),
                source,
                raw(word.orElse("update"), given, source, Nodes.text(entry, "record-id")),
                origin));
    }

    private EditorialEventType type(String word) {
        return EditorialEventType.parse(word).orElseGet(() -> {
            oddities.note("editorial_event", "update of unknown type " + Oddities.quote(word) + ": kept as other");
            return EditorialEventType.OTHER;
        });
    }

    private static String raw(String word, Optional<String> doi, String source, Optional<String> recordId) {
        return word + doi.map(d -> " " + d).orElse("") + " (" + source
                + recordId.map(id -> " " + id).orElse("") + ")";
    }

    private static void merge(EditorialMention mention, List<EditorialMention> kept) {
        for (int i = 0; i < kept.size(); i++) {
            EditorialMention earlier = kept.get(i);
            if (sameEvent(earlier, mention)) {
                kept.set(i, merged(earlier, mention));
                return;
            }
        }
        kept.add(mention);
    }

    private static boolean sameEvent(EditorialMention one, EditorialMention other) {
        if (one.type() != other.type() || one.role() != other.role()) {
            return false;
        }
        boolean affectedOnce = one.role() == Role.AFFECTED && ONCE.contains(one.type());
        boolean otherSource = !one.assertedBy().equals(other.assertedBy());
        boolean oneEndUnknown = one.other().isEmpty() || other.other().isEmpty();
        return one.other().equals(other.other()) || (affectedOnce && (otherSource || oneEndUnknown));
    }

    private static EditorialMention merged(EditorialMention first, EditorialMention second) {
        String raw = first.raw().contains(second.raw()) ? first.raw() : first.raw() + "; " + second.raw();
        return new EditorialMention(
                first.type(),
                first.role(),
                first.other().or(second::other),
                first.occurredOn().or(second::occurredOn),
                first.assertedBy(),
                raw,
                first.origin());
    }
}
