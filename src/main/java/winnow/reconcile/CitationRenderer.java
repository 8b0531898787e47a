package winnow.reconcile;

import java.util.EnumMap;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Renders an article in every style. Safe for several threads: engines are taken from a pool, as many as are in use. */
final class CitationRenderer {

    private static final Map<CitationStyle, Queue<CitationEngine>> IDLE = new EnumMap<>(CitationStyle.class);

    static {
        for (CitationStyle style : CitationStyle.values()) {
            IDLE.put(style, new ConcurrentLinkedQueue<>());
        }
    }

    private CitationRenderer() {}

    static String render(CitationStyle style, CitationFacts facts) {
        Queue<CitationEngine> idle = IDLE.get(style);
        CitationEngine engine = idle.poll();
        if (engine == null) {
            engine = new CitationEngine(style);
        }
        String text = engine.render(facts);
        idle.add(engine);
        return text;
    }
}
