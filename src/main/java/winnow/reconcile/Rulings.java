package winnow.reconcile;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import winnow.model.BibliographicClaims;
import winnow.model.Field;
import winnow.model.FieldVerdict;
import winnow.model.Issns;
import winnow.model.License;
import winnow.model.Locator;
import winnow.model.PartialDate;
import winnow.model.ReviewDecision;

/** The rulings on every field of one article. */
record Rulings(
        Ruling<Title> title,
        Ruling<People> authors,
        Ruling<Affiliations> affiliations,
        Ruling<People> orcid,
        Ruling<JournalName> journal,
        Ruling<Issns> issn,
        Ruling<String> volume,
        Ruling<String> issue,
        Ruling<Locator> pages,
        Ruling<PartialDate> publishedOnline,
        Ruling<PartialDate> issueDate,
        Ruling<String> articleType,
        Ruling<License> license,
        Ruling<String> copyrightHolder,
        Ruling<Boolean> openAccess,
        Ruling<String> abstractText) {

    static Rulings of(
            Witnesses witnesses,
            Testimonies say,
            Testimony<People> authors,
            Judges judges,
            Map<Field, ReviewDecision> decisions) {
        Court court = new Court(decisions);
        return new Rulings(
                court.judge(judges.title, say.title()),
                court.judge(judges.authors, authors),
                court.judge(judges.affiliations, say.affiliations()),
                court.judge(judges.orcid, say.orcids(authors)),
                court.judge(judges.journal, say.journal()),
                court.judge(judges.issn, say.issn()),
                court.judge(judges.volume, say.volume()),
                court.judge(judges.issue, say.issue()),
                court.judge(judges.pages, say.pages()),
                court.judge(judges.publishedOnline, say.publishedOnline()),
                court.judge(judges.issueDate, say.issueDate()),
                court.judge(judges.articleType, say.articleType()),
                court.judge(judges.license, witnesses.testimony(BibliographicClaims::license)),
                court.judge(judges.copyrightHolder, witnesses.testimony(BibliographicClaims::copyrightHolder)),
                court.judge(judges.openAccess, witnesses.testimony(BibliographicClaims::openAccess)),
                court.judge(judges.abstractText, say.abstractText()));
    }

    /** The rows in the order of {@link Field}, with the row on iDs as the assembly completes it. */
    List<FieldVerdict> ledger(FieldVerdict orcidRow, Optional<String> titleNote) {
        FieldVerdict titleRow =
                titleNote.map(note -> Ruling.noting(title.row(), note)).orElse(title.row());
        return List.of(
                titleRow,
                authors.row(),
                affiliations.row(),
                orcidRow,
                journal.row(),
                issn.row(),
                volume.row(),
                issue.row(),
                pages.row(),
                publishedOnline.row(),
                issueDate.row(),
                articleType.row(),
                license.row(),
                copyrightHolder.row(),
                openAccess.row(),
                abstractText.row());
    }

    /** Hands every judge the decision on its field. */
    private record Court(Map<Field, ReviewDecision> decisions) {

        <T> Ruling<T> judge(FieldJudge<T> judge, Testimony<T> testimony) {
            return judge.judge(testimony, Optional.ofNullable(decisions.get(judge.field())));
        }
    }
}
