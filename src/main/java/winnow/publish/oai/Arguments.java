package winnow.publish.oai;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A request's arguments, checked against what its verb takes. */
final class Arguments {

    private final Verb verb;
    private final Map<String, String> values = new TreeMap<>();

    private Arguments(Verb verb) {
        this.verb = verb;
    }

    /**
     * Checks the arguments.
     *
     * @throws OaiError badVerb or badArgument
     */
    static Arguments of(Map<String, List<String>> raw) {
        List<String> verbs = raw.getOrDefault("verb", List.of());
        if (verbs.size() != 1) {
            throw OaiError.badVerb(verbs.isEmpty() ? "the verb is missing" : "the verb is given more than once");
        }
        Arguments arguments = new Arguments(Verb.of(verbs.get(0))
                .orElseThrow(() -> OaiError.badVerb("no such verb; there are Identify, ListMetadataFormats, ListSets,"
                        + " ListIdentifiers, ListRecords and GetRecord")));
        raw.forEach(arguments::take);
        arguments.checkComplete();
        return arguments;
    }

    private void take(String name, List<String> given) {
        if (name.equals("verb")) {
            return;
        }
        if (!verb.takes(name)) {
            throw OaiError.badArgument(verb.word() + " takes no such argument: " + printable(name));
        }
        if (given.size() != 1) {
            throw OaiError.badArgument(name + " is given more than once");
        }
        if (given.get(0).isEmpty()) {
            throw OaiError.badArgument(name + " is empty");
        }
        values.put(name, given.get(0));
    }

    private void checkComplete() {
        if (values.containsKey("resumptionToken")) {
            if (values.size() > 1) {
                throw OaiError.badArgument("resumptionToken stands alone");
            }
            return;
        }
        for (String name : verb.required()) {
            if (!values.containsKey(name)) {
                throw OaiError.badArgument(name + " is missing");
            }
        }
    }

    Verb verb() {
        return verb;
    }

    Optional<String> get(String name) {
        return Optional.ofNullable(values.get(name));
    }

    String require(String name) {
        return values.get(name);
    }

    /** Verb, names and values, as the answer repeats them. */
    Map<String, String> echo() {
        Map<String, String> echo = new TreeMap<>(values);
        echo.put("verb", verb.word());
        return echo;
    }

    private static String printable(String text) {
        return text.length() > 50 ? text.substring(0, 50) + "…" : text;
    }
}
