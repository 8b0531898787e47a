package winnow.testing;

import java.util.Locale;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What the registry would answer about a made-up work: thin, as this publisher's records are. */
public final class SampleRegistry {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private SampleRegistry() {}

    /** One work's record: no volume, issue or page, no abstract, no licence, and an address that holds them. */
    public static ObjectNode work(SampleWork work) {
        ObjectNode node = NODES.objectNode();
        node.put("DOI", work.doi());
        node.put("type", "journal-article");
        node.put("publisher", "Spandidos Publications");
        node.put("prefix", "10.3892");
        node.put("member", "2249");
        node.putArray("title").add(work.title());
        node.putArray("container-title").add(work.journal().title());
        node.putArray("short-container-title").add(work.journal().abbreviation());
        ArrayNode authors = node.putArray("author");
        work.authors().forEach(author -> authors.add(author(author)));
        ArrayNode issns = node.putArray("ISSN");
        issns.add(work.journal().issnPrint()).add(work.journal().issnOnline());
        ArrayNode typed = node.putArray("issn-type");
        typed.addObject().put("value", work.journal().issnPrint()).put("type", "print");
        typed.addObject().put("value", work.journal().issnOnline()).put("type", "electronic");
        node.set(
                "published-online",
                date(
                        work.online().getYear(),
                        work.online().getMonthValue(),
                        work.online().getDayOfMonth()));
        node.set("published-print", date(work.cover().getYear(), work.cover().getMonthValue()));
        node.set(
                "issued",
                date(
                        work.online().getYear(),
                        work.online().getMonthValue(),
                        work.online().getDayOfMonth()));
        node.put("is-referenced-by-count", Math.floorMod(work.doi().hashCode(), 60));
        node.put("references-count", 30);
        node.putObject("resource").putObject("primary").put("URL", landing(work));
        node.put("URL", "https://doi.org/" + work.doi());
        return node;
    }

    /** The answer to a request for one work. */
    public static String answer(ObjectNode work) {
        ObjectNode envelope = NODES.objectNode();
        envelope.put("status", "ok").put("message-type", "work").put("message-version", "1.0.0");
        envelope.set("message", work);
        return JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(envelope) + "\n";
    }

    /** The answer to a request for several. */
    public static String answer(Iterable<ObjectNode> works) {
        ObjectNode envelope = NODES.objectNode();
        envelope.put("status", "ok").put("message-type", "work-list").put("message-version", "1.0.0");
        ObjectNode message = envelope.putObject("message");
        ArrayNode items = NODES.arrayNode();
        works.forEach(items::add);
        message.put("total-results", items.size());
        message.set("items", items);
        return JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(envelope) + "\n";
    }

    /** Another record's word that this work was retracted. */
    public static ObjectNode retractedBy(ObjectNode work, String noticeDoi, int year, int month, int day) {
        ObjectNode update = NODES.objectNode();
        update.put("DOI", noticeDoi)
                .put("type", "retraction")
                .put("label", "Retraction")
                .put("source", "retraction-watch");
        update.set("updated", date(year, month, day));
        work.putArray("updated-by").add(update);
        return work;
    }

    /** The same record with its names in capitals, as the registry has them for some years. */
    public static ObjectNode shouted(ObjectNode work) {
        for (var author : work.get("author")) {
            ObjectNode name = (ObjectNode) author;
            name.put("family", name.get("family").asString().toUpperCase(Locale.ROOT));
            name.put("given", name.get("given").asString().toUpperCase(Locale.ROOT));
        }
        return work;
    }

    private static ObjectNode author(SampleAuthor author) {
        ObjectNode node = NODES.objectNode();
        node.put("given", author.given().replace('\u2011', '-').replaceAll("\\s+", " "));
        node.put("family", author.family());
        node.put("sequence", "additional");
        node.putArray("affiliation");
        return node;
    }

    private static ObjectNode date(int... parts) {
        ObjectNode node = NODES.objectNode();
        ArrayNode date = node.putArray("date-parts").addArray();
        for (int part : parts) {
            date.add(part);
        }
        return node;
    }

    private static String landing(SampleWork work) {
        String first = work.locator().replaceFirst("-.*", "");
        return "http://www.spandidos-publications.com/" + work.journal().code() + "/" + work.volume() + "/"
                + work.issue() + "/" + first;
    }
}
