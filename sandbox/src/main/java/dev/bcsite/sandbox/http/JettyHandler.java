package dev.bcsite.sandbox.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import org.eclipse.jetty.http.DateGenerator;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.URIUtil;

/** Carries requests from Jetty to the sandbox, and its answers back: compressed where wanted, chunked, or as a fault wants. */
final class JettyHandler extends Handler.Abstract {

    static final int LARGEST_BODY = 24 * 1024 * 1024;
    /** A client that still sends does not listen yet: so much is read and dropped before it is told. */
    private static final long DROPPED = 8L * LARGEST_BODY;

    private static final int WORTH_COMPRESSING = 512;
    /** Of a body, while it is compressed. */
    private static final int PIECE = 16 * 1024;

    private static final Pattern GZIP = Pattern.compile("gzip(;q=(1|0?\\.\\d*[1-9]\\d*).*)?");

    private final Function<Request, Response> answers;
    private final JettyServer server;

    JettyHandler(Function<Request, Response> answers, JettyServer server) {
        this.answers = answers;
        this.server = server;
    }

    @Override
    public boolean handle(
            org.eclipse.jetty.server.Request jetty, org.eclipse.jetty.server.Response out, Callback callback)
            throws Exception {
        Optional<byte[]> body = body(jetty);
        Request request = request(jetty, body.orElseGet(() -> new byte[0]));
        Response response = body.isPresent() ? answers.apply(request) : tooLarge(request);
        deliver(request, response, new Exchange(jetty, out, callback));
        return true;
    }

    /** One exchange as Jetty knows it. */
    private record Exchange(
            org.eclipse.jetty.server.Request jetty, org.eclipse.jetty.server.Response out, Callback callback) {

        Wire wire() {
            return Wire.of(jetty, callback);
        }
    }

    private void deliver(Request request, Response response, Exchange exchange) throws IOException {
        Delivery delivery = response.delivery();
        if (delivery instanceof Delivery.Raw raw) {
            Frame right = Frame.of(response)
                    .with("Date: " + exchange.out().getHeaders().get(HttpHeader.DATE));
            exchange.wire().send(raw.spoilt().apply(right), raw.flow());
        } else if (delivery instanceof Delivery.Late late) {
            sendLater(request, response, exchange, late.by());
        } else if (delivery instanceof Delivery.Repeated) {
            sendTwice(response, exchange);
        } else if (delivery instanceof Delivery.NotListening pause) {
            server.shutFor(pause.time());
            exchange.wire().end(Flow.End.RESET);
        } else if (delivery instanceof Delivery.HangingUp rude) {
            server.hangUpOn(rude.connections());
            exchange.wire().end(Flow.End.RESET);
        } else {
            send(request, response, exchange);
        }
    }

    private static Request request(org.eclipse.jetty.server.Request jetty, byte[] body) {
        Map<String, List<String>> headers = new TreeMap<>();
        for (HttpField field : jetty.getHeaders()) {
            headers.put(field.getLowerCaseName(), jetty.getHeaders().getValuesList(field.getName()));
        }
        String query = jetty.getHttpURI().getQuery();
        String path = URIUtil.decodePath(jetty.getHttpURI().getPath());
        return new Request(jetty.getMethod(), path, query == null ? "" : query, headers, body);
    }

    /** Nothing when it is too large, whether its length came first or it came in chunks. */
    private static Optional<byte[]> body(org.eclipse.jetty.server.Request jetty) throws IOException {
        InputStream in = Content.Source.asInputStream(jetty);
        byte[] body = jetty.getLength() > LARGEST_BODY ? new byte[0] : in.readNBytes(LARGEST_BODY);
        return in.skip(DROPPED) == 0 ? Optional.of(body) : Optional.empty();
    }

    private static Response tooLarge(Request request) {
        Request relative = request.withPath(request.path().replaceFirst("^/stores/[^/]+", ""));
        return Errors.of(relative, 413, "The request body is larger than " + LARGEST_BODY + " bytes");
    }

    private static void send(Request request, Response response, Exchange exchange) throws IOException {
        org.eclipse.jetty.server.Response out = exchange.out();
        setHead(out, response);
        ByteBuffer body = response.bytes();
        String type = response.headers().getOrDefault("Content-Type", "");
        boolean isText = (type.startsWith("application/json") || type.startsWith("text/"))
                && !(response.delivery() instanceof Delivery.Exact);
        if (isText && response.length() >= WORTH_COMPRESSING && acceptsGzip(request)) {
            body = compressed(body);
            out.getHeaders().put(HttpHeader.CONTENT_ENCODING, "gzip");
        }
        if (isText) {
            out.getHeaders().put(HttpHeader.VARY, "Accept-Encoding");
        }
        if (isText && response.length() > 0 && !request.method().equals("HEAD")) {
            // In two writes and without a length, so that it goes out in chunks, as BigCommerce's answers do.
            Content.Sink.write(out, false, body);
            out.write(true, null, exchange.callback());
            return;
        }
        out.write(true, body, exchange.callback());
    }

    private static void sendLater(Request request, Response response, Exchange exchange, Duration by) {
        org.eclipse.jetty.server.Request jetty = exchange.jetty();
        EndPoint endPoint = jetty.getConnectionMetaData().getConnection().getEndPoint();
        long usual = endPoint.getIdleTimeout();
        // Jetty would answer in its own words when nothing happens for long.
        endPoint.setIdleTimeout(0);
        Runnable send = () -> {
            endPoint.setIdleTimeout(usual);
            try {
                send(request, response, exchange);
            } catch (IOException e) {
                exchange.callback().failed(e);
            }
        };
        // Sending may have to wait for the client, and the scheduler must not.
        Runnable start = () -> jetty.getComponents().getExecutor().execute(send);
        jetty.getComponents().getScheduler().schedule(start, by.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Jetty sends the first and knows nothing of the second, so the connection stays in use. */
    private static void sendTwice(Response response, Exchange exchange) {
        setHead(exchange.out(), response);
        ByteBuffer again = ByteBuffer.wrap(Frame.of(response).bytes());
        EndPoint endPoint =
                exchange.jetty().getConnectionMetaData().getConnection().getEndPoint();
        Callback callback = exchange.callback();
        Callback first = Callback.from(() -> endPoint.write(callback, again), callback::failed);
        exchange.out().write(true, response.bytes(), first);
    }

    private static void setHead(org.eclipse.jetty.server.Response out, Response response) {
        out.setStatus(response.status());
        HttpFields.Mutable headers = out.getHeaders();
        response.headers().forEach(headers::put);
        if (response.delivery() instanceof Delivery.Retouched retouched) {
            retouched.changed().forEach(headers::put);
            retouched.lost().forEach(headers::remove);
        } else if (response.delivery() instanceof Delivery.Redated wrong) {
            Instant right = Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(headers.get(HttpHeader.DATE)));
            headers.put(HttpHeader.DATE, DateGenerator.formatDate(right.plus(wrong.by())));
        }
    }

    private static boolean acceptsGzip(Request request) {
        String accepted = request.header("accept-encoding").orElse("");
        return Arrays.stream(accepted.split(","))
                .map(String::strip)
                .anyMatch(encoding -> GZIP.matcher(encoding).matches());
    }

    private static ByteBuffer compressed(ByteBuffer body) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(body.remaining() / 6);
        byte[] piece = new byte[PIECE];
        try (GZIPOutputStream gzip = new QuickGzip(bytes)) {
            while (body.hasRemaining()) {
                int length = Math.min(piece.length, body.remaining());
                body.get(piece, 0, length);
                gzip.write(piece, 0, length);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return ByteBuffer.wrap(bytes.toByteArray());
    }

    /** Nobody waits for the network here, so the time for smaller answers would be lost. */
    private static final class QuickGzip extends GZIPOutputStream {

        QuickGzip(OutputStream out) throws IOException {
            super(out, PIECE);
            def.setLevel(Deflater.BEST_SPEED);
        }
    }
}
