package winnow.publish.institution;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Text as a list of comparable words: without case, accents and punctuation, common abbreviations written out. It
 * remembers before which words a comma, semicolon, bracket or full line began something new. In a phrase, {@code *}
 * stands for up to three words.
 */
final class Words {

    private static final int MOST_BETWEEN = 3;
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern POSSESSIVE = Pattern.compile("['\u2019\u02BC](?=s?\\b)");
    private static final Pattern DIVIDERS = Pattern.compile("[,;:/()\\[\\]\\n\u2013\u2014]+| - ");
    private static final Pattern BREAKS = Pattern.compile("[^\\p{L}\\p{N}*]+");
    private static final Map<String, String> LETTERS =
            Map.of("ß", "ss", "æ", "ae", "œ", "oe", "ø", "o", "ł", "l", "đ", "d", "ð", "d", "þ", "th", "ı", "i");
    private static final Map<String, String> WRITTEN_OUT = Map.ofEntries(
            Map.entry("univ", "university"),
            Map.entry("universities", "university"),
            Map.entry("inst", "institute"),
            Map.entry("hosp", "hospital"),
            Map.entry("hospitals", "hospital"),
            Map.entry("dept", "department"),
            Map.entry("sch", "school"),
            Map.entry("coll", "college"),
            Map.entry("natl", "national"),
            Map.entry("ctr", "center"),
            Map.entry("centre", "center"));

    private final List<String> list = new ArrayList<>();
    /** Set at the index of each word that begins a part, and one past the last word. */
    private final BitSet starts = new BitSet();

    /** Where a phrase stands: from the first word to one past the last. */
    record Span(int from, int to) {

        boolean within(Span other) {
            return from >= other.from && to <= other.to;
        }
    }

    private Words() {}

    static Words of(String text) {
        Words words = new Words();
        for (String part : DIVIDERS.split(text)) {
            words.starts.set(words.list.size());
            for (String word : BREAKS.split(folded(part))) {
                if (!word.isEmpty() && !word.equals("the")) {
                    words.list.add(WRITTEN_OUT.getOrDefault(word, word));
                }
            }
        }
        words.starts.set(words.list.size());
        return words;
    }

    private static String folded(String text) {
        String folded =
                MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("");
        folded = POSSESSIVE.matcher(folded.toLowerCase(Locale.ROOT)).replaceAll("");
        for (Map.Entry<String, String> letter : LETTERS.entrySet()) {
            folded = folded.replace(letter.getKey(), letter.getValue());
        }
        return folded.replace("&", " and ");
    }

    List<String> list() {
        return list;
    }

    boolean begins(int index) {
        return starts.get(index);
    }

    /** The words of the part in which a span stands that come before it. */
    List<String> before(Span span) {
        return list.subList(starts.previousSetBit(span.from()), span.from());
    }

    /** The words of the part in which a span ends that come after it. */
    List<String> after(Span span) {
        return list.subList(span.to(), starts.nextSetBit(span.to()));
    }

    /** Every place where the phrase stands. */
    List<Span> find(Words phrase) {
        List<Span> found = new ArrayList<>();
        for (int start = 0; start < list.size() && !phrase.list.isEmpty(); start++) {
            int from = start;
            matchEnd(phrase, 0, start).ifPresent(end -> found.add(new Span(from, end)));
        }
        return found;
    }

    private Optional<Integer> matchEnd(Words phrase, int word, int at) {
        if (word == phrase.list.size()) {
            return Optional.of(at);
        }
        if (phrase.list.get(word).equals("*")) {
            for (int skipped = 0; skipped <= MOST_BETWEEN; skipped++) {
                Optional<Integer> end = matchEnd(phrase, word + 1, at + skipped);
                if (end.isPresent()) {
                    return end;
                }
            }
            return Optional.empty();
        }
        return at < list.size() && list.get(at).equals(phrase.list.get(word))
                ? matchEnd(phrase, word + 1, at + 1)
                : Optional.empty();
    }

    String text(Span span) {
        return String.join(" ", list.subList(span.from(), span.to()));
    }

    @Override
    public String toString() {
        return String.join(" ", list);
    }
}
