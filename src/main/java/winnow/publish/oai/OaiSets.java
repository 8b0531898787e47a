package winnow.publish.oai;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import winnow.model.Affiliation;
import winnow.model.EditorialStatus;
import winnow.model.Journal;
import winnow.publish.institution.Institution;
import winnow.publish.institution.Institutions;
import winnow.store.read.Catalogue;
import winnow.store.read.DeletedArticle;
import winnow.store.read.Published;
import winnow.store.read.PublishedArticle;
import winnow.store.read.Selection;

/** The sets: by journal, year, editorial status and institution. */
final class OaiSets {

    private final Catalogue catalogue;
    private final Institutions institutions;
    /** Keys found when a list began, for its later pages. */
    private final Map<String, Set<Long>> affiliationKeys = new ConcurrentHashMap<>();

    OaiSets(Catalogue catalogue, Institutions institutions) {
        this.catalogue = catalogue;
        this.institutions = institutions;
    }

    /** Name by setSpec. */
    Map<String, String> all() {
        Map<String, String> sets = new LinkedHashMap<>();
        catalogue.journals().forEach((code, title) -> sets.put("journal:" + code, title));
        catalogue.years().forEach(year -> sets.put("year:" + year, "Articles of " + year));
        for (EditorialStatus status : EditorialStatus.values()) {
            sets.put("status:" + status.slug(), "Articles that stand as " + status.slug());
        }
        for (Institution institution : institutions.all()) {
            sets.put("institution:" + institution.key(), institution.name());
        }
        return sets;
    }

    /** The sets that a record is in. */
    List<String> of(Published record) {
        return record instanceof PublishedArticle a
                ? specs(a.journal().map(Journal::code), a.year(), a.editorialStatus(), a.affiliations())
                : of((DeletedArticle) record);
    }

    private List<String> of(DeletedArticle gone) {
        return specs(gone.journalCode(), gone.year(), gone.editorialStatus(), gone.affiliations());
    }

    private List<String> specs(
            Optional<String> journal, Optional<Integer> year, EditorialStatus status, List<Affiliation> affiliations) {
        List<String> specs = new ArrayList<>();
        journal.ifPresent(code -> specs.add("journal:" + code));
        year.ifPresent(y -> specs.add("year:" + y));
        specs.add("status:" + status.slug());
        institutions.keysOf(affiliations).forEach(key -> specs.add("institution:" + key));
        return specs;
    }

    /**
     * The records of a set.
     *
     * @param begins whether a list begins, so that what has come since the last one counts
     * @throws OaiError noRecordsMatch when there is no such set
     */
    Selection select(String spec, boolean begins) {
        int colon = spec.indexOf(':');
        String kind = colon < 0 ? spec : spec.substring(0, colon);
        String value = colon < 0 ? "" : spec.substring(colon + 1);
        return switch (kind) {
            case "journal" -> Selection.ALL.inJournal(value);
            case "year" -> Selection.ALL.inYear(year(value));
            case "status" -> Selection.ALL.standing(status(value));
            case "institution" -> Selection.ALL.printing(keys(value, begins));
            default -> throw OaiError.noRecordsMatch();
        };
    }

    private static int year(String value) {
        if (!value.matches("\\d{4}")) {
            throw OaiError.noRecordsMatch();
        }
        return Integer.parseInt(value);
    }

    private static EditorialStatus status(String value) {
        for (EditorialStatus status : EditorialStatus.values()) {
            if (status.slug().equals(value)) {
                return status;
            }
        }
        throw OaiError.noRecordsMatch();
    }

    private Set<Long> keys(String institution, boolean begins) {
        if (institutions.find(institution).isEmpty()) {
            throw OaiError.noRecordsMatch();
        }
        if (begins) {
            Set<Long> keys = institutions.affiliationKeys(institution, catalogue);
            affiliationKeys.put(institution, keys);
            return keys;
        }
        return affiliationKeys.computeIfAbsent(institution, key -> institutions.affiliationKeys(key, catalogue));
    }
}
