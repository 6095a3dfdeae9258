package dev.bcsite.preview;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** The other end of one request: sends a status, a type and a body, or for HEAD all but the body. */
record Reply(Request request, Response response, Callback callback) {

    String path() {
        return request.getHttpURI().getPath();
    }

    String header(HttpHeader name) {
        String value = request.getHeaders().get(name);
        return value == null ? "" : value;
    }

    boolean isReading() {
        return HttpMethod.GET.is(request.getMethod()) || isHead();
    }

    boolean isHead() {
        return HttpMethod.HEAD.is(request.getMethod());
    }

    Reply with(HttpHeader name, String value) {
        response.getHeaders().put(name, value);
        return this;
    }

    void send(int status, String type, byte[] body) {
        response.setStatus(status);
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, type);
        response.getHeaders().put(HttpHeader.CONTENT_LENGTH, body.length);
        response.write(true, isHead() ? null : ByteBuffer.wrap(body), callback);
    }

    void text(int status, String sentence) {
        send(status, ContentTypes.TEXT, (sentence + "\n").getBytes(StandardCharsets.UTF_8));
    }

    void redirect(String location) {
        with(HttpHeader.LOCATION, location).text(301, "Moved to " + location);
    }
}
