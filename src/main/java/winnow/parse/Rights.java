package winnow.parse;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import winnow.model.Claim;
import winnow.model.License;

/** Copyright line and licence: {@code Copyright: © Yang et al. This is an open access article … [CC BY-NC 4.0].} */
final class Rights {

    private static final Pattern HOLDER = Pattern.compile(
            "^(?:copyright\\s*:?\\s*)?(?:(?:©|\\(c\\)|&copy;)\\s*)*(?:\\d{4}[,.\\s]+)?(?:by\\s+)?"
                    + "(.+?)(?=(?<=\\bet al)\\.?(?:\\s|$)|\\.?\\s*(?:This (?:is|article|work)\\b|\\[\\s*CC\\b|All rights reserved"
                    + "|Licen[sc]ed? under|Distributed under|Published by|Creative Commons)|\\.?\\s*$)",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern CODE = Pattern.compile(
            "\\bCC[\\s_-]+(BY(?:[\\s_-]+(?:NC|ND|SA))*)(?:[\\s_-]+(\\d\\.\\d))?|\\b(CC0)\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern ADDRESS = Pattern.compile(
            "creativecommons\\.org/(licenses|publicdomain)/([a-z-]+)(?:/(\\d\\.\\d))?", Pattern.CASE_INSENSITIVE);
    private static final Pattern WORDS = Pattern.compile(
            "Creative\\s+Commons\\s+(Attribution(?:[\\s\\u2010-\\u2015-]*(?:Non[\\s\\u2010-\\u2015-]?Commercial|No[\\s\\u2010-\\u2015-]?Deriv(?:ative)?s?(?: Works)?|Share[\\s\\u2010-\\u2015-]?Alike))*)"
                    + "(?:\\s+(?:International\\s+|Unported\\s+)?(?:Licen[sc]e\\s+)?(?:\\(?(?:version\\s+|v)?(\\d\\.\\d)\\)?))?",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern YEAR_BEHIND = Pattern.compile("[,\\s]+\\(?(?:19|20)\\d{2}\\)?\\.?$");

    private static final Pattern BETWEEN = Pattern.compile("[\\s_\\u2010-\\u2015-]+");

    private Rights() {}

    /** The first copyright text of the article's own details; the site's footer comes after the abstract. */
    static String text(Labels labels) {
        return labels.all(Label.COPYRIGHT)
                .filter(labels::beforeAbstract)
                .map(segment -> segment.joined(1_500))
                .filter(text -> !text.isBlank())
                .findFirst()
                .orElse("");
    }

    /** The holder without sign, year and full stop. */
    static Optional<Claim<String>> holder(String text, String origin) {
        Matcher m = HOLDER.matcher(text);
        if (!m.find()) {
            return Optional.empty();
        }
        String holder = YEAR_BEHIND.matcher(m.group(1).strip()).replaceFirst("");
        while (holder.endsWith(".") && !holder.endsWith("Ltd.") && !holder.endsWith("Inc.")) {
            holder = holder.substring(0, holder.length() - 1).strip();
        }
        boolean sensible = !holder.isEmpty()
                && holder.length() <= 200
                && holder.codePoints().anyMatch(Character::isLetter);
        return sensible ? Optional.of(new Claim<>(holder, text, origin)) : Optional.empty();
    }

    /** The licence by its address, else by its code, else by its words; versions are never filled in. */
    static Optional<License> license(String text, List<String> addresses) {
        for (String address : addresses) {
            Matcher m = ADDRESS.matcher(address);
            if (m.find()) {
                boolean zero = m.group(1).equalsIgnoreCase("publicdomain");
                return Optional.of(of(zero ? "zero" : m.group(2), version(m.group(3), text)));
            }
        }
        Matcher m = ADDRESS.matcher(text.contains("creativecommons") ? text : "");
        if (m.find()) {
            return Optional.of(of(m.group(1).equalsIgnoreCase("publicdomain") ? "zero" : m.group(2), m.group(3)));
        }
        m = CODE.matcher(text);
        if (m.find()) {
            return Optional.of(m.group(3) != null ? of("zero", "1.0") : of(parts(m.group(1)), m.group(2)));
        }
        m = WORDS.matcher(text);
        return m.find() ? Optional.of(of(parts(m.group(1)), m.group(2))) : Optional.empty();
    }

    private static String version(String fromAddress, String text) {
        Matcher code = CODE.matcher(text);
        return fromAddress != null ? fromAddress : code.find() ? code.group(2) : null;
    }

    private static String parts(String words) {
        String lower = BETWEEN.matcher(words.toLowerCase(Locale.ROOT)).replaceAll("");
        StringBuilder path = new StringBuilder("by");
        if (lower.contains("nc") || lower.contains("noncommercial")) {
            path.append("-nc");
        }
        if (lower.contains("nd") || lower.contains("noderiv")) {
            path.append("-nd");
        }
        if (lower.contains("sa") || lower.contains("sharealike")) {
            path.append("-sa");
        }
        return path.toString();
    }

    private static License of(String path, String version) {
        String code = path.toLowerCase(Locale.ROOT);
        String suffix = version == null ? "" : version + "/";
        String words = version == null ? "" : " " + version;
        return code.equals("zero")
                ? new License(Optional.of("https://creativecommons.org/publicdomain/zero/1.0/"), "CC0 1.0")
                : new License(
                        Optional.of("https://creativecommons.org/licenses/" + code + "/" + suffix),
                        "CC " + code.toUpperCase(Locale.ROOT) + words);
    }
}
