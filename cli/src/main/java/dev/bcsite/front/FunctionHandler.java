package dev.bcsite.front;

import dev.bcsite.function.ShopFunction;
import dev.bcsite.function.http.Headers;
import dev.bcsite.function.http.Request;
import dev.bcsite.function.http.Response;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import org.eclipse.jetty.http.HttpException;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.util.Callback;

/** Hosts the bcsite function on Jetty. It waits for the store, so each request takes a thread of the pool. */
public final class FunctionHandler extends Handler.Abstract {

    private static final int REQUEST_TIMEOUT = 408;
    private static final int BAD_REQUEST = 400;

    private final ShopFunction function;
    private final boolean isBehindProxy;

    /** For whoever is asked by browsers themselves. */
    public FunctionHandler(ShopFunction function) {
        this(function, false);
    }

    /** @param isBehindProxy whether every request comes from a proxy, which tells the address that it saw */
    public FunctionHandler(ShopFunction function, boolean isBehindProxy) {
        this.function = function;
        this.isBehindProxy = isBehindProxy;
    }

    @Override
    public boolean handle(
            org.eclipse.jetty.server.Request asked, org.eclipse.jetty.server.Response answered, Callback callback) {
        Request request;
        try {
            request = request(asked);
        } catch (IOException | HttpException.RuntimeException e) {
            org.eclipse.jetty.server.Response.writeError(asked, answered, callback, fault(e));
            return true;
        }
        if (request.body().length > Request.LARGEST_BODY) {
            // The rest is not read only to get to what may follow.
            answered.getHeaders().put(HttpHeader.CONNECTION, "close");
        }
        Response response = function.handle(request);
        answered.setStatus(response.status());
        // What the server has set before gives way to what the function says.
        Set<String> said = new HashSet<>();
        for (Map.Entry<String, String> header : response.headers()) {
            if (said.add(header.getKey())) {
                answered.getHeaders().put(header.getKey(), header.getValue());
            } else {
                answered.getHeaders().add(header.getKey(), header.getValue());
            }
        }
        answered.getHeaders().put(HttpHeader.CONTENT_LENGTH, response.body().length);
        answered.write(true, ByteBuffer.wrap(response.body()), callback);
        return true;
    }

    /** The body did not come as its headers told, or not in time. */
    private static int fault(Exception broken) {
        if (broken instanceof HttpException http) {
            return http.getCode();
        }
        return broken.getCause() instanceof TimeoutException ? REQUEST_TIMEOUT : BAD_REQUEST;
    }

    private Request request(org.eclipse.jetty.server.Request asked) throws IOException {
        Map<String, List<String>> headers = new HashMap<>();
        for (HttpField field : asked.getHeaders()) {
            headers.computeIfAbsent(field.getLowerCaseName(), name -> new ArrayList<>(1))
                    .add(field.getValue());
        }
        String query = asked.getHttpURI().getQuery();
        return new Request(
                asked.getMethod(),
                asked.getHttpURI().getPath(),
                query == null ? "" : query,
                Headers.of(headers),
                body(asked),
                client(asked));
    }

    /** Of what proxies tell, only what the last one wrote there: the rest anybody can make up. */
    private String client(org.eclipse.jetty.server.Request asked) {
        List<String> told = isBehindProxy ? asked.getHeaders().getCSV("X-Forwarded-For", false) : List.of();
        return told.isEmpty() ? org.eclipse.jetty.server.Request.getRemoteAddr(asked) : told.get(told.size() - 1);
    }

    /** One byte more than is allowed, so that too much is seen to be too much. */
    private static byte[] body(org.eclipse.jetty.server.Request asked) throws IOException {
        HttpFields headers = asked.getHeaders();
        if (!headers.contains(HttpHeader.CONTENT_LENGTH) && !headers.contains(HttpHeader.TRANSFER_ENCODING)) {
            return new byte[0];
        }
        try (InputStream body = Content.Source.asInputStream(asked)) {
            return body.readNBytes(Request.LARGEST_BODY + 1);
        }
    }
}
