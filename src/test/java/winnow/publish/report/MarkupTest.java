package winnow.publish.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import winnow.testing.HostileTexts;

class MarkupTest {

    @Test
    void text_stays_text_and_attributes_stay_attributes_whatever_they_hold() {
        HostileTexts.titles().forEach((kind, text) -> {
            StringBuilder out = new StringBuilder();
            new Markup(out).open("p", "title", text).text(text).close();
            Document document = Jsoup.parseBodyFragment(out.toString());
            Element p = document.body().child(0);

            assertThat(document.body().getAllElements()).as(kind).hasSize(2);
            assertThat(p.attributesSize()).as(kind).isOne();
            assertThat(p.wholeText().replace("\r\n", "\n")).as(kind).isEqualTo(readable(text));
            assertThat(p.attr("title").replace("\r\n", "\n")).as(kind).isEqualTo(readable(text));
        });
    }

    @Test
    void refuses_a_style_sheet_that_would_end_its_element_and_an_attribute_without_value() {
        Markup html = new Markup(new StringBuilder());

        assertThatThrownBy(() -> html.style("a{}</style><script>")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> html.open("p", "class")).isInstanceOf(IllegalArgumentException.class);
    }

    /** HTML reads a carriage return as a line feed and allows no control characters. */
    private static String readable(String text) {
        return text.replace("\r\n", "\n").replaceAll("[\\p{Cntrl}\u0080-\u009F&&[^\t\n]]", "\uFFFD");
    }
}
