package winnow.http;

import java.io.IOException;
import okhttp3.Interceptor;
import okhttp3.Response;

/** Says who is asking, on every request. */
final class IdentityInterceptor implements Interceptor {

    private final Identity identity;

    IdentityInterceptor(Identity identity) {
        this.identity = identity;
    }

    @Override
    public Response intercept(Chain chain) throws IOException {
        return chain.proceed(chain.request()
                .newBuilder()
                .header("User-Agent", identity.userAgent())
                .header("From", identity.contact())
                .build());
    }
}
