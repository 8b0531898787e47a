package winnow.testing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Texts that have broken one format or another, by what is wrong with them. */
public final class HostileTexts {

    private HostileTexts() {}

    /** A title for each kind of trouble. */
    public static Map<String, String> titles() {
        Map<String, String> titles = new LinkedHashMap<>();
        titles.put("quotes", "A \"quoted\" claim, 'singly' and “curly”, ends in a quote\"");
        titles.put("braces", "Unbalanced { brace and } another }} {");
        titles.put("ampersand", "R&D & more &amp; &lt;b&gt; <b>bold</b>");
        titles.put("cdata", "An ending ]]> and a <![CDATA[ start");
        titles.put("control", "Bell\u0007 escape\u001b[31m and\u0001 vertical\u000btab");
        titles.put("right-to-left", "דוגמה \u202Eעברית\u202C and العربية");
        titles.put("formula", "=HYPERLINK(\"http://evil.example/\",\"click\")");
        titles.put("plus", "+1-800 is no number");
        titles.put("latex", "100% of $x_1^2$ ~ #3 \\end{document} \\input{/etc/passwd}");
        titles.put("lines", "First line\nER  - \r\nTY  - JOUR\u2028and \u0085more");
        titles.put("astral", "𝛼-synuclein and 😀 in 𠮷野家");
        titles.put("combining", "e\u0301 is not é, but looks so; \uFFFD\uFFFE\uFDD0");
        titles.put("long", "long ".repeat(12_000).strip());
        return titles;
    }

    /** A family name for each kind of trouble. */
    public static List<String> names() {
        return List.of(
                "O\"Neill D'Arcy",
                "Br{ce",
                "Smith & Sons <b>",
                "Ende]]>",
                "Bell\u0007e",
                "\u202Eכהן\u202C",
                "=HYPERLINK(\"http://evil.example/\")",
                "Ampère and Volt",
                "100% $x_1 #~^",
                "ER  - \nTY  - JOUR",
                "𠮷野",
                "Long ".repeat(12_000).strip());
    }
}
