package winnow.crossref;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import winnow.http.Door;
import winnow.http.Reply;
import winnow.http.Time;

/**
 * Asks the registry and reads its answers with distrust: a 404 may be text that calls itself JSON, a 200 may be a page
 * of HTML. One refusal by hand (401, 403) ends the conversation for good.
 */
final class Conversation {

    private static final int ATTEMPTS = 3;

    private final Door door;
    private final Budgets budgets;
    private final Map<String, String> headers;
    private final Time time;
    private volatile RegistryAnswer.Unusable ended;

    Conversation(Door door, Budgets budgets, Optional<String> token, Time time) {
        this.door = door;
        this.budgets = budgets;
        this.headers = token.map(
                        key -> Map.of("Crossref-Plus-API-Token", "Bearer " + key, "Accept", "application/json"))
                .orElse(Map.of("Accept", "application/json"));
        this.time = time;
    }

    /** Asks, and asks again where the answer was no JSON. */
    RegistryAnswer ask(String address, Lane lane) throws InterruptedException {
        RegistryAnswer answer = once(address, lane);
        for (int attempt = 1; attempt < ATTEMPTS && isGarbled(answer); attempt++) {
            time.sleep(Duration.ofSeconds(1L << attempt));
            answer = once(address, lane);
        }
        return answer;
    }

    private RegistryAnswer once(String address, Lane lane) throws InterruptedException {
        if (ended != null) {
            return ended;
        }
        RegistryAnswer answer = read(raw(address, lane));
        if (answer instanceof RegistryAnswer.Unusable unusable && unusable.last()) {
            ended = unusable;
        }
        return answer;
    }

    /** Asks once, and leaves it to the caller what the answer means. */
    Reply raw(String address, Lane lane) throws InterruptedException {
        budgets.enter(lane);
        try {
            return door.ask(address, Optional.of(lane.slug()), headers);
        } finally {
            budgets.leave(lane);
        }
    }

    private static boolean isGarbled(RegistryAnswer answer) {
        return answer instanceof RegistryAnswer.Unusable unusable
                && unusable.reason().equals("not-json");
    }

    private static RegistryAnswer read(Reply reply) {
        if (reply instanceof Reply.Answered answer) {
            return answered(answer);
        }
        if (reply instanceof Reply.RateLimited limited) {
            return unusable("rate-limited", limited.detail());
        }
        if (reply instanceof Reply.Truncated truncated) {
            return unusable("truncated", truncated.detail());
        }
        if (reply instanceof Reply.TooLarge large) {
            return new RegistryAnswer.TooLarge(large.detail());
        }
        if (reply instanceof Reply.OffHostRedirect redirect) {
            return unusable("off-host-redirect", redirect.detail());
        }
        if (reply instanceof Reply.Refused refused) {
            return unusable(refused.reason(), refused.detail());
        }
        Reply.Broken broken = (Reply.Broken) reply;
        return unusable(broken.reason(), broken.detail());
    }

    private static RegistryAnswer answered(Reply.Answered answer) {
        return switch (answer.status()) {
            case 200 -> works(answer);
            case 404 -> new RegistryAnswer.Absent();
            case 400, 413, 414 -> new RegistryAnswer.Malformed("the registry answers status " + answer.status());
            case 401 ->
                new RegistryAnswer.Unusable(
                        "unauthorised", "the registry refuses the token (401): check winnow.crossref.token", true);
            case 403 ->
                new RegistryAnswer.Unusable(
                        "blocked",
                        "the registry has blocked this address or contact (403): no more look-ups in this run; "
                                + "ask its support before the next",
                        true);
            default -> unusable("status-" + answer.status(), "the registry answers status " + answer.status());
        };
    }

    private static RegistryAnswer works(Reply.Answered answer) {
        List<Work> works = new ArrayList<>();
        WorkReader.Envelope envelope = WorkReader.answer(answer.body(), works::add);
        if (envelope.trouble().isPresent() || !envelope.ok()) {
            String type = answer.header("content-type").orElse("no type");
            return unusable("not-json", "the registry answers with something else than its JSON (" + type + ")");
        }
        return new RegistryAnswer.Works(works, envelope, answer.at());
    }

    private static RegistryAnswer unusable(String reason, String detail) {
        return new RegistryAnswer.Unusable(reason, detail, false);
    }
}
