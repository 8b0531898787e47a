package winnow.testing.server;

import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;

/**
 * A server that answers each address with what was laid down for it, in order, the last again and again; 404 to
 * everything else, robots.txt included.
 */
public final class SiteStub implements Closeable {

    private final MockWebServer server = new MockWebServer();
    private final Map<String, Deque<MockResponse>> answers = new ConcurrentHashMap<>();
    private final List<RecordedRequest> requests = new CopyOnWriteArrayList<>();
    private volatile Function<RecordedRequest, MockResponse> otherwise = request -> Misbehaviour.status(404);

    /** Starts on a free port of the loopback address. */
    public SiteStub() {
        server.setDispatcher(new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) {
                return answer(request);
            }
        });
        server.setServerSocketFactory(new PromptSockets());
        try {
            server.start(InetAddress.getByName("127.0.0.1"), 0);
        } catch (IOException noPort) {
            throw new IllegalStateException(noPort);
        }
    }

    /** Lays down answers for one address. */
    public SiteStub answer(String target, MockResponse... inOrder) {
        answers.put(target, new ArrayDeque<>(List.of(inOrder)));
        return this;
    }

    /** Lays down what everything else is answered with. */
    public SiteStub otherwise(Function<RecordedRequest, MockResponse> answer) {
        otherwise = answer;
        return this;
    }

    private MockResponse answer(RecordedRequest request) {
        requests.add(request);
        Deque<MockResponse> laidDown = answers.get(request.getTarget());
        if (laidDown == null) {
            return otherwise.apply(request);
        }
        synchronized (laidDown) {
            return laidDown.size() > 1 ? laidDown.poll() : laidDown.peek();
        }
    }

    /** The address of the server, without a closing slash. */
    public URI base() {
        return URI.create("http://127.0.0.1:" + server.getPort());
    }

    /** An address on the server. */
    public String url(String target) {
        return base() + target;
    }

    /** Every request so far. */
    public List<RecordedRequest> requests() {
        return List.copyOf(requests);
    }

    /** The addresses asked for so far, robots.txt left out. */
    public List<String> targets() {
        return requests.stream()
                .map(RecordedRequest::getTarget)
                .filter(target -> !target.equals("/robots.txt"))
                .toList();
    }

    @Override
    public void close() {
        server.close();
    }
}
