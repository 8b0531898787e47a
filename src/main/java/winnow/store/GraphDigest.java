package winnow.store;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Optional;
import winnow.model.Article;
import winnow.model.Journal;

/**
 * Digests by which an article is known to be as it was.
 *
 * @param content of what is handed on: fields, authors, affiliations, references, funding, licences
 * @param graph of everything but counters
 */
record GraphDigest(String content, String graph) {

    /**
     * Moves when rows are made differently from the same article, a citation style included, so that all are written
     * anew. Our own citations follow from the fields and are not looked at.
     */
    private static final String FORM = "2";

    static GraphDigest of(Article article) {
        String content = digest(content(article));
        StringBuilder rest = new StringBuilder(8192);
        put(rest, FORM);
        put(rest, content);
        put(rest, article.journal());
        put(rest, article.registryStatus());
        put(rest, article.ledger());
        put(rest, article.events());
        article.citations().forEach(printed -> {
            put(rest, printed.style());
            put(rest, printed.pageText());
            put(rest, printed.agrees());
            put(rest, printed.contradiction());
        });
        return new GraphDigest(content, digest(rest));
    }

    private static StringBuilder content(Article article) {
        StringBuilder text = new StringBuilder(8192);
        put(text, article.doi());
        put(text, article.journal().map(Journal::code));
        put(text, article.title());
        put(text, article.articleType());
        put(text, article.volume());
        put(text, article.issue());
        put(text, article.locator());
        put(text, article.publishedOnline());
        put(text, article.issueDate());
        put(text, article.abstractText());
        put(text, article.openAccess());
        put(text, article.licenseUrl());
        put(text, article.copyrightHolder());
        put(text, article.landingUrl());
        put(text, article.pdfUrl());
        put(text, article.xmlUrl());
        put(text, article.authors());
        put(text, article.affiliations());
        put(text, article.references());
        put(text, article.funding());
        put(text, article.licenses());
        return text;
    }

    /** The length goes before the text, so that no two articles read alike. */
    private static void put(StringBuilder text, Object part) {
        if (part instanceof Optional<?> optional) {
            optional.ifPresentOrElse(value -> put(text, value), () -> text.append("-;"));
        } else if (part instanceof Collection<?> parts) {
            text.append(parts.size()).append('[');
            parts.forEach(one -> put(text, one));
        } else if (part instanceof Record record) {
            RecordParts.of(record).forEach(one -> put(text, one));
        } else {
            String value = String.valueOf(part);
            text.append(value.length()).append(':').append(value);
        }
    }

    private static String digest(CharSequence text) {
        try {
            byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes), 0, 16);
        } catch (NoSuchAlgorithmException everyPlatformHasIt) {
            throw new IllegalStateException(everyPlatformHasIt);
        }
    }
}
