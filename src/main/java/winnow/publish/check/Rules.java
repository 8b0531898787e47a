package winnow.publish.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import winnow.publish.map.FieldMaps;
import winnow.publish.map.MapFileException;

/**
 * The rules of a target, read from its file: a line each, path, how often, obligation, form, who could supply it, and
 * the reason after a dash. A line {@code form NAME PATTERN} names a form.
 */
final class Rules {

    private static final Pattern FORM = Pattern.compile("form\\s+(\\S+)\\s+(\\S.*)");
    private static final Pattern RULE = Pattern.compile(
            "(?:(\\S+)\\s+>\\s+)?(\\S+)\\s+(\\d+)\\.\\.(\\d+|\\*)\\s+(\\w+)\\s+(\\S+)\\s+(\\S+)\\s+-\\s+(.+)");

    private final Map<String, Pattern> forms = new HashMap<>();
    private final List<Rule> rules = new ArrayList<>();

    private Rules() {}

    /** The rules in a file named after the format. */
    static List<Rule> of(String format, FieldMaps maps) {
        return parse(format + ".rules", maps.text("rules/" + format + ".rules"));
    }

    /**
     * Reads rules.
     *
     * @throws MapFileException naming the line that cannot be read
     */
    static List<Rule> parse(String file, String text) {
        Rules rules = new Rules();
        int number = 0;
        for (String raw : text.split("\\R")) {
            number++;
            String line = raw.strip();
            if (!line.isEmpty() && !line.startsWith("#") && !rules.read(line)) {
                throw new MapFileException(file + ", line " + number + ": no rule: " + line);
            }
        }
        return List.copyOf(rules.rules);
    }

    private boolean read(String line) {
        Matcher form = FORM.matcher(line);
        if (form.matches()) {
            forms.put(form.group(1), Pattern.compile(form.group(2).strip(), Pattern.DOTALL));
            return true;
        }
        Matcher rule = RULE.matcher(line);
        if (!rule.matches() || !rule.group(6).equals("any") && !forms.containsKey(rule.group(6))) {
            return false;
        }
        rules.add(new Rule(
                rule.group(1) == null ? "" : rule.group(1),
                rule.group(2),
                Integer.parseInt(rule.group(3)),
                rule.group(4).equals("*") ? Integer.MAX_VALUE : Integer.parseInt(rule.group(4)),
                Rule.Obligation.valueOf(rule.group(5).toUpperCase(Locale.ROOT)),
                Optional.ofNullable(forms.get(rule.group(6))),
                rule.group(7),
                rule.group(8)));
        return true;
    }
}
