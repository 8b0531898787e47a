package winnow.crossref;

import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import winnow.model.Claim;
import winnow.model.Field;

/** Reads {@code abstract}, a JATS fragment, a paragraph a line; texts that only say there is none count as none. */
final class Abstracts {

    private static final Pattern HEADING = Pattern.compile("(?i)^(?:abstract|summary)\\s*[:.]?\\s*\n");
    private static final Pattern NONE = Pattern.compile(
            "(?i)\\W*(?:(?:no )?abstract(?: (?:is )?not available| unavailable)?|n/?a|none|null|\\[abstract[^]]*])\\W*");

    private Abstracts() {}

    static Optional<Claim<String>> read(JsonNode work, Oddities oddities) {
        Optional<String> raw = Nodes.text(work, "abstract");
        Optional<String> text = raw.map(Markup::paragraphs)
                .map(paragraphs -> HEADING.matcher(paragraphs).replaceFirst(""))
                .filter(paragraphs -> !paragraphs.isBlank());
        if (text.isPresent() && NONE.matcher(text.get()).matches()) {
            oddities.note(Field.ABSTRACT, "abstract " + Oddities.quote(text.get()) + " says there is none: left out");
            return Optional.empty();
        }
        return text.map(paragraphs -> new Claim<>(paragraphs, raw.get(), "crossref abstract"));
    }
}
