package winnow.publish.map;

import java.util.List;

/**
 * An element of a document, ready to be written or checked.
 *
 * @param name its name
 * @param attributes in order
 * @param text its text; empty where it has children
 * @param children in order
 */
public record Element(Name name, List<Attribute> attributes, String text, List<Element> children) {

    /**
     * A name in a namespace.
     *
     * @param prefix as the template writes it; may be empty
     * @param local local part
     * @param namespace address of the namespace; may be empty
     */
    public record Name(String prefix, String local, String namespace) {

        /** {@code prefix:local}, or the local part alone. */
        @Override
        public String toString() {
            return prefix.isEmpty() ? local : prefix + ":" + local;
        }
    }

    /** An attribute; a namespace declaration is one too. */
    public record Attribute(Name name, String value) {}

    /** Copies the lists. */
    public Element {
        attributes = List.copyOf(attributes);
        children = List.copyOf(children);
    }

    /** The value of an attribute by its written name; null where it has none. */
    public String attribute(String written) {
        for (Attribute attribute : attributes) {
            if (attribute.name().toString().equals(written)) {
                return attribute.value();
            }
        }
        return null;
    }
}
