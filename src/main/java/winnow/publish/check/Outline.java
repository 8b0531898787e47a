package winnow.publish.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import winnow.publish.map.Element;
import winnow.publish.map.FieldMap;

/**
 * A record in any format as a tree of named values; an attribute is a child whose name begins with {@code @}.
 *
 * @param name of the field or element
 * @param text its own text, empty where it has none
 * @param children in order
 */
record Outline(String name, String text, List<Outline> children) {

    /** Copies the list. */
    Outline {
        children = List.copyOf(children);
    }

    static Outline of(List<FieldMap.Field> fields) {
        List<Outline> children = new ArrayList<>();
        fields.forEach(field -> field.values().forEach(value -> children.add(leaf(field.name(), value))));
        return new Outline("", "", children);
    }

    static Outline of(Element element) {
        List<Outline> children = new ArrayList<>();
        element.attributes().forEach(a -> children.add(leaf("@" + a.name(), a.value())));
        element.children().forEach(child -> children.add(of(child)));
        return new Outline(element.name().toString(), element.text(), children);
    }

    static Outline of(String name, JsonNode node) {
        List<Outline> children = new ArrayList<>();
        for (Map.Entry<String, JsonNode> field : node.properties()) {
            if (field.getValue().isArray()) {
                field.getValue().forEach(member -> children.add(of(field.getKey(), member)));
            } else {
                children.add(of(field.getKey(), field.getValue()));
            }
        }
        return new Outline(name, node.isValueNode() ? node.asString() : "", children);
    }

    private static Outline leaf(String name, String text) {
        return new Outline(name, text, List.of());
    }

    /** Everything at a path of names divided by slashes. */
    List<Outline> at(String path) {
        List<Outline> found = List.of(this);
        for (String step : path.split("/")) {
            found = found.stream()
                    .flatMap(outline -> outline.children.stream().filter(child -> child.name.equals(step)))
                    .toList();
        }
        return found;
    }
}
