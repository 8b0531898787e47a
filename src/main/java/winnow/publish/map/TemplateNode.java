package winnow.publish.map;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import winnow.publish.facts.Facts;

/** An element of a template with what governs it. */
record TemplateNode(
        Element.Name name,
        List<Attribute> attributes,
        Text text,
        List<TemplateNode> children,
        Optional<String> each,
        Optional<String> eachValue,
        Optional<String> onlyIf,
        Optional<String> unless) {

    /** An attribute with its text. */
    record Attribute(Element.Name name, Text text) {}

    /** Fixed text, or an expression. */
    record Text(String fixed, Optional<Expression> expression) {

        boolean variable() {
            return expression.isPresent();
        }

        Optional<String> fill(Facts facts) {
            return expression.isEmpty()
                    ? Optional.of(fixed)
                    : expression.get().values(facts).stream().findFirst();
        }
    }

    static Text text(String written) {
        return new Text(written, written.contains("{") ? Optional.of(Expression.ofText(written)) : Optional.empty());
    }

    /** The element, or nothing when nothing is known of what it holds. */
    Optional<Element> fill(Facts facts) {
        boolean anything = false;
        boolean wanted = text.variable();
        List<Element.Attribute> filledAttributes = new ArrayList<>(attributes.size());
        for (Attribute attribute : attributes) {
            Optional<String> value = attribute.text().fill(facts);
            wanted |= attribute.text().variable();
            anything |= attribute.text().variable() && value.isPresent();
            value.ifPresent(v -> filledAttributes.add(new Element.Attribute(attribute.name(), v)));
        }
        Optional<String> filledText = text.fill(facts);
        anything |= text.variable() && filledText.isPresent();
        List<Element> filledChildren = new ArrayList<>();
        for (TemplateNode child : children) {
            wanted |= child.varies();
            int before = filledChildren.size();
            child.addTo(filledChildren, facts);
            anything |= child.varies() && filledChildren.size() > before;
        }
        return wanted && !anything
                ? Optional.empty()
                : Optional.of(new Element(name, filledAttributes, filledText.orElse(""), filledChildren));
    }

    /** Whether anything in it depends on the facts. */
    private boolean varies() {
        return text.variable()
                || each.isPresent()
                || eachValue.isPresent()
                || onlyIf.isPresent()
                || unless.isPresent()
                || attributes.stream().anyMatch(a -> a.text().variable())
                || children.stream().anyMatch(TemplateNode::varies);
    }

    private void addTo(List<Element> siblings, Facts facts) {
        if (each.isPresent()) {
            facts.list(each.get()).stream()
                    .filter(this::holds)
                    .forEach(member -> fill(member).ifPresent(siblings::add));
        } else if (!holds(facts)) {
            return;
        } else if (eachValue.isPresent()) {
            facts.all(eachValue.get())
                    .forEach(value -> fill(facts.with("value", value)).ifPresent(siblings::add));
        } else {
            fill(facts).ifPresent(siblings::add);
        }
    }

    private boolean holds(Facts facts) {
        return (onlyIf.isEmpty() || facts.has(onlyIf.get())) && (unless.isEmpty() || !facts.has(unless.get()));
    }
}
