package winnow.http;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.SocketTimeoutException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import okhttp3.ConnectionPool;
import okhttp3.Headers;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import winnow.model.Content;

/** One request over the network and the whole of its answer, within the limits. */
final class Wire implements Exchange {

    private final OkHttpClient client;
    private final BodyReader bodies;
    private final Recorder recorder;
    private final Time time;

    Wire(DoorSettings settings, Identity identity, Recorder recorder, Time time) {
        this.client = client(settings, identity);
        this.bodies = new BodyReader(settings.maxBody());
        this.recorder = recorder;
        this.time = time;
    }

    private static OkHttpClient client(DoorSettings settings, Identity identity) {
        return new OkHttpClient.Builder()
                .connectTimeout(settings.connectTimeout())
                .readTimeout(settings.readTimeout())
                .writeTimeout(settings.readTimeout())
                .callTimeout(settings.callTimeout())
                .connectionPool(new ConnectionPool(Math.max(5, settings.connections()), 5, TimeUnit.MINUTES))
                .followRedirects(false)
                .followSslRedirects(false)
                .retryOnConnectionFailure(false)
                .addInterceptor(new IdentityInterceptor(identity))
                .addNetworkInterceptor(new HeaderLimitInterceptor())
                .build();
    }

    @Override
    public Reply send(Ask ask) throws InterruptedException {
        Reply reply;
        Instant at = time.now();
        try (Response response = client.newCall(request(ask)).execute()) {
            reply = answered(ask, at, response);
        } catch (BodyReader.Exceeded exceeded) {
            reply = new Reply.TooLarge(ask.shown() + " " + exceeded.getMessage());
        } catch (BodyReader.CutOff cut) {
            reply = new Reply.Truncated(ask.shown() + " " + cut.getMessage());
        } catch (InterruptedIOException stopped) {
            if (!(stopped instanceof SocketTimeoutException) && Thread.interrupted()) {
                throw new InterruptedException("stopped while asking " + ask.host());
            }
            reply = Faults.reply(ask, stopped);
        } catch (IOException fault) {
            reply = Faults.reply(ask, fault);
        }
        recorder.exchanged(ask.shown(), reply);
        return reply;
    }

    private static Request request(Ask ask) {
        Request.Builder request = new Request.Builder().url(ask.url()).header("Accept-Encoding", "gzip");
        ask.headers().forEach(request::header);
        ask.form()
                .ifPresent(form -> request.post(RequestBody.create(form.body().bytes(), MediaType.parse(form.type()))));
        return request.build();
    }

    private Reply answered(Ask ask, Instant at, Response response) throws IOException {
        Content body = Content.of(bodies.read(response));
        return new Reply.Answered(ask.shown(), at, response.code(), headers(response.headers()), body);
    }

    private static Map<String, String> headers(Headers given) {
        Map<String, String> headers = new HashMap<>();
        for (int i = 0; i < given.size(); i++) {
            headers.merge(given.name(i).toLowerCase(Locale.ROOT), given.value(i), (one, more) -> one + ", " + more);
        }
        return headers;
    }

    void close() {
        client.dispatcher().cancelAll();
        client.dispatcher().executorService().shutdown();
        client.connectionPool().evictAll();
    }
}
