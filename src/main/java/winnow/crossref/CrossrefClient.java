package winnow.crossref;

import java.io.Closeable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import winnow.http.Door;
import winnow.http.DoorSettings;
import winnow.http.Identity;
import winnow.http.OwnNetwork;
import winnow.http.Recorder;
import winnow.http.Reply;
import winnow.http.Time;
import winnow.model.Doi;
import winnow.model.LookupOutcome;
import winnow.model.RegistryRecord;
import winnow.model.Snapshot;
import winnow.model.SnapshotKind;

/**
 * Looks DOIs up in Crossref, many at a time: batches by {@code filter=doi:}, then one by one those that a batch does not
 * answer, which are aliases or not registered. May be shared by threads, and should be: the budgets are its own.
 */
public final class CrossrefClient implements Closeable {

    /** An answer of fifty full records or of a listing's page. */
    private static final int MAX_BODY = 32 << 20;
    /** Longer addresses are refused by some servers on the way. */
    private static final int LONGEST_ADDRESS = 2000;

    private final Door door;
    private final Conversation conversation;
    private final RegistryAddresses addresses;
    private final Agency agency;
    private final CrossrefSettings settings;
    private final WorkMapper mapper = new WorkMapper();
    private final Time time;

    private CrossrefClient(CrossrefSettings settings, Door door, Budgets budgets, String contact, Time time) {
        this.settings = settings;
        this.door = door;
        this.addresses = new RegistryAddresses(settings.baseUrl(), contact);
        this.conversation = new Conversation(door, budgets, settings.token(), time);
        this.agency = new Agency(door, budgets, addresses);
        this.time = time;
    }

    /** Opens the way to the registry; nothing is asked yet. */
    public static CrossrefClient open(
            CrossrefSettings settings, Identity identity, DoorSettings limits, Recorder recorder, Time time) {
        Budgets budgets = new Budgets(OwnNetwork.holds(settings.baseUrl().getHost()), time);
        DoorSettings wide =
                limits.withMaxBody(Math.max(MAX_BODY, limits.maxBody())).withConnections(64);
        Door door = Door.toInterface(settings.baseUrl(), identity, budgets, wide, recorder, time);
        return new CrossrefClient(settings, door, budgets, identity.contact(), time);
    }

    /**
     * Looks up each DOI once.
     *
     * @param dois any number, in any order
     * @return an outcome for every one of them, in their order
     * @throws InterruptedException when the thread is asked to stop
     */
    public Map<Doi, LookupOutcome> lookUp(Collection<Doi> dois) throws InterruptedException {
        Map<Doi, LookupOutcome> outcomes = new LinkedHashMap<>();
        List<Doi> batch = new ArrayList<>();
        for (Doi doi : new LinkedHashSet<>(dois)) {
            outcomes.put(doi, null);
            if (doi.value().indexOf(',') >= 0) {
                outcomes.put(doi, single(doi));
                continue;
            }
            batch.add(doi);
            if (batch.size() > settings.batch() || addresses.list(batch).length() > LONGEST_ADDRESS) {
                batch.remove(batch.size() - 1);
                batch(batch, outcomes);
                batch = new ArrayList<>(List.of(doi));
            }
        }
        batch(batch, outcomes);
        return outcomes;
    }

    /**
     * Asks for the least there is, one single look-up's worth: whether the registry answers, and by its headers in
     * which pool it counts us.
     *
     * @param doi any DOI; whether it is registered does not matter
     * @throws InterruptedException when the thread is asked to stop
     */
    public Reply greet(Doi doi) throws InterruptedException {
        return conversation.raw(addresses.agency(doi), Lane.SINGLE);
    }

    /** The listing of all that a publisher has registered. */
    public PrefixListing listing() {
        return new PrefixListing(conversation, addresses, time);
    }

    /** A work of a listing, as the snapshot of the single look-up that it stands for. */
    public Snapshot snapshot(Work work, Instant at) {
        return new Snapshot(SnapshotKind.CROSSREF, addresses.work(work.doi()), at, 200, Map.of(), work.json());
    }

    @Override
    public void close() {
        door.close();
    }

    private void batch(List<Doi> dois, Map<Doi, LookupOutcome> outcomes) throws InterruptedException {
        if (dois.isEmpty()) {
            return;
        }
        if (dois.size() == 1) {
            outcomes.put(dois.get(0), single(dois.get(0)));
            return;
        }
        RegistryAnswer answer = conversation.ask(addresses.list(dois), Lane.LIST);
        if (answer instanceof RegistryAnswer.Works works) {
            Map<Doi, Work> found = new LinkedHashMap<>();
            works.works().forEach(work -> found.putIfAbsent(work.doi(), work));
            for (Doi doi : dois) {
                Work work = found.get(doi);
                outcomes.put(doi, work == null ? single(doi) : found(doi, work, works));
            }
        } else if (answer instanceof RegistryAnswer.Unusable unusable) {
            dois.forEach(doi -> outcomes.put(doi, unavailable(unusable)));
        } else {
            batch(dois.subList(0, dois.size() / 2), outcomes);
            batch(dois.subList(dois.size() / 2, dois.size()), outcomes);
        }
    }

    private LookupOutcome single(Doi doi) throws InterruptedException {
        RegistryAnswer answer = conversation.ask(addresses.single(doi), Lane.SINGLE);
        if (answer instanceof RegistryAnswer.Works works) {
            return works.works().size() == 1
                    ? found(doi, works.works().get(0), works)
                    : new LookupOutcome.Unavailable(
                            "no-record", "the registry's answer for " + doi + " holds no record");
        }
        if (answer instanceof RegistryAnswer.Absent) {
            return absent(doi);
        }
        if (answer instanceof RegistryAnswer.Malformed malformed) {
            return new LookupOutcome.Unavailable("malformed", malformed.detail() + " when asked for " + doi);
        }
        if (answer instanceof RegistryAnswer.TooLarge large) {
            return new LookupOutcome.Unavailable("too-large", large.detail());
        }
        return unavailable((RegistryAnswer.Unusable) answer);
    }

    /** A DOI of Crossref's own that it does not find was registered minutes ago, or the search is unwell. */
    private LookupOutcome absent(Doi doi) throws InterruptedException {
        Optional<String> with = settings.agency() ? agency.of(doi) : Optional.empty();
        return with.filter(Agency.CROSSREF::equals).isPresent()
                ? new LookupOutcome.Unavailable(
                        "not-indexed", doi + " is registered with Crossref but not found there yet: run again later")
                : new LookupOutcome.NotRegistered(with);
    }

    private LookupOutcome found(Doi asked, Work work, RegistryAnswer.Works answer) {
        RegistryRecord record = mapper.map(work.json()).orElseThrow();
        Snapshot snapshot = snapshot(work, answer.at());
        return work.doi().equals(asked)
                ? new LookupOutcome.Found(record, snapshot)
                : new LookupOutcome.Alias(asked, record, snapshot);
    }

    private static LookupOutcome unavailable(RegistryAnswer.Unusable unusable) {
        return new LookupOutcome.Unavailable(unusable.reason(), unusable.detail());
    }
}
