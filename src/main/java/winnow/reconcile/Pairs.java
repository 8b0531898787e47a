package winnow.reconcile;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import winnow.model.Source;
import winnow.model.Verdict;

/**
 * The sources of one field, compared two by two. The least alike pair decides: three sources agree only when every two
 * of them do. Statements set aside or corrupt make no difference. What agrees reads the same in the ledger: what is the
 * same only once markup is stripped or a short page range expanded is equivalent.
 *
 * @param verdict verdict over all
 * @param detail what is unlike and what was set aside, bounded
 * @param differ whether any two differ
 * @param concurring whether, of three that differ, two still concur
 */
record Pairs<T>(Verdict verdict, Optional<String> detail, boolean differ, boolean concurring) {

    static <T> Pairs<T> of(
            Testimony<T> testimony,
            List<Statement<T>> usable,
            List<Statement<T>> corrupt,
            Comparison<T> comparison,
            Function<Statement<T>, String> text) {
        Likeness.Degree worst = Likeness.Degree.SAME;
        boolean concurring = false;
        List<String> details = new ArrayList<>(2);
        for (int i = 0; i < usable.size(); i++) {
            for (int j = i + 1; j < usable.size(); j++) {
                Likeness likeness = asShown(
                        comparison.compare(usable.get(i).side(), usable.get(j).side()),
                        text.apply(usable.get(i)),
                        text.apply(usable.get(j)));
                concurring |= likeness.degree().compareTo(Likeness.Degree.EQUIVALENT) <= 0;
                worst = likeness.degree().compareTo(worst) > 0 ? likeness.degree() : worst;
                String pair = usable.get(i).source().slug() + "/"
                        + usable.get(j).source().slug();
                note(details, pair, likeness, usable.size() > 2);
            }
        }
        corrupt.forEach(c -> details.add(c.source().slug() + " holds corrupt text"));
        testimony
                .statements()
                .forEach(s ->
                        s.setAside().ifPresent(reason -> details.add(s.source().slug() + " set aside: " + reason)));
        Optional<String> detail =
                details.isEmpty() ? Optional.empty() : Optional.of(Excerpt.bounded(String.join("; ", details)));
        boolean differ = worst == Likeness.Degree.DIFFERENT;
        return new Pairs<>(verdict(usable, corrupt, worst), detail, differ, differ && concurring);
    }

    private static Likeness asShown(Likeness likeness, String one, String other) {
        return likeness.degree() == Likeness.Degree.SAME && !one.equals(other) ? Likeness.EQUIVALENT : likeness;
    }

    /** With three sources a detail has to say which two it is about; with two that is plain. */
    private static void note(List<String> details, String pair, Likeness likeness, boolean three) {
        String prefix = three ? pair + ": " : "";
        if (likeness.detail().isPresent()) {
            String detail = prefix + likeness.detail().get();
            if (likeness.degree() == Likeness.Degree.DIFFERENT) {
                details.add(0, detail);
            } else {
                details.add(detail);
            }
        } else if (likeness.degree() == Likeness.Degree.DIFFERENT) {
            details.add(0, pair + " differ");
        }
    }

    private static <T> Verdict verdict(List<Statement<T>> usable, List<Statement<T>> corrupt, Likeness.Degree worst) {
        if (worst == Likeness.Degree.DIFFERENT) {
            return Verdict.DIFFERS;
        }
        if (!corrupt.isEmpty() || worst == Likeness.Degree.SUSPECT) {
            return Verdict.SUSPECT;
        }
        if (usable.size() > 1) {
            return worst == Likeness.Degree.SAME ? Verdict.AGREE : Verdict.EQUIVALENT;
        }
        return usable.isEmpty() ? Verdict.ABSENT : only(usable.get(0).source());
    }

    private static Verdict only(Source source) {
        return switch (source) {
            case PAGE -> Verdict.ONLY_PAGE;
            case XML -> Verdict.ONLY_XML;
            case CROSSREF -> Verdict.ONLY_CROSSREF;
            case REVIEW -> throw new IllegalArgumentException("a person's word is no source to compare");
        };
    }
}
