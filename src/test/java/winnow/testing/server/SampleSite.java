package winnow.testing.server;

import java.io.Closeable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import winnow.testing.ArticlePages;
import winnow.testing.Layout;
import winnow.testing.SampleWork;

/** A well-behaved site with the pages of made-up works, each with an ETag, and issues that list them. */
public final class SampleSite implements Closeable {

    private final SiteStub stub = new SiteStub();
    private final Map<String, MockResponse> pages = new LinkedHashMap<>();

    /** A site of these works. */
    public SampleSite(List<SampleWork> works) {
        works.forEach(work -> page("/" + work.doi(), ArticlePages.html(work, Layout.LATER)));
        issues(works);
        stub.otherwise(this::answer);
    }

    /** A site of so many {@link SampleWork#numbered} works. */
    public static SampleSite ofNumbered(int works) {
        return new SampleSite(
                IntStream.range(0, works).mapToObj(SampleWork::numbered).toList());
    }

    private void page(String path, String html) {
        pages.put(
                path,
                Misbehaviour.page(html)
                        .newBuilder()
                        .addHeader("ETag", "\"" + Integer.toHexString(html.hashCode()) + "\"")
                        .build());
    }

    private void issues(List<SampleWork> works) {
        Map<String, StringBuilder> lists = new LinkedHashMap<>();
        for (SampleWork work : works) {
            String path = "/" + work.journal().code() + "/" + work.volume() + "/" + work.issue();
            lists.computeIfAbsent(path, p -> new StringBuilder("<html><body><h1>Issue</h1>"))
                    .append("<p><a href='/" + work.doi() + "'>Title</a></p>");
        }
        lists.forEach((path, html) -> page(path, html + "</body></html>"));
    }

    private MockResponse answer(RecordedRequest request) {
        MockResponse page = pages.get(request.getTarget());
        if (page == null) {
            return Misbehaviour.status(404);
        }
        boolean known =
                page.getHeaders().get("ETag").equals(request.getHeaders().get("If-None-Match"));
        return known ? new MockResponse.Builder().code(304).build() : page;
    }

    /** The server itself, to lay misbehaviour down. */
    public SiteStub stub() {
        return stub;
    }

    @Override
    public void close() {
        stub.close();
    }
}
