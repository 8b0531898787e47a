package winnow.publish.map;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import winnow.publish.facts.Facts;

/**
 * Where a field's values come from. Alternatives are separated by {@code |}, and the first that has a value is taken.
 * Each is a path ({@code title}, {@code authors/inverted}: one value an author) or text in quotation marks with paths
 * in braces ({@code "https://orcid.org/{orcid}"}: no value unless every path has one). A condition may follow:
 * {@code … if license_url}, {@code … unless pages}.
 */
final class Expression {

    private static final Pattern CONDITION = Pattern.compile("\\s+(if|unless)\\s+([\\w/]+)\\s*$");
    private static final Pattern PATH = Pattern.compile("\\w+(/\\w+)*");
    private static final Pattern BRACES = Pattern.compile("\\{([^{}]*)}");

    private interface Alternative {
        List<String> values(Facts facts);
    }

    private final List<Alternative> alternatives = new ArrayList<>();
    private final Optional<String> condition;
    private final boolean negated;

    private Expression(String text) {
        Matcher matcher = CONDITION.matcher(text);
        boolean conditional = matcher.find();
        this.condition = conditional ? Optional.of(matcher.group(2)) : Optional.empty();
        this.negated = conditional && matcher.group(1).equals("unless");
        String source = conditional ? text.substring(0, matcher.start()) : text;
        for (String alternative : source.split("\\|(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)", -1)) {
            alternatives.add(alternative(alternative.strip()));
        }
    }

    /**
     * Reads an expression.
     *
     * @throws MapFileException when it is none
     */
    static Expression parse(String text) {
        return new Expression(text);
    }

    /** Text with expressions in braces, as in an attribute of a template. */
    static Expression ofText(String text) {
        Expression expression = new Expression("\"\"");
        expression.alternatives.clear();
        expression.alternatives.add(filled(text));
        return expression;
    }

    /** The values, none when nothing is there or the condition does not hold. */
    List<String> values(Facts facts) {
        if (condition.isPresent() && facts.has(condition.get()) == negated) {
            return List.of();
        }
        for (Alternative alternative : alternatives) {
            List<String> values = alternative.values(facts);
            if (!values.isEmpty()) {
                return values;
            }
        }
        return List.of();
    }

    private static Alternative alternative(String text) {
        if (text.length() >= 2 && text.startsWith("\"") && text.endsWith("\"")) {
            return filled(text.substring(1, text.length() - 1));
        }
        if (!PATH.matcher(text).matches()) {
            throw new MapFileException(
                    "\"" + text + "\" is neither a path such as authors/family nor text in quotation marks");
        }
        return facts -> facts.all(text);
    }

    private static Alternative filled(String text) {
        List<String> literals = new ArrayList<>();
        List<Expression> holes = new ArrayList<>();
        Matcher braces = BRACES.matcher(text);
        int end = 0;
        while (braces.find()) {
            literals.add(text.substring(end, braces.start()));
            holes.add(parse(braces.group(1)));
            end = braces.end();
        }
        String tail = text.substring(end);
        return facts -> fill(literals, holes, tail, facts);
    }

    private static List<String> fill(List<String> literals, List<Expression> holes, String tail, Facts facts) {
        StringBuilder filled = new StringBuilder();
        for (int i = 0; i < holes.size(); i++) {
            List<String> values = holes.get(i).values(facts);
            if (values.isEmpty()) {
                return List.of();
            }
            filled.append(literals.get(i)).append(values.get(0));
        }
        return List.of(filled.append(tail).toString());
    }
}
