package winnow.crossref;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import winnow.model.CharacterReferences;

/**
 * Flattens the fragments of JATS, HTML and MathML that Crossref keeps in titles, names and abstracts. Only tags of
 * known names are taken out, so that {@code p<0.05 and q>2} survives; entities are decoded, and a second time where
 * the deposit had escaped them twice, but never more often.
 */
final class Markup {

    private static final String INLINE = "i|b|u|em|strong|italic|bold|sub|sup|sc|scp|inf|small|smallcaps|monospace|tt|"
            + "underline|overline|roman|sans-serif|span|font|emph|a|ext-link|xref|styled-content|named-content|"
            + "inline-formula|inline-graphic|tex-math|alternatives|math|semantics|mrow|mi|mn|mo|ms|mtext|mspace|msub|"
            + "msup|msubsup|munder|mover|munderover|mfrac|msqrt|mroot|mstyle|mfenced|mtable|mtr|mtd|mpadded|mphantom|"
            + "menclose|mmultiscripts|mprescripts|none";
    private static final String BLOCK =
            "p|br|break|div|title|sec|section|list|list-item|label|li|ul|ol|disp-formula|h[1-6]|abstract|table|tr|td";
    private static final Pattern INLINE_TAG = tag(INLINE);
    private static final Pattern BLOCK_TAG = tag(BLOCK);
    private static final Pattern WRAPPING = Pattern.compile("<!\\[CDATA\\[|]]>");
    private static final Pattern BLANKS = Pattern.compile("[\\s\\u00A0\\u2028\\u2029]+");

    private Markup() {}

    /** One line of plain text. */
    static String line(String fragment) {
        return BLANKS.matcher(flatten(fragment, " ")).replaceAll(" ").strip();
    }

    /** Plain text with one line a paragraph; blank ones left out. */
    static String paragraphs(String fragment) {
        StringBuilder text = new StringBuilder(fragment.length());
        String unbroken = BLANKS.matcher(fragment).replaceAll(" ");
        for (String paragraph : flatten(unbroken, "\n").split("\n")) {
            String line = BLANKS.matcher(paragraph).replaceAll(" ").strip();
            if (!line.isEmpty()) {
                text.append(text.isEmpty() ? "" : "\n").append(line);
            }
        }
        return text.toString();
    }

    private static String flatten(String fragment, String block) {
        String once = round(fragment, block);
        return once.equals(fragment) || !isMarkedUp(once) ? once : round(once, block);
    }

    private static boolean isMarkedUp(String text) {
        return (text.indexOf('<') >= 0
                        && (INLINE_TAG.matcher(text).find()
                                || BLOCK_TAG.matcher(text).find()))
                || (text.indexOf('&') >= 0 && !CharacterReferences.decode(text).equals(text));
    }

    private static String round(String fragment, String block) {
        String text = fragment;
        if (text.indexOf('<') >= 0) {
            text = withoutAnnotations(WRAPPING.matcher(text).replaceAll(""));
            text = INLINE_TAG.matcher(text).replaceAll("");
            text = BLOCK_TAG.matcher(text).replaceAll(Matcher.quoteReplacement(block));
        }
        return CharacterReferences.decode(text);
    }

    /** MathML annotations repeat the formula in TeX. */
    private static String withoutAnnotations(String text) {
        String result = text;
        for (String name : new String[] {"mml:annotation", "annotation"}) {
            int open = result.indexOf("<" + name);
            while (open >= 0) {
                int close = result.indexOf("</" + name, open);
                int end = close < 0 ? -1 : result.indexOf('>', close);
                if (end < 0) {
                    return result;
                }
                result = result.substring(0, open) + result.substring(end + 1);
                open = result.indexOf("<" + name, open);
            }
        }
        return result;
    }

    private static Pattern tag(String names) {
        return Pattern.compile("</?(?:[a-z]{1,8}:)?(?:" + names + ")(?:\\s[^<>]*)?/?>", Pattern.CASE_INSENSITIVE);
    }
}
