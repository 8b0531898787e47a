package winnow.parse;

import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Element;
import winnow.model.Claim;

/** Copyright and licence of the XML. */
final class NlmRights {

    private static final String ORIGIN = "xml article-meta/permissions/";

    private NlmRights() {}

    static void read(Element meta, Draft draft) {
        Element permissions = Xml.child(meta, "permissions").orElse(meta);
        Optional<String> statement = Xml.text(permissions, "copyright-statement");
        draft.copyrightHolder = Xml.text(permissions, "copyright-holder")
                .flatMap(holder -> Rights.holder(holder, ORIGIN + "copyright-holder"))
                .or(() -> statement.flatMap(s -> Rights.holder(s, ORIGIN + "copyright-statement")));
        Xml.child(permissions, "license").ifPresent(license -> license(license, draft));
        if (draft.license.isEmpty()) {
            draft.license = statement.flatMap(
                    s -> Rights.license(s, List.of()).map(l -> new Claim<>(l, s, ORIGIN + "copyright-statement")));
        }
    }

    private static void license(Element license, Draft draft) {
        String text = Xml.flat(license);
        List<String> addresses = license.getAllElements().stream()
                .map(element -> Xml.attribute(element, "href"))
                .filter(href -> !href.isEmpty())
                .toList();
        draft.license = Rights.license(text, addresses).map(l -> new Claim<>(l, text, ORIGIN + "license"));
        String type = Xml.attribute(license, "license-type");
        if (HtmlFlow.lower(type).replace('-', ' ').contains("open access")) {
            draft.openAccess = Optional.of(new Claim<>(true, type, ORIGIN + "license/@license-type"));
        } else if (HtmlFlow.lower(text).contains("open access")) {
            draft.openAccess = Optional.of(new Claim<>(true, text, ORIGIN + "license"));
        }
    }
}
