package winnow.discover;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import winnow.model.Content;
import winnow.model.Target;

/** The links of an issue's page. An article linked both by its DOI and by volume, issue and page is one article. */
final class IssuePage {

    private static final String ELSEWHERE =
            "nav, header, footer, aside, #moreLikeThisDiv, .most_read, .mostread, .most_cited, .related";

    private final Document page;
    private final ReferenceReader references;

    private IssuePage(Document page, ReferenceReader references) {
        this.page = page;
        this.references = references;
    }

    static IssuePage of(Content html, String address, ReferenceReader references) {
        try {
            Document page = Jsoup.parse(html.stream(), null, address);
            page.select(ELSEWHERE).remove();
            return new IssuePage(page, references);
        } catch (IOException memoryDoesNotFail) {
            throw new UncheckedIOException(memoryDoesNotFail);
        }
    }

    /** The articles that the page links to, in its order; of other issues' only those known by DOI. */
    List<Target> articles(IssueAddress issue) {
        Map<Element, Target> links = new LinkedHashMap<>();
        for (Element link : page.select("a[href]")) {
            if (references.read(link.absUrl("href"), "issue") instanceof Reading.Wanted wanted) {
                links.put(link, wanted.target());
            }
        }
        Map<String, Target> articles = new LinkedHashMap<>();
        links.forEach((link, target) -> {
            boolean ofIssue = target.address().contains("/" + issue + "/");
            if (target.doi().isPresent() || (ofIssue && !hasDoiBeside(link, target, links))) {
                articles.putIfAbsent(target.address(), target);
            }
        });
        return List.copyOf(articles.values());
    }

    /** Climbs to the first element around a link that also holds a DOI: its entry, if it is about one article only. */
    private static boolean hasDoiBeside(Element link, Target target, Map<Element, Target> links) {
        for (Element around : link.parents()) {
            Set<String> dois = new LinkedHashSet<>();
            Set<String> others = new LinkedHashSet<>();
            for (Element inside : around.select("a[href]")) {
                Target found = links.get(inside);
                if (found != null) {
                    (found.doi().isPresent() ? dois : others).add(found.address());
                }
            }
            if (!dois.isEmpty() || others.size() > 1) {
                return dois.size() == 1 && others.equals(Set.of(target.address()));
            }
        }
        return false;
    }

    /** The issues of the volume that the page links to. */
    List<String> issues(IssueAddress volume) {
        Set<String> issues = new LinkedHashSet<>();
        for (Element link : page.select("a[href]")) {
            String path = link.absUrl("href").replaceFirst("[?#].*$", "").replaceFirst("^https?://[^/]+", "");
            IssueAddress.parse(path)
                    .filter(address ->
                            address.journal().equals(volume.journal()) && address.volume() == volume.volume())
                    .flatMap(IssueAddress::issue)
                    .ifPresent(issues::add);
        }
        return new ArrayList<>(issues);
    }
}
