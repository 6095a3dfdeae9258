package dev.bcsite.function.host;

import com.google.cloud.functions.HttpFunction;
import com.google.cloud.functions.HttpRequest;
import com.google.cloud.functions.HttpResponse;
import dev.bcsite.function.Environment;
import dev.bcsite.function.ShopFunction;
import dev.bcsite.function.http.Headers;
import dev.bcsite.function.http.Reason;
import dev.bcsite.function.http.Request;
import dev.bcsite.function.http.Response;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Hosts the function as a Google Cloud function, whose entry point is this class' name. One instance answers many requests at a time.
 */
public final class GoogleHandler implements HttpFunction {

    private final ShopFunction function;
    private final Visitor visitor;

    /** As Google makes it, before the first request. */
    public GoogleHandler() {
        Environment environment = Environment.read(System.getenv());
        this.function = Hosts.function(environment);
        this.visitor = new Visitor(environment.proxyKey());
    }

    @Override
    public void service(HttpRequest asked, HttpResponse answered) throws IOException {
        Response response = answer(asked);
        answered.setStatusCode(response.status());
        for (Map.Entry<String, String> header : response.headers()) {
            if (header.getKey().equals("Content-Type")) {
                answered.setContentType(header.getValue());
            } else {
                answered.appendHeader(header.getKey(), header.getValue());
            }
        }
        answered.getOutputStream().write(response.body());
    }

    private Response answer(HttpRequest asked) throws IOException {
        try {
            return function.handle(request(asked));
        } catch (URISyntaxException e) {
            return Hosts.refusal(Reason.MALFORMED, "the address is none");
        }
    }

    private Request request(HttpRequest asked) throws IOException, URISyntaxException {
        URI address = new URI(asked.getUri());
        Map<String, List<String>> headers = asked.getHeaders();
        return new Request(
                asked.getMethod().toUpperCase(Locale.ROOT),
                address.getRawPath(),
                asked.getQuery().orElse(""),
                Headers.of(headers),
                body(asked),
                // Google's front end writes the address that it saw behind whatever the client made up.
                visitor.address(headers, Visitor.lastForwarded(headers)));
    }

    /** One byte more than is allowed, so that too much is seen to be too much. */
    private static byte[] body(HttpRequest asked) throws IOException {
        try (InputStream body = asked.getInputStream()) {
            return body.readNBytes(Request.LARGEST_BODY + 1);
        }
    }
}
