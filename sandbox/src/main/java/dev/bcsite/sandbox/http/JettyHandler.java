package dev.bcsite.sandbox.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.zip.GZIPOutputStream;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.URIUtil;

/** Carries requests from Jetty to the sandbox, and its answers back: compressed where wanted, chunked, or torn. */
final class JettyHandler extends Handler.Abstract {

    private static final int LARGEST_BODY = 16 * 1024 * 1024;
    private static final int WORTH_COMPRESSING = 512;

    private final Function<Request, Response> answers;

    JettyHandler(Function<Request, Response> answers) {
        this.answers = answers;
    }

    @Override
    public boolean handle(
            org.eclipse.jetty.server.Request jetty, org.eclipse.jetty.server.Response out, Callback callback)
            throws Exception {
        Request request = read(jetty);
        Response response = answers.apply(request);
        switch (response.delivery()) {
            case DROPPED -> hangUp(jetty, callback);
            case TRUNCATED -> sendHalf(jetty, out, response, callback);
            default -> send(request, out, response, callback);
        }
        return true;
    }

    private static Request read(org.eclipse.jetty.server.Request jetty) throws IOException {
        Map<String, List<String>> headers = new TreeMap<>();
        for (HttpField field : jetty.getHeaders()) {
            headers.put(field.getLowerCaseName(), jetty.getHeaders().getValuesList(field.getName()));
        }
        if (jetty.getLength() > LARGEST_BODY) {
            throw new IOException("the body is larger than " + LARGEST_BODY + " bytes");
        }
        ByteBuffer buffer = Content.Source.asByteBuffer(jetty);
        byte[] body = new byte[buffer.remaining()];
        buffer.get(body);
        String query = jetty.getHttpURI().getQuery();
        String path = URIUtil.decodePath(jetty.getHttpURI().getPath());
        return new Request(jetty.getMethod(), path, query == null ? "" : query, headers, body);
    }

    private static void send(
            Request request, org.eclipse.jetty.server.Response out, Response response, Callback callback)
            throws IOException {
        setHead(out, response);
        byte[] body = response.body();
        String type = response.headers().getOrDefault("Content-Type", "");
        boolean isText = type.startsWith("application/json") || type.startsWith("text/");
        if (isText && body.length >= WORTH_COMPRESSING && acceptsGzip(request)) {
            body = compressed(body);
            out.getHeaders().put(HttpHeader.CONTENT_ENCODING, "gzip");
        }
        if (isText) {
            out.getHeaders().put(HttpHeader.VARY, "Accept-Encoding");
        }
        if (isText && body.length > 0 && !request.method().equals("HEAD")) {
            // In two writes and without a length, so that it goes out in chunks, as BigCommerce's answers do.
            Content.Sink.write(out, false, ByteBuffer.wrap(body));
            out.write(true, null, callback);
            return;
        }
        out.write(true, ByteBuffer.wrap(body), callback);
    }

    /** Promises the whole length and sends half of it. */
    private static void sendHalf(
            org.eclipse.jetty.server.Request jetty,
            org.eclipse.jetty.server.Response out,
            Response response,
            Callback callback)
            throws IOException {
        setHead(out, response);
        byte[] body = response.body();
        out.getHeaders().put(HttpHeader.CONTENT_LENGTH, body.length);
        Content.Sink.write(out, false, ByteBuffer.wrap(Arrays.copyOf(body, body.length / 2)));
        hangUp(jetty, callback);
    }

    private static void hangUp(org.eclipse.jetty.server.Request jetty, Callback callback) {
        jetty.getConnectionMetaData().getConnection().getEndPoint().close();
        callback.failed(new IOException("the sandbox was asked to drop this connection"));
    }

    private static void setHead(org.eclipse.jetty.server.Response out, Response response) {
        out.setStatus(response.status());
        response.headers().forEach((name, value) -> out.getHeaders().put(name, value));
    }

    private static boolean acceptsGzip(Request request) {
        String accepted = request.header("accept-encoding").orElse("");
        return Arrays.stream(accepted.split(","))
                .map(String::strip)
                .anyMatch(encoding -> encoding.matches("gzip(;q=(1|0?\\.\\d*[1-9]\\d*).*)?"));
    }

    private static byte[] compressed(byte[] body) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(body.length / 3);
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
