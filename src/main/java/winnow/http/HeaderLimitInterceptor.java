package winnow.http;

import java.io.IOException;
import java.net.ProtocolException;
import okhttp3.Interceptor;
import okhttp3.Response;

/** Refuses answers with absurdly many or long headers. */
final class HeaderLimitInterceptor implements Interceptor {

    private static final int MOST = 200;
    private static final long LONGEST = 64 << 10;

    @Override
    public Response intercept(Chain chain) throws IOException {
        Response response = chain.proceed(chain.request());
        if (response.headers().size() > MOST || response.headers().byteCount() > LONGEST) {
            response.close();
            throw new HeadersTooLarge();
        }
        return response;
    }

    /** More than {@value #MOST} headers, or more than {@value #LONGEST} bytes of them. */
    static final class HeadersTooLarge extends ProtocolException {
        private static final long serialVersionUID = 1;

        HeadersTooLarge() {
            super("more than " + MOST + " headers or " + LONGEST + " bytes of them");
        }
    }
}
