package winnow.publish.oai;

import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import winnow.store.read.Published;
import winnow.store.read.PublishedReader;
import winnow.store.read.Selection;

/**
 * Answers the verbs that give records. Lists go by a key that no change moves, so that a harvester meets every record
 * once, however the store changes meanwhile: what changes behind its back has a datestamp within its next span.
 */
final class RecordLists {

    private final PublishedReader reader;
    private final OaiSets sets;
    private final RecordWriter writer;
    private final TokenSigner signer;
    private final OaiIdentity identity;

    RecordLists(PublishedReader reader, OaiSets sets, RecordWriter writer, TokenSigner signer, OaiIdentity identity) {
        this.reader = reader;
        this.sets = sets;
        this.writer = writer;
        this.signer = signer;
        this.identity = identity;
    }

    OaiProvider.Body record(Arguments arguments) {
        Published record = find(arguments.require("identifier"));
        MetadataFormat format = format(arguments.require("metadataPrefix"));
        return to -> {
            to.open("GetRecord");
            writer.record(record, format, to);
            to.close();
        };
    }

    /**
     * Looks up the record that ListMetadataFormats may name.
     *
     * @throws OaiError idDoesNotExist when it is not there
     */
    void requireIfNamed(Arguments arguments) {
        arguments.get("identifier").ifPresent(this::find);
    }

    private Published find(String identifier) {
        return new Identifiers(identity.namespace())
                .doi(identifier)
                .flatMap(reader::find)
                .orElseThrow(() -> OaiError.idDoesNotExist(identifier));
    }

    private static MetadataFormat format(String prefix) {
        return MetadataFormat.of(prefix).orElseThrow(() -> OaiError.cannotDisseminate(prefix));
    }

    OaiProvider.Body list(Arguments arguments) {
        Optional<String> token = arguments.get("resumptionToken");
        ListPosition position = token.map(t -> ListPosition.of(arguments.verb(), t, signer))
                .orElseGet(() -> new ListPosition(
                        arguments.verb(),
                        arguments.require("metadataPrefix"),
                        arguments.get("set"),
                        arguments.get("from"),
                        arguments.get("until"),
                        0,
                        0,
                        0));
        MetadataFormat format = format(position.prefix());
        Selection selection = selection(position, token.isEmpty());
        long size = token.isEmpty() ? reader.count(selection) : position.size();
        List<Published> found = reader.page(selection, size, position.after(), identity.pageSize() + 1);
        if (found.isEmpty() && token.isEmpty()) {
            throw OaiError.noRecordsMatch();
        }
        boolean more = found.size() > identity.pageSize();
        List<Published> page = more ? found.subList(0, identity.pageSize()) : found;
        return to -> write(position, format, page, more, size, to);
    }

    /** What changes while the list is served is not left out: it would be missed by whoever asks until now, then from now. */
    private Selection selection(ListPosition position, boolean begins) {
        Datestamps.Span span = Datestamps.span(position.from(), position.until());
        return position.set()
                .map(spec -> sets.select(spec, begins))
                .orElse(Selection.ALL)
                .changed(span.from(), span.until());
    }

    private void write(
            ListPosition position, MetadataFormat format, List<Published> page, boolean more, long size, Envelope to)
            throws XMLStreamException {
        to.open(position.verb().word());
        for (Published record : page) {
            if (position.verb() == Verb.LIST_IDENTIFIERS) {
                writer.header(record, to);
            } else {
                writer.record(record, format, to);
            }
        }
        if (more || position.cursor() > 0) {
            String next = "";
            if (more) {
                long last = page.get(page.size() - 1).articleId();
                next = position.at(last, position.cursor() + page.size(), size).token(signer);
            }
            token(next, position.cursor(), size, to);
        }
        to.close();
    }

    private static void token(String next, long cursor, long size, Envelope to) throws XMLStreamException {
        to.open("resumptionToken");
        // The list may have grown since it began; a size that has been passed would be a lie.
        if (size > cursor) {
            to.xml().writeAttribute("completeListSize", Long.toString(size));
        }
        to.xml().writeAttribute("cursor", Long.toString(cursor));
        to.xml().writeCharacters(next);
        to.close();
    }
}
