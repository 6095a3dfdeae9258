package dev.bcsite.function.host;

import dev.bcsite.function.http.Headers;
import dev.bcsite.function.http.Request;
import dev.bcsite.function.json.Data;
import dev.bcsite.function.json.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.TreeMap;

/** Reads requests in the form in which Lambda gets them: payload format 2.0. */
final class LambdaEvent {

    private final Visitor visitor;

    LambdaEvent(Visitor visitor) {
        this.visitor = visitor;
    }

    /** @throws IOException when it is no such event */
    Request request(byte[] json) throws IOException {
        Data event = Json.read(json);
        Data http = event.at("requestContext", "http");
        Map<String, List<String>> headers = headers(event);
        return new Request(
                text(http.at("method")).toUpperCase(Locale.ROOT),
                text(event.at("rawPath")),
                event.at("rawQueryString").text().orElse(""),
                Headers.of(headers),
                body(event),
                visitor.address(headers, http.at("sourceIp").text().orElse("")));
    }

    /** Repeated headers come as one with commas, and cookies apart from all others. */
    private static Map<String, List<String>> headers(Data event) {
        Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        if (event.at("headers") instanceof Data.Members members) {
            for (String name : members.names()) {
                Optional<String> value = members.at(name).text();
                if (value.isPresent()) {
                    headers.put(name, List.of(value.get()));
                }
            }
        }
        StringJoiner cookies = new StringJoiner("; ");
        for (Data cookie : event.at("cookies").items()) {
            cookies.add(cookie.text().orElse(""));
        }
        if (cookies.length() > 0) {
            headers.put("cookie", List.of(cookies.toString()));
        }
        return headers;
    }

    /** One byte more than is allowed is kept of what is longer, so that too much is seen to be too much. */
    private static byte[] body(Data event) throws IOException {
        String text = event.at("body").text().orElse("");
        byte[] body = event.at("isBase64Encoded").isTrue() ? decoded(text) : text.getBytes(StandardCharsets.UTF_8);
        return body.length > Request.LARGEST_BODY ? Arrays.copyOf(body, Request.LARGEST_BODY + 1) : body;
    }

    private static byte[] decoded(String text) throws IOException {
        try {
            return Base64.getDecoder().decode(text);
        } catch (IllegalArgumentException e) {
            throw new IOException("the body is not Base64", e);
        }
    }

    private static String text(Data value) throws IOException {
        if (value instanceof Data.Text text) {
            return text.value();
        }
        throw new IOException("the event is none of payload format 2.0");
    }
}
