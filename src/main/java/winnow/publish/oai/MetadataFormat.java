package winnow.publish.oai;

import java.util.Optional;

/** The formats in which records are given. */
enum MetadataFormat {
    OAI_DC(
            "oai_dc",
            "oai_dc.xml",
            "http://www.openarchives.org/OAI/2.0/oai_dc.xsd",
            "http://www.openarchives.org/OAI/2.0/oai_dc/"),
    OAI_OPENAIRE(
            "oai_openaire",
            "oai_openaire.xml",
            "https://www.openaire.eu/schema/repo-lit/4.0/openaire.xsd",
            "http://namespace.openaire.eu/schema/oaire/"),
    RIOXX(
            "rioxx",
            "rioxx.xml",
            "http://www.rioxx.net/schema/v3.0/rioxx/rioxx.xsd",
            "http://www.rioxx.net/schema/v3.0/rioxx/");

    private final String prefix;
    private final String template;
    private final String schema;
    private final String namespace;

    MetadataFormat(String prefix, String template, String schema, String namespace) {
        this.prefix = prefix;
        this.template = template;
        this.schema = schema;
        this.namespace = namespace;
    }

    String prefix() {
        return prefix;
    }

    String template() {
        return template;
    }

    String schema() {
        return schema;
    }

    String namespace() {
        return namespace;
    }

    static Optional<MetadataFormat> of(String prefix) {
        for (MetadataFormat format : values()) {
            if (format.prefix.equals(prefix)) {
                return Optional.of(format);
            }
        }
        return Optional.empty();
    }
}
