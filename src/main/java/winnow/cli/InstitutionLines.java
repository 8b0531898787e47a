package winnow.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import winnow.job.UsageException;
import winnow.model.Affiliation;
import winnow.model.Doi;
import winnow.publish.institution.Institutions;
import winnow.publish.institution.InstitutionsFile;
import winnow.publish.institution.InstitutionsFileException;
import winnow.publish.institution.Judgement;
import winnow.store.Database;
import winnow.store.read.PublishedArticle;
import winnow.store.read.PublishedReader;

/** Says of an article's affiliations which institution of the operator's list each is taken for, and why. */
final class InstitutionLines {

    private InstitutionLines() {}

    static void print(Database database, Doi doi, Optional<Path> configuration, PrintWriter out) {
        List<Affiliation> affiliations = new PublishedReader(database.dataSource())
                .find(doi)
                .filter(PublishedArticle.class::isInstance)
                .map(record -> ((PublishedArticle) record).affiliations())
                .orElse(List.of());
        List<Institutions.Judged> judged = institutions(configuration).judge(affiliations);
        if (judged.isEmpty()) {
            return;
        }
        out.println();
        out.println("Institutions");
        judged.forEach(j -> out.println("  " + line(j)));
    }

    private static String line(Institutions.Judged judged) {
        String text = "\"" + judged.affiliation().name() + "\"";
        Judgement judgement = judged.judgement();
        if (judgement instanceof Judgement.Match match) {
            return judged.institution() + ": " + text + ", for " + match.why();
        }
        return judged.institution() + ": not " + text + ", though alike: " + ((Judgement.NearMiss) judgement).why();
    }

    private static Institutions institutions(Optional<Path> configuration) {
        try {
            return InstitutionsFile.load(configuration);
        } catch (InstitutionsFileException faulty) {
            throw new UsageException(faulty.getMessage());
        }
    }
}
