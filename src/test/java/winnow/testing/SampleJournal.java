package winnow.testing;

import java.util.Locale;

/** Journals that sample works appear in, with the bibliographic facts that every page of theirs prints. */
public enum SampleJournal {
    OL("Oncology Letters", "Oncol Lett", "1792-1074", "1792-1082"),
    OR("Oncology Reports", "Oncol Rep", "1021-335X", "1791-2431"),
    IJO("International Journal of Oncology", "Int J Oncol", "1019-6439", "1791-2423"),
    IJMM("International Journal of Molecular Medicine", "Int J Mol Med", "1107-3756", "1791-244X"),
    MMR("Molecular Medicine Reports", "Mol Med Rep", "1791-2997", "1791-3004"),
    ETM("Experimental and Therapeutic Medicine", "Exp Ther Med", "1792-0981", "1792-1015"),
    BR("Biomedical Reports", "Biomed Rep", "2049-9434", "2049-9442"),
    MCO("Molecular and Clinical Oncology", "Mol Clin Oncol", "2049-9450", "2049-9469"),
    WASJ("World Academy of Sciences Journal", "World Acad Sci J", "2632-2900", "2632-2919");

    private final String title;
    private final String abbreviation;
    private final String issnPrint;
    private final String issnOnline;

    SampleJournal(String title, String abbreviation, String issnPrint, String issnOnline) {
        this.title = title;
        this.abbreviation = abbreviation;
        this.issnPrint = issnPrint;
        this.issnOnline = issnOnline;
    }

    /** The journal of a DOI such as {@code 10.3892/or.2025.8963}. */
    public static SampleJournal of(String doi) {
        String suffix = doi.substring(doi.indexOf('/') + 1);
        return valueOf(suffix.split("[._]")[0].toUpperCase(Locale.ROOT));
    }

    /** The code in addresses, {@code or}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Full title. */
    public String title() {
        return title;
    }

    /** Abbreviated title, without full stops. */
    public String abbreviation() {
        return abbreviation;
    }

    /** ISSN of the printed edition. */
    public String issnPrint() {
        return issnPrint;
    }

    /** ISSN of the online edition. */
    public String issnOnline() {
        return issnOnline;
    }
}
