package winnow.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where a page prints its people: names behind "Authors", affiliations behind "View Affiliations"; or each author's
 * affiliations under the name, with or without a label of their own.
 */
final class PeopleBlock {

    private static final Pattern INSTITUTION = Pattern.compile(
            "\\b(?:departments?|universit\\w*|hospitals?|institut\\w*|colleges?|schools?|cent(?:er|re)s?|laborator\\w*|labs?"
                    + "|facult\\w*|clinics?|divisions?|academy|ministry|units?|sections?|\\d{4,6})\\b",
            Pattern.CASE_INSENSITIVE);

    /** A name is no longer than this. */
    private static final int NAME = 80;

    /** A name with its affiliations is no longer than this; a longer stretch is not searched for them. */
    private static final int PERSON = 4_000;

    /**
     * A stretch of the block.
     *
     * @param piece the text
     * @param affiliation whether it is an affiliation of the author before it
     */
    record Part(Segment.Piece piece, boolean affiliation) {}

    private final List<Part> parts = new ArrayList<>();
    private final List<Segment> shared;

    private PeopleBlock(Optional<Segment> names, List<Segment> affiliations) {
        List<Segment> own = names.map(n -> ownAffiliations(n, affiliations)).orElse(List.of());
        names.ifPresent(n -> n.pieces().forEach(this::split));
        own.forEach(this::own);
        this.shared = affiliations.stream().filter(s -> !own.contains(s)).toList();
    }

    static PeopleBlock of(Labels labels) {
        return new PeopleBlock(
                names(labels),
                labels.all(Label.AFFILIATIONS).filter(labels::beforeAbstract).toList());
    }

    /** The last label before the date, so that a menu's "Authors" is not taken for the list. */
    static Optional<Segment> names(Labels labels) {
        int end = labels.lineOf(Label.PUBLISHED_ONLINE);
        int limit = end >= 0 ? end : labels.lineOf(Label.ABSTRACT, Label.RELATED_ARTICLES);
        return labels.all(Label.AUTHORS)
                .filter(s -> limit < 0 || s.line() <= limit)
                .reduce((first, second) -> second)
                .or(() -> labels.first(Label.AUTHORS).filter(labels::beforeAbstract));
    }

    /** Names, and affiliations that stand under one. */
    List<Part> parts() {
        return parts;
    }

    /** What stands behind "View Affiliations" for all authors together. */
    List<Segment> shared() {
        return shared;
    }

    /** Several labelled affiliations behind a single name are one author's each. */
    private static List<Segment> ownAffiliations(Segment names, List<Segment> affiliations) {
        List<Segment.Piece> first = names.pieces();
        boolean single = first.size() == 1 && first.get(0).text().indexOf(',') < 0;
        List<Segment> behind = affiliations.stream()
                .filter(s -> single && s.line() >= names.line() && hasWords(s))
                .toList();
        return behind.size() > 1 ? behind : List.of();
    }

    private static boolean hasWords(Segment segment) {
        return segment.joined(40).codePoints().anyMatch(Character::isLetter);
    }

    private void own(Segment affiliations) {
        List<Segment.Piece> pieces = affiliations.pieces();
        for (int i = 0; i < pieces.size(); i++) {
            if (i == 0 || isAffiliation(pieces.get(i).text())) {
                parts.add(new Part(pieces.get(i), true));
            } else {
                split(pieces.get(i));
            }
        }
    }

    /** A name and, in elements of their own behind it, affiliations. */
    private void split(Segment.Piece piece) {
        if (piece.to() - piece.from() > PERSON || !isAffiliation(piece.text())) {
            parts.add(new Part(piece, false));
            return;
        }
        int from = piece.from();
        boolean named = false;
        for (int cut : piece.line().cuts()) {
            boolean inside = cut > from && cut < piece.to();
            if (inside
                    && isAffiliation(
                            piece.line().text().substring(cut, piece.to()).strip())) {
                Segment.Piece before = new Segment.Piece(piece.line(), from, cut);
                boolean name = !named && isName(before.text());
                if (name || (named && isAffiliation(before.text()))) {
                    parts.add(new Part(before, !name));
                    named = true;
                    from = cut;
                }
            }
        }
        parts.add(new Part(new Segment.Piece(piece.line(), from, piece.to()), true));
    }

    private static boolean isName(String text) {
        return text.length() > 1
                && text.length() <= NAME
                && !INSTITUTION.matcher(text).find();
    }

    private static boolean isAffiliation(String text) {
        return text.indexOf(',') > 0
                && text.length() > 25
                && INSTITUTION.matcher(text).find();
    }
}
