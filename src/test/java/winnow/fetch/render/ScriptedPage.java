package winnow.fetch.render;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import winnow.model.Content;
import winnow.model.Snapshot;
import winnow.model.SnapshotKind;

/** An article page whose counters a script is to fill. */
final class ScriptedPage {

    static final String DOI = "10.3892/made-up.2099.1";

    private ScriptedPage() {}

    /** The page with placeholders, and this at the end of its body. */
    static String html(String end) {
        return """
                <!DOCTYPE html>
                <html><head><title>A made-up study</title>
                <meta name="citation_doi" content="%1$s"><meta name="citation_title" content="A made-up study">
                <meta name="citation_author" content="Nobody,Nemo"><meta name="citation_journal_title" content="Oncology Reports">
                <link rel="stylesheet" href="/style.css"><link rel="preload" as="font" href="/font.woff2" crossorigin>
                </head><body class="or">
                <h1 id="titleId">A made-up study</h1><img src="/picture.png">
                <ul class="article_details"><li>Authors:</li><li>Nemo Nobody</li></ul>
                <div>Published online on: August 1, 2099 https://doi.org/%1$s</div><div>Pages: 1-9</div>
                <div id="metrics"><p>Metrics: <span>Total Views: <b id="v">0</b> (Spandidos Publications:
                <b id="vs"></b> | PMC Statistics: <b id="vp"></b> )</span></p>
                <p><span>Total PDF Downloads: <b id="d">0</b> (Spandidos Publications: <b id="ds"></b> | PMC Statistics:
                <b id="dp"></b> )</span></p></div>
                <h4>Abstract</h4><p>Nothing of this was ever measured.</p>
                <script>
                function fill(c) { for (const k in c) document.getElementById(k).textContent = c[k]; }
                function load(url) { return fetch(url).then(r => r.json()).then(fill); }
                </script>
                %2$s
                </body></html>
                """.formatted(DOI, end);
    }

    static Snapshot delivered(String url, String end) {
        return new Snapshot(
                SnapshotKind.PAGE,
                url,
                Instant.EPOCH,
                200,
                Map.of("content-type", "text/html; charset=utf-8"),
                Content.of(html(end).getBytes(StandardCharsets.UTF_8)));
    }

    static String script(String code) {
        return "<script>" + code + "</script>";
    }
}
