package winnow.publish.oai;

/** What is wrong with a request, in the protocol's words (OAI-PMH 2.0, section 3.6). */
final class OaiError extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String code;

    private OaiError(String code, String message) {
        super(message, null, false, false);
        this.code = code;
    }

    String code() {
        return code;
    }

    /** Such a request is not echoed, for it is not understood. */
    boolean unechoed() {
        return code.equals("badVerb") || code.equals("badArgument");
    }

    static OaiError badVerb(String message) {
        return new OaiError("badVerb", message);
    }

    static OaiError badArgument(String message) {
        return new OaiError("badArgument", message);
    }

    static OaiError badResumptionToken() {
        return new OaiError("badResumptionToken", "the resumptionToken is not one of this provider's for this verb");
    }

    static OaiError cannotDisseminate(String prefix) {
        return new OaiError(
                "cannotDisseminateFormat", "no metadataPrefix " + prefix + "; ListMetadataFormats lists them");
    }

    static OaiError idDoesNotExist(String identifier) {
        return new OaiError("idDoesNotExist", "no record " + identifier);
    }

    static OaiError noRecordsMatch() {
        return new OaiError("noRecordsMatch", "no record matches");
    }
}
