package winnow.reconcile;

import java.util.ArrayList;
import java.util.List;

/** Compares titles without notice prefix and "(Review)", also against a source's other forms of its title. */
final class TitleComparison {

    private TitleComparison() {}

    static Likeness compare(Side<Title> one, Side<Title> other) {
        if (one.value().text().equals(other.value().text())) {
            return Likeness.SAME;
        }
        TitleParts parts = TitleParts.of(one.value().text());
        TitleParts otherParts = TitleParts.of(other.value().text());
        Likeness likeness = TextComparison.compare(parts.core(), otherParts.core());
        if (likeness.degree() == Likeness.Degree.DIFFERENT) {
            return matchesOtherForm(one.value(), otherParts) || matchesOtherForm(other.value(), parts)
                    ? Likeness.equivalent("the same as another form of the title")
                    : likeness;
        }
        List<String> notes = new ArrayList<>(2);
        likeness.detail().ifPresent(notes::add);
        if (parts.notice().isPresent() != otherParts.notice().isPresent()) {
            notes.add("notice prefix only in " + (parts.notice().isPresent() ? one : other).name());
        }
        if (parts.review() != otherParts.review()) {
            notes.add("(Review) only in " + (parts.review() ? one : other).name());
        }
        return notes.isEmpty() ? Likeness.EQUIVALENT : Likeness.equivalent(String.join("; ", notes));
    }

    private static boolean matchesOtherForm(Title title, TitleParts wanted) {
        for (String form : title.others()) {
            Likeness likeness = TextComparison.compare(TitleParts.of(form).core(), wanted.core());
            if (likeness.degree() != Likeness.Degree.DIFFERENT) {
                return true;
            }
        }
        return false;
    }
}
