package winnow.reconcile;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;
import winnow.crossref.WorkMapper;
import winnow.model.Article;
import winnow.model.Content;
import winnow.model.Doi;
import winnow.model.LookupOutcome;
import winnow.model.PageRecord;
import winnow.model.ParseOutcome;
import winnow.model.RegistryRecord;
import winnow.model.Snapshot;
import winnow.model.SnapshotKind;
import winnow.parse.PageParser;

/**
 * A small article page and a small registry record of it, each read by the reader it would meet: change one place of
 * either and reconcile.
 */
final class JudgedPage {

    private final Map<String, String> words = new LinkedHashMap<>(Map.of(
            "title", "Role of p53 in gastric cancer",
            "journal", "Oncology Reports",
            "volume", "54",
            "issue", "4",
            "issn", "1021-335X 1791-2431",
            "pages", "425-431",
            "license", "CC BY 4.0",
            "notice", ""));
    private List<String> authors = List.of("Yang, Changjiang", "Zhao, Long");
    private List<String> affiliations = List.of();
    private String online = "August 1, 2025";
    private String cover = "2025-10";
    private final Map<String, String> record = new LinkedHashMap<>();

    JudgedPage() {
        registry("type", "\"journal-article\"");
        registry("title", "[\"Role of p53 in gastric cancer\"]");
        registry("author", "[{\"family\":\"Yang\",\"given\":\"Changjiang\"},{\"family\":\"Zhao\",\"given\":\"Long\"}]");
    }

    /** Sets words that the page prints. */
    JudgedPage page(String place, String text) {
        words.put(place, text);
        return this;
    }

    JudgedPage authors(List<String> familyThenGiven) {
        authors = List.copyOf(familyThenGiven);
        return this;
    }

    JudgedPage affiliations(List<String> texts) {
        affiliations = List.copyOf(texts);
        return this;
    }

    JudgedPage online(String date) {
        online = date;
        return this;
    }

    JudgedPage cover(String month) {
        cover = month;
        return this;
    }

    /** Sets a member of the registry's record. */
    JudgedPage registry(String member, String json) {
        record.put(member, json);
        return this;
    }

    /** Sets members given as they stand in JSON, without braces. */
    JudgedPage registry(String members) {
        JsonMapper.shared()
                .readTree("{" + members + "}")
                .properties()
                .forEach(m -> record.put(m.getKey(), m.getValue().toString()));
        return this;
    }

    Article article(Reconciler reconciler) {
        return reconciler.reconcile(doi(), Optional.of(read()), Optional.empty(), found());
    }

    PageRecord read() {
        Snapshot snapshot = snapshot(SnapshotKind.PAGE, html());
        if (PageParser.parse(snapshot) instanceof ParseOutcome.Parsed parsed) {
            return parsed.record();
        }
        throw new AssertionError("not read as an article: " + html());
    }

    LookupOutcome found() {
        String json = json();
        RegistryRecord read = new WorkMapper()
                .map(Content.of(json.getBytes(StandardCharsets.UTF_8)))
                .orElseThrow(() -> new AssertionError("no work: " + json));
        return new LookupOutcome.Found(read, snapshot(SnapshotKind.CROSSREF, json));
    }

    private String json() {
        List<String> members = new ArrayList<>(List.of("\"DOI\":\"" + doi().value() + "\""));
        record.forEach((member, value) -> members.add("\"" + member + "\":" + value));
        return "{" + String.join(",", members) + "}";
    }

    private Snapshot snapshot(SnapshotKind kind, String text) {
        return new Snapshot(
                kind,
                URI.create("https://www.spandidos-publications.com/" + doi().value())
                        .toString(),
                Instant.EPOCH,
                200,
                Map.of("content-type", "text/html; charset=UTF-8"),
                Content.of(text.getBytes(StandardCharsets.UTF_8)));
    }

    private String html() {
        StringBuilder out = new StringBuilder("<!DOCTYPE html><html><head><meta charset='UTF-8'>");
        String[] issns = code().equals("or") ? words.get("issn").split(" ") : new String[] {"", ""};
        String[] pages = words.get("pages").replace("#", "").split("-");
        meta(out, "citation_doi", doi().value());
        meta(out, "citation_journal_title", words.get("journal"));
        meta(
                out,
                "citation_title",
                words.get("title")
                        .replaceAll("</?[a-z]+>", "")
                        .replace("&lt;", "<")
                        .replace("&gt;", ">"));
        authors.forEach(author -> meta(out, "citation_author", author.replaceFirst(", ", ",")));
        meta(out, "citation_publication_date", cover + "-01");
        meta(out, "citation_volume", words.get("volume"));
        meta(out, "citation_issue", words.get("issue"));
        meta(out, "citation_firstpage", pages[0]);
        meta(out, "citation_lastpage", pages[pages.length - 1]);
        meta(out, "citation_issn", issns[0]);
        out.append("</head><body class='")
                .append(code())
                .append("'><div class='content_article'><h1 id='titleId'>")
                .append(words.get("title"))
                .append("</h1>");
        out.append(words.get("notice"));
        out.append("<ul class='article_details'><li>Authors:<ul>");
        authors.forEach(author -> out.append("<li>").append(givenFirst(author)).append("</li>"));
        out.append("</ul></li><li>View Affiliations<div>")
                .append(affiliations.stream()
                        .map(a -> "<p>" + a.replace("&", "&amp;") + "</p>")
                        .collect(Collectors.joining()))
                .append("</div></li><li>Published online on: ")
                .append(online)
                .append(" <a href='https://doi.org/")
                .append(doi().value())
                .append("'>https://doi.org/")
                .append(doi().value())
                .append("</a></li><li>")
                .append(words.get("pages").startsWith("#") ? "Article Number: " : "Pages: ")
                .append(words.get("pages").replace("#", ""))
                .append(
                        "</li><li>Copyright: © Yang et al. This is an open access article distributed under the terms of ")
                .append("Creative Commons Attribution License")
                .append(words.get("license").isEmpty() ? "" : " [" + words.get("license") + "]")
                .append(".</li></ul><h4>Abstract</h4><p>A made abstract.</p></div><p>Print ISSN: ")
                .append(issns[0])
                .append("<br>Online ISSN:")
                .append(issns[1])
                .append("</p></body></html>");
        return out.toString();
    }

    private Doi doi() {
        return new Doi("10.3892/" + code() + ".2025.8963");
    }

    private String code() {
        return switch (words.get("journal")) {
            case "Oncology Reports" -> "or";
            case "International Journal of Oncology" -> "ijo";
            case "Medicine International" -> "mi";
            default -> "xx";
        };
    }

    private static String givenFirst(String author) {
        String[] parts = author.split(", ", 2);
        return parts.length == 1 ? parts[0] : parts[1] + " " + parts[0];
    }

    private static void meta(StringBuilder out, String name, String content) {
        out.append("<meta name='")
                .append(name)
                .append("' content=\"")
                .append(content.replace("&", "&amp;").replace("\"", "&quot;").replace("<", "&lt;"))
                .append("\">");
    }
}
