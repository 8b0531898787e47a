package winnow.publish.oai;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import javax.sql.DataSource;
import javax.xml.stream.XMLStreamException;
import winnow.publish.institution.Institutions;
import winnow.publish.map.FieldMaps;
import winnow.publish.map.XmlOutput;
import winnow.store.read.Catalogue;
import winnow.store.read.PublishedReader;

/**
 * Answers requests of OAI-PMH 2.0 (specification of 2002-06-14, as of 2015-01-08). A datestamp is the time of the last
 * change of what is published; a counter that ticks does not move it. Safe for use by several threads.
 */
public final class OaiProvider {

    private final OaiSets sets;
    private final Catalogue catalogue;
    private final OaiIdentity identity;
    private final RecordLists lists;

    /**
     * Serves what is in a database.
     *
     * @param institutions those that have a set each
     * @param signer signs the tokens
     */
    public OaiProvider(
            DataSource dataSource,
            FieldMaps maps,
            Institutions institutions,
            OaiIdentity identity,
            TokenSigner signer) {
        this.catalogue = new Catalogue(dataSource);
        this.sets = new OaiSets(catalogue, institutions);
        this.identity = identity;
        this.lists = new RecordLists(
                new PublishedReader(dataSource), sets, new RecordWriter(maps, sets, identity), signer, identity);
    }

    /** What is left to write once an answer is known. */
    interface Body {
        void write(Envelope to) throws XMLStreamException;
    }

    /**
     * Answers a request. Everything that can go wrong with the request or the database does so before the first byte is
     * written.
     *
     * @throws IOException when the stream cannot be written
     * @throws winnow.store.read.StoreReadException when the database fails; nothing has been written then
     */
    public void answer(OaiRequest request, OutputStream out) throws IOException {
        Instant settled = catalogue.settled();
        Map<String, String> echo = Map.of();
        Body body;
        try {
            Arguments arguments = Arguments.of(request.arguments());
            echo = arguments.echo();
            body = body(arguments, request.baseUrl(), settled);
        } catch (OaiError error) {
            echo = error.unechoed() ? Map.of() : echo;
            body = to -> to.error(error);
        }
        write(request, settled, echo, body, out);
    }

    private static void write(
            OaiRequest request, Instant settled, Map<String, String> echo, Body body, OutputStream out)
            throws IOException {
        Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 1 << 16);
        try {
            Envelope envelope = new Envelope(XmlOutput.on(writer));
            envelope.begin(settled, request.baseUrl(), echo);
            body.write(envelope);
            envelope.end();
            writer.flush();
        } catch (XMLStreamException broken) {
            throw new IOException(broken);
        }
    }

    private Body body(Arguments arguments, String baseUrl, Instant settled) {
        return switch (arguments.verb()) {
            case IDENTIFY ->
                Identify.of(identity, baseUrl, catalogue.earliestChange().orElse(settled));
            case LIST_METADATA_FORMATS -> {
                lists.requireIfNamed(arguments);
                yield Formats::write;
            }
            case LIST_SETS -> listSets(arguments);
            case GET_RECORD -> lists.record(arguments);
            case LIST_IDENTIFIERS, LIST_RECORDS -> lists.list(arguments);
        };
    }

    /** All sets fit in one answer, so no token for them was ever given out. */
    private Body listSets(Arguments arguments) {
        if (arguments.get("resumptionToken").isPresent()) {
            throw OaiError.badResumptionToken();
        }
        Map<String, String> all = sets.all();
        return to -> {
            to.open("ListSets");
            for (Map.Entry<String, String> set : all.entrySet()) {
                to.open("set");
                to.text("setSpec", set.getKey());
                to.text("setName", set.getValue());
                to.close();
            }
            to.close();
        };
    }
}
