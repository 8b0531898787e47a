package winnow.parse;

import java.util.regex.Pattern;
import winnow.model.ParseFailure;
import winnow.model.ParseOutcome;
import winnow.model.ParseOutcome.NotParsed;
import winnow.model.Snapshot;

/** Says what a body is that shows no landmark of an article. */
final class NotAnArticle {

    /** Pages that only turn somebody away hold less text than this. */
    private static final int SMALL = 1_200;

    private static final Pattern GONE = Pattern.compile(
            "\\b404\\b|not (?:be )?found|does(?: not|n't) exist|no longer (?:available|exists)|page (?:is )?unavailable"
                    + "|(?:could|can)(?:not|n't| not) (?:be found|find)|no such (?:page|article)",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern CHALLENGE = Pattern.compile(
            "just a moment|checking (?:your browser|if the site connection)|verif(?:y|ying) (?:that )?you are (?:a )?human"
                    + "|are you (?:a robot|human)|not a robot|captcha|security (?:check|verification)|attention required|access denied"
                    + "|request (?:was )?blocked|unusual traffic|ddos protection|pardon our interruption"
                    + "|(?:enable|turn on|requires?) (?:javascript|cookies)|javascript (?:is|must be|and cookies)",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern SCRIPT_CHALLENGE = Pattern.compile(
            "cf[-_]chl|challenge-platform|challenges\\.cloudflare\\.com|_Incapsula_|datadome|px-captcha|h-captcha|g-recaptcha",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern NOSCRIPT =
            Pattern.compile("<noscript[^>]*>[^<]*(?:<[^/][^>]*>[^<]*)*enable javascript", Pattern.CASE_INSENSITIVE);
    private static final Pattern LOGIN =
            Pattern.compile("^(?:log ?in|sign ?in|member login|authentication required)\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern CITED_BY = Pattern.compile("/citation/10\\.[^?#]*", Pattern.CASE_INSENSITIVE);
    private static final Pattern LISTING = Pattern.compile(
            "/[a-z]{2,5}/(?:archive|forthcoming|mostread\\w*|mostcited\\w*|\\d+(?:/\\d+)?)/?(?:[?#].*)?$"
                    + "|/(?:advancedsearch|morelikethis)\\b",
            Pattern.CASE_INSENSITIVE);

    private NotAnArticle() {}

    static ParseOutcome explain(Snapshot snapshot, PageFlow flow, String source) {
        String text = start(flow);
        String heading = flow.title() + "\n" + text.substring(0, Math.min(text.length(), 400));
        boolean small = text.length() < SMALL;
        if (CHALLENGE.matcher(flow.title()).find()
                || (small && CHALLENGE.matcher(text).find())) {
            return no("challenge", "a challenge page: " + shown(flow, text));
        }
        if (GONE.matcher(heading).find() || snapshot.status() == 404 || snapshot.status() == 410) {
            return no("soft-404", "the site says that the page is not there: " + shown(flow, text));
        }
        if (SCRIPT_CHALLENGE.matcher(source).find()
                || (small && NOSCRIPT.matcher(source).find())) {
            return no("challenge", "a page that wants a script to run first: " + shown(flow, text));
        }
        if (flow.marks().password() || LOGIN.matcher(flow.title()).find()) {
            return no("login", "a login page: " + shown(flow, text));
        }
        if (CITED_BY.matcher(snapshot.url()).find()) {
            return no("cited-by", "a list of citing articles: " + snapshot.url());
        }
        if (LISTING.matcher(snapshot.url()).find()) {
            return no("listing", "a list of articles: " + snapshot.url());
        }
        if (small && flow.marks().refresh()) {
            return no("interstitial", "a page that sends the reader on: " + shown(flow, text));
        }
        return no("no-landmarks", "nothing in it names an article: " + shown(flow, text));
    }

    static ParseOutcome no(String reason, String detail) {
        return new NotParsed(ParseFailure.NOT_AN_ARTICLE, reason, detail);
    }

    private static String start(PageFlow flow) {
        StringBuilder text = new StringBuilder();
        for (Line line : flow.lines()) {
            text.append(line.text()).append('\n');
            if (text.length() > 4_000) {
                break;
            }
        }
        return text.toString();
    }

    private static String shown(PageFlow flow, String text) {
        String words = flow.title().isEmpty() ? Tidy.spaces(text) : flow.title();
        return words.isEmpty() ? "(no text)" : '"' + (words.length() > 80 ? words.substring(0, 80) + "…" : words) + '"';
    }
}
