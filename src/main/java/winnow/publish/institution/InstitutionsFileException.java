package winnow.publish.institution;

/** {@code institutions.yml} cannot be read; the message names the institution and the fault. */
public final class InstitutionsFileException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    InstitutionsFileException(String fault) {
        super("institutions.yml: " + fault);
    }
}
