package winnow.model;

/**
 * A licence and the source that claims it.
 *
 * @param source who says so
 * @param license the terms
 */
public record SourcedLicense(Source source, License license) {}
