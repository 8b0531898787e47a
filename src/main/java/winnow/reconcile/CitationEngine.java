package winnow.reconcile;

import de.undercouch.citeproc.CSL;
import de.undercouch.citeproc.CSLBuilder;
import de.undercouch.citeproc.ItemDataProvider;
import de.undercouch.citeproc.csl.CSLItemData;
import de.undercouch.citeproc.csl.CSLItemDataBuilder;
import de.undercouch.citeproc.csl.CSLType;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import winnow.model.Journal;
import winnow.model.Locator;
import winnow.model.PersonName;

/** The processor set up for one style. For one thread at a time. */
final class CitationEngine {

    private static final String ITEM = "article";
    /** APA lists so many of more than twenty, then the last. */
    private static final int BEFORE_GAP = 19;

    private final CitationStyle style;
    private final CSL processor;
    private CSLItemData current;

    CitationEngine(CitationStyle style) {
        this.style = style;
        try {
            String locale = resource("locale.xml");
            processor = new CSLBuilder()
                    .itemDataProvider(new Current())
                    .localeProvider(language -> locale)
                    .abbreviationProvider((name, category, item) -> null)
                    .style(resource(style.slug() + ".csl"))
                    .build();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** The article that is being rendered. */
    private final class Current implements ItemDataProvider {

        @Override
        public CSLItemData retrieveItem(String id) {
            return current;
        }

        @Override
        public Collection<String> getIds() {
            return List.of(ITEM);
        }
    }

    private static String resource(String name) throws IOException {
        try (InputStream in = CitationEngine.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    String render(CitationFacts facts) {
        current = item(facts);
        processor.reset();
        processor.setOutputFormat("text");
        processor.registerCitationItems(ITEM);
        return CitationText.shown(processor.makeBibliography().getEntries()[0]);
    }

    private CSLItemData item(CitationFacts facts) {
        CSLItemDataBuilder item = new CSLItemDataBuilder()
                .id(ITEM)
                .type(CSLType.ARTICLE_JOURNAL)
                .title(title(facts.title()))
                .DOI(CitationText.hidden(facts.doi().value()));
        authors(item, facts.authors());
        facts.journal().flatMap(this::journal).map(CitationText::hidden).ifPresent(item::containerTitle);
        facts.volume().map(CitationText::hidden).ifPresent(item::volume);
        facts.issue().map(CitationText::hidden).ifPresent(item::issue);
        facts.locator().ifPresent(locator -> place(item, locator));
        facts.issued()
                .ifPresent(date -> date.month()
                        .ifPresentOrElse(month -> item.issued(date.year(), month), () -> item.issued(date.year())));
        return item.build();
    }

    private String title(String text) {
        String plain = style.quotesTitle() ? CitationText.quoted(PlainText.of(text)) : text;
        return CitationText.hidden(plain);
    }

    private void authors(CSLItemDataBuilder item, List<PersonName> authors) {
        CitationNames names = new CitationNames(style);
        int all = authors.size();
        if (style == CitationStyle.APA && all > style.most()) {
            item.author(names.of(authors.subList(0, BEFORE_GAP)));
            item.containerAuthor(names.of(authors.subList(all - 1, all)));
        } else if (all > 0) {
            item.author(names.of(authors.subList(0, Math.min(all, style.most()))));
        }
    }

    private Optional<String> journal(Journal journal) {
        return style == CitationStyle.SPANDIDOS
                ? journal.abbreviatedTitle().or(journal::title)
                : journal.title().or(journal::abbreviatedTitle);
    }

    /** APA and MLA tell article numbers from pages. */
    private void place(CSLItemDataBuilder item, Locator locator) {
        String place = CitationText.hidden(locator.toString());
        if (locator.articleNumber().isPresent() && style != CitationStyle.SPANDIDOS) {
            item.number(place);
        } else if (!place.isEmpty()) {
            item.page(place);
        }
    }
}
