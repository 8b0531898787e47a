package winnow.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import winnow.model.ParseFailure;
import winnow.model.ParseOutcome.NotParsed;
import winnow.model.SnapshotKind;
import winnow.testing.ArticlePages;
import winnow.testing.Layout;
import winnow.testing.SampleWork;

/** What is no article is refused with its reason, and what is one is read whatever headers and file names say. */
class PageParserTest {

    private static final SampleWork WORK = SampleWork.numbered(13);

    @ParameterizedTest(name = "{1}: {0}")
    @CsvSource(delimiter = '|', ignoreLeadingAndTrailingWhitespace = true, textBlock = """
            ''                                                                   | empty
            '   '                                                                | empty
            %PDF-1.7 x                                                           | pdf
            {"status": "ok"}                                                     | json
            [{"doi": 1}]                                                         | json
            <html><head><title>404 Not Found</title></head><body>nginx</body></html> | soft-404
            <html><head><title>x</title></head><body>Sorry, the article you requested does not exist.</body></html> | soft-404
            <html><head><title>Attention Required! Cloudflare</title></head><body>x</body></html> | challenge
            <html><body>Please verify you are a human by solving the captcha</body></html> | challenge
            <html><body><script src=/cdn-cgi/challenge-platform/a.js></script></body></html> | challenge
            <html><body><noscript>You need to enable JavaScript to run this app.</noscript></body></html> | challenge
            <html><body><form><input type=password></form></body></html>         | login
            <html><head><meta http-equiv=refresh content=0></head><body>Redirecting</body></html> | interstitial
            <html><head><title>Oncology Reports</title></head><body>Welcome</body></html> | no-landmarks
            <rss version="2.0"><channel/></rss>                                  | no-landmarks
            <?xml version="1.0"?><rss version="2.0"><channel/></rss>             | other-xml
            Hello, world                                                         | no-landmarks
            <html><head><title>x</title></head><body>cut                         | truncated
            """)
    void says_what_it_is(String body, String reason) {
        assertThat(Snapshots.refused(Snapshots.html(body.replace("'", ""))))
                .extracting(NotParsed::reason)
                .isEqualTo(reason);
    }

    @Test
    void addresses_tell_listings_apart() {
        assertThat(refused("https://www.spandidos-publications.com/or/archive").reason())
                .isEqualTo("listing");
        assertThat(refused("https://www.spandidos-publications.com/or/54/4").reason())
                .isEqualTo("listing");
        assertThat(refused("https://www.spandidos-publications.com/citation/10.3892/or.2025.1/html")
                        .reason())
                .isEqualTo("cited-by");
    }

    private static NotParsed refused(String url) {
        byte[] page = Snapshots.utf8("<html><body><p>Some articles</p></body></html>");
        return Snapshots.refused(Snapshots.of(SnapshotKind.PAGE, url, page, Map.of()));
    }

    @Test
    void a_body_shorter_than_announced_is_truncated() {
        byte[] page = Snapshots.utf8(ArticlePages.html(WORK, Layout.LATER));
        var headers = Map.of("content-length", Integer.toString(page.length + 1));
        assertThat(Snapshots.refused(Snapshots.of(SnapshotKind.PAGE, "x", page, headers)))
                .isEqualTo(new NotParsed(
                        ParseFailure.UNREADABLE, "truncated", "the body ends before its announced length"));
    }

    @Test
    void no_cut_page_passes_for_a_whole_one() {
        for (Layout layout : Layout.values()) {
            String page = ArticlePages.html(WORK, layout);
            int end = page.indexOf("Online ISSN");
            for (int length = 400; length < end; length += 97) {
                assertThat(Snapshots.refused(Snapshots.html(page.substring(0, length)))
                                .reason())
                        .as("%s cut at %s", layout, length)
                        .isEqualTo("truncated");
            }
        }
    }

    @Test
    void kind_and_headers_may_be_wrong() {
        byte[] html = Snapshots.utf8(ArticlePages.html(WORK, Layout.BULLETED));
        byte[] xml = Snapshots.utf8(ArticlePages.xml(WORK));
        byte[] text = Snapshots.utf8(ArticlePages.text(WORK));
        for (SnapshotKind kind : SnapshotKind.values()) {
            for (byte[] body : java.util.List.of(html, xml, text)) {
                var snapshot = Snapshots.of(kind, "x", body, Map.of("content-type", "text/plain; charset=us-ascii"));
                assertThat(Snapshots.parsed(snapshot).doi().orElseThrow().value())
                        .isEqualTo(WORK.doi());
            }
        }
    }

    @Test
    void a_fragment_without_html_tags_is_read() {
        String page = ArticlePages.html(WORK, Layout.BARE_LIST);
        String fragment = page.substring(page.indexOf("<h1"), page.indexOf("</body>"));
        assertThat(Snapshots.parsed(Snapshots.html(fragment))
                        .doi()
                        .orElseThrow()
                        .value())
                .isEqualTo(WORK.doi());
    }

    @Test
    void the_same_bytes_give_the_same_record() {
        String page = ArticlePages.html(WORK, Layout.BULLETED);
        assertThat(PageParser.parse(Snapshots.html(page))).isEqualTo(PageParser.parse(Snapshots.html(page)));
    }

    @Test
    void a_menu_that_says_open_access_is_no_claim() {
        assertThat(Snapshots.parsed(Snapshots.html(ArticlePages.html(
                                WORK.withRights(new SampleWork.Rights(null, null, false)), Layout.BULLETED)))
                        .claims()
                        .openAccess())
                .isEmpty();
    }

    @Test
    void a_menu_that_ends_with_open_access_right_above_the_title_is_no_claim() {
        String page = ArticlePages.html(WORK.withRights(new SampleWork.Rights(null, null, false)), Layout.BULLETED)
                .replace(
                        "<h1",
                        "<ul><li><a href=\"/or\">Oncology Reports</a></li><li><a href=\"/oa\">Open Access</a></li></ul><h1");

        assertThat(Snapshots.parsed(Snapshots.html(page)).claims().openAccess()).isEmpty();
    }
}
