package winnow.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts a page saved or copied as plain text, or as Markdown, into the same lines as HTML gives. */
final class TextFlow {

    private static final Pattern LINE_END = Pattern.compile("\\r\\n|[\\n\\r\\f\\u000B\\u0085\\u2028\\u2029]");
    private static final Pattern LINK = Pattern.compile(
            "!?\\[((?:[^\\[\\]]|\\[[^\\[\\]]*\\])*)\\]\\(\\s*<?([^\\s()<>]*(?:\\([^\\s()]*\\)[^\\s()<>]*)*)>?[^)]*\\)");
    private static final Pattern AUTOLINK = Pattern.compile("<(https?://[^\\s<>]+)>");
    private static final Pattern STRONG = Pattern.compile("\\*\\*|__");
    private static final Pattern EMPHASIS =
            Pattern.compile("(?<![\\w*])[*_]([^*_\\s](?:[^*_]*[^*_\\s])?)[*_](?![\\w*])");
    private static final Pattern ESCAPE = Pattern.compile("\\\\([\\\\`*_{}\\[\\]()#+.!|<>~-])");
    private static final Pattern RULE = Pattern.compile("[\\s=_~*-]*");
    private static final Pattern HASHES = Pattern.compile("(#{1,6})\\s+(.*?)\\s*#*");

    /** The list of addresses at the end of a text browser's dump, to which {@code [7]} before a link's words refers. */
    private static final Pattern NUMBERED_LINKS = Pattern.compile("(?m)^\\s*1\\. (?:https?|mailto|file):\\S+\\s*$");

    private static final Pattern LINK_NUMBER = Pattern.compile("(?<![^\\s(])\\[\\d{1,4}\\](?=[^\\s.,;:)])");

    private final boolean linkNumbers;
    private final List<Line> lines = new ArrayList<>();
    private final List<String> downloads = new ArrayList<>();
    private boolean blankBefore = true;
    private String openAccess = "";

    private TextFlow(boolean linkNumbers) {
        this.linkNumbers = linkNumbers;
    }

    static PageFlow of(String text) {
        TextFlow flow = new TextFlow(NUMBERED_LINKS.matcher(text).find());
        for (String raw : LINE_END.split(text, -1)) {
            flow.line(raw);
        }
        PageFlow.Marks marks = new PageFlow.Marks(flow.openAccess, "", false, false);
        return new PageFlow(flow.lines, new Head(), flow.downloads, "", "", "", marks);
    }

    private void line(String raw) {
        String tidy = Tidy.spaces(linkNumbers ? LINK_NUMBER.matcher(raw).replaceAll("") : raw);
        while (tidy.startsWith("> ") || tidy.equals(">")) {
            tidy = tidy.substring(1).strip();
        }
        int bullet = Bullets.length(tidy.toCharArray(), tidy.length());
        String text = tidy.substring(bullet);
        if (text.isEmpty() || (text.length() < 200 && RULE.matcher(text).matches())) {
            blankBefore = true;
            return;
        }
        int level = 0;
        Matcher hashes = text.charAt(0) == '#' ? HASHES.matcher(text) : null;
        if (hashes != null && hashes.matches()) {
            level = hashes.group(1).length();
            text = hashes.group(2);
        }
        List<Link> links = new ArrayList<>();
        text = withoutMarkdown(text, links);
        if (!text.isEmpty()) {
            lines.add(Line.plain(text, blankBefore || bullet > 0 || level > 0, level, links));
            blankBefore = level > 0;
        }
    }

    private String withoutMarkdown(String line, List<Link> links) {
        String text = line;
        if (text.indexOf('&') >= 0) {
            text = Tidy.spaces(Tidy.unescaped(text));
        }
        if (text.indexOf("](") >= 0) {
            text = withoutLinks(text, links);
        }
        if (text.indexOf('<') >= 0) {
            text = AUTOLINK.matcher(text).replaceAll("$1");
        }
        if (text.indexOf('*') >= 0 || text.indexOf('_') >= 0) {
            text = EMPHASIS.matcher(STRONG.matcher(text).replaceAll("")).replaceAll("$1");
        }
        if (text.indexOf('\\') >= 0) {
            text = ESCAPE.matcher(text).replaceAll("$1");
        }
        return text.strip();
    }

    private String withoutLinks(String line, List<Link> links) {
        Matcher link = LINK.matcher(line);
        StringBuilder text = new StringBuilder();
        int from = 0;
        while (link.find()) {
            text.append(line, from, link.start());
            String words = link.group(1);
            boolean image = link.group().startsWith("!");
            if (image && OpenAccess.isWords(words)) {
                openAccess = "image \"" + words + '"';
            } else if (!image) {
                links.add(new Link(link.group(2), text.length()));
                if (Addresses.isDownload(link.group(2))) {
                    downloads.add(link.group(2));
                }
                text.append(words);
            }
            from = link.end();
        }
        return text.append(line, from, line.length()).toString();
    }
}
