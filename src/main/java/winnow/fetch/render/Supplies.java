package winnow.fetch.render;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import winnow.http.Door;
import winnow.http.Reply;

/**
 * Fetches what pages ask for, through the doors: data and scripts from the site, scripts alone from other hosts. Scripts
 * are kept, as every page asks for the same ones.
 */
final class Supplies {

    private static final int MOST_SCRIPTS = 64;
    private static final int LARGEST_KEPT = 2 << 20;

    private final List<Door> doors;
    private final Map<String, Reply.Answered> scripts = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Reply.Answered> eldest) {
            return size() > MOST_SCRIPTS;
        }
    };

    /**
     * Nothing is fetched yet.
     *
     * @param site the door to the site
     * @param elsewhere doors to hosts from which the site's pages load scripts
     */
    Supplies(Door site, List<Door> elsewhere) {
        this.doors = new ArrayList<>(List.of(site));
        this.doors.addAll(elsewhere);
    }

    /** Whether it is data or a script, and on a host that may be asked for it. */
    boolean mayFetch(PageRequest request) {
        boolean wanted = request.isData() || request.isScript();
        boolean possible = request.isPlain() || request.form().isPresent();
        return wanted && possible && door(request).isPresent();
    }

    /** What came of asking for what may be fetched. */
    Reply fetch(PageRequest request) throws InterruptedException {
        boolean kept = request.isScript() && !request.isData() && request.isPlain();
        if (kept && scripts.containsKey(request.url())) {
            return scripts.get(request.url());
        }
        Door door = door(request).orElseThrow();
        Reply reply = request.form().isPresent()
                ? door.send(request.url(), request.form().get(), request.headers())
                : door.ask(request.url(), Optional.empty(), request.headers());
        if (kept && reply instanceof Reply.Answered answer && answer.body().length() <= LARGEST_KEPT) {
            scripts.put(request.url(), answer);
        }
        return reply;
    }

    private Optional<Door> door(PageRequest request) {
        return doors.stream()
                .limit(request.isScript() && request.isPlain() ? doors.size() : 1)
                .filter(door -> door.hosts().hold(request.url()))
                .findFirst();
    }
}
