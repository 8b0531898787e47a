package winnow.reconcile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import winnow.model.Article;
import winnow.model.FormattedCitation;

/** Texts made to be slow: each takes about as long as it is, never its square. */
class HostileTextTest {

    private static final int LENGTH = 100_000;

    private final Reconciler reconciler = new Reconciler(Precedence.defaults(), Records.JOURNALS);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!--",
                "&",
                "&#",
                "<i a=\"",
                "<annotation>",
                "<",
                "((",
                "[",
                "a@",
                ";,",
                ", ",
                "mail ",
                " - ",
                "1,",
                "¿",
                "Ã",
                "\u0301",
                "\"",
                ": ",
                ". ",
                "et al ",
                "A.",
                "cc_",
                "\uD800",
                "0",
                "vol",
                "x"
            })
    void text_of_any_make_is_reconciled_in_time(String piece) {
        String text = piece.repeat(LENGTH / piece.length());
        Records page = records(text + "a")
                .citations(
                        new FormattedCitation("spandidos", text),
                        new FormattedCitation("apa", text),
                        new FormattedCitation("mla", text));
        Records registry = records(text + "b");

        Article article = assertTimeoutPreemptively(
                Duration.ofSeconds(20),
                () -> reconciler.reconcile(Records.DOI, page.page(), Optional.empty(), registry.found()));

        assertThat(article.ledger()).hasSize(16);
    }

    private static Records records(String text) {
        return new Records()
                .title("T" + text)
                .authors("F" + text, "G, " + text)
                .affiliations("A" + text, text)
                .journal("J" + text)
                .volume(text)
                .issue(text)
                .pages(text, text)
                .articleType(text)
                .license(null, "creative commons attribution" + text)
                .copyrightHolder(text)
                .abstractText(text)
                .landingUrl("https://www.spandidos-publications.com/" + text);
    }
}
