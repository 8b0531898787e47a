package winnow.parse;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import winnow.model.Claim;

/** Whether the page calls the article open access: as a line by the title, as a badge, or in its copyright text. */
final class OpenAccess {

    private static final Set<String> CLASSES = Set.of(
            "openaccess",
            "isopenaccess",
            "openaccessicon",
            "iconopenaccess",
            "openaccessbadge",
            "openaccesslogo",
            "openaccessarticle",
            "openaccesslabel",
            "articleopenaccess");

    private static final Pattern WORDS = Pattern.compile("open ?access(?: (?:article|icon|logo|badge))?");

    private OpenAccess() {}

    static Optional<Claim<Boolean>> read(PageFlow flow, Labels labels, int titleLine, String copyright) {
        for (Segment segment : (Iterable<Segment>) labels.all(Label.OPEN_ACCESS)::iterator) {
            Line line = flow.lines().get(segment.line());
            if (!line.chrome() && labels.beforeAbstract(segment) && isAtTitle(labels, segment.line(), titleLine)) {
                return Optional.of(new Claim<>(true, line.text(), Label.OPEN_ACCESS.origin()));
            }
        }
        if (!flow.marks().openAccess().isEmpty()) {
            return Optional.of(new Claim<>(true, flow.marks().openAccess(), "badge"));
        }
        if (HtmlFlow.lower(copyright).contains("open access")) {
            return Optional.of(new Claim<>(true, copyright, Label.COPYRIGHT.origin()));
        }
        return Optional.empty();
    }

    /** Right above the title, only notices between, or below it and no link; elsewhere the words are a menu's. */
    private static boolean isAtTitle(Labels labels, int line, int titleLine) {
        if (line > 0
                && isLink(labels.lines().get(line))
                && isLink(labels.lines().get(line - 1))) {
            return false;
        }
        for (int i = line + 1; i < titleLine; i++) {
            if (!labels.isLabelled(i)) {
                return false;
            }
        }
        return line < titleLine || labels.lines().get(line).links().isEmpty();
    }

    /** A link below another is an item of a menu, even of one that ends right above the title. */
    private static boolean isLink(Line line) {
        return !line.links().isEmpty() && line.links().get(0).offset() == 0;
    }

    /** Whether an image's alternative text says so. */
    static boolean isWords(String alt) {
        return WORDS.matcher(Tidy.fold(alt)).matches();
    }

    /** Whether one of an element's classes says so. */
    static boolean isClass(String classes) {
        if (indexOfAccess(classes) < 0) {
            return false;
        }
        for (String name : classes.split("\\s+")) {
            if (CLASSES.contains(HtmlFlow.lower(name).replaceAll("[^a-z]", ""))) {
                return true;
            }
        }
        return false;
    }

    private static int indexOfAccess(String classes) {
        int upper = classes.indexOf("Access");
        return upper >= 0 ? upper : classes.indexOf("access");
    }
}
