package winnow.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * SQL whose parameters have names, {@code :since}, turned into the driver's question marks. Quoted text, comments and
 * casts ({@code ::text}) are left alone.
 *
 * @param text with question marks
 * @param values one for each, in order
 */
record NamedSql(String text, List<Object> values) {

    private static final Pattern TOKEN =
            Pattern.compile("'(?:[^']|'')*'|\"[^\"]*\"|--[^\\n]*|/\\*(?s:.*?)\\*/|::|(?<!:):([a-z][a-z0-9_]*)|\\?");

    /** Refuses a name without a value, and operators with a question mark, which JDBC cannot tell from parameters. */
    static NamedSql of(String sql, Map<String, ?> parameters) {
        StringBuilder text = new StringBuilder(sql.length());
        List<Object> values = new ArrayList<>();
        Matcher token = TOKEN.matcher(sql);
        while (token.find()) {
            String name = token.group(1);
            if (token.group().equals("?")) {
                throw new IllegalArgumentException("write a function instead of an operator with ? in: " + sql);
            }
            if (name != null) {
                if (!parameters.containsKey(name)) {
                    throw new IllegalArgumentException("no value for :" + name + " in: " + sql);
                }
                values.add(parameters.get(name));
            }
            token.appendReplacement(text, Matcher.quoteReplacement(name == null ? token.group() : "?"));
        }
        return new NamedSql(token.appendTail(text).toString(), values);
    }
}
