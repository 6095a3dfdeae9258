package dev.bcsite.front;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Requests that two servers could read as different ones, that are too large, or that are none; each by what is strange about it. Where one hides a
 * second request, that one reads the cart.
 */
final class Framings {

    private static final String HIDDEN = "GET /api/cart HTTP/1.1\r\nHost: x\r\n\r\n";
    private static final String POST = "POST /api/nowhere HTTP/1.1\r\nHost: x\r\n";
    private static final String GET = "GET /api/nowhere HTTP/1.1\r\n";

    private final Map<String, byte[]> all = new LinkedHashMap<>();

    static Map<String, byte[]> all() {
        Framings framings = new Framings();
        framings.lengthAndChunks();
        framings.lengths();
        framings.chunks();
        framings.lines();
        framings.hosts();
        framings.requestLines();
        framings.sizes();
        return framings.all;
    }

    private void lengthAndChunks() {
        String hidingChunks = "0\r\n\r\n" + HIDDEN;
        for (String name : List.of(
                "Transfer-Encoding: chunked",
                "Transfer-Encoding:chunked",
                "Transfer-Encoding:\tchunked",
                "transfer-encoding: CHUNKED",
                "Transfer-Encoding : chunked",
                "Transfer-Encoding\t: chunked",
                "Transfer-Encoding\u0000: chunked",
                "Transfer-Encoding: xchunked",
                "Transfer-Encoding: chunked, identity",
                "Transfer-Encoding: identity, chunked",
                "Transfer-Encoding: gzip, chunked",
                "Transfer-Encoding: chunked, chunked",
                "Transfer-Encoding: chunked;q=1",
                "Transfer-Encoding: \"chunked\"",
                "Transfer-Encoding: \u000bchunked",
                "Transfer-Encoding: chunked\u0000",
                "Transfer-Encoding: chunk",
                "Transfer-Encoding: identity",
                "Transfer-Encoding:",
                "Transfer-Encoding: chunked\r\nTransfer-Encoding: identity",
                "Transfer-Encoding: identity\r\nTransfer-Encoding: chunked",
                "X: y\nTransfer-Encoding: chunked",
                "X: y\rTransfer-Encoding: chunked",
                "Transfer-Encoding:\r\n chunked",
                "Transfer-Encoding: chunked\r\n ")) {
            add(
                    "length, then " + name,
                    POST + "Content-Length: " + hidingChunks.length() + "\r\n" + name + "\r\n\r\n" + hidingChunks);
            add(
                    name + ", then length",
                    POST + name + "\r\nContent-Length: 4\r\n\r\n" + "5e\r\n" + HIDDEN + "0\r\n\r\n");
        }
    }

    private void lengths() {
        for (String length : List.of(
                "+5",
                "-1",
                "-5",
                "5,5",
                "5, 6",
                "0x5",
                "5 5",
                "",
                " ",
                "1e1",
                "5;",
                "5.0",
                "\u00b5",
                "five",
                "99999999999999999999",
                "9223372036854775808",
                "5\r\nContent-Length: 6",
                "0\r\nContent-Length: 5",
                "5\r\n 5",
                "5\u0000",
                "5\u000b",
                "(5)",
                "5\nContent-Length: 0")) {
            add("length " + length, POST + "Content-Length: " + length + "\r\n\r\nhello" + HIDDEN);
        }
    }

    private void chunks() {
        String head = POST + "Transfer-Encoding: chunked\r\n\r\n";
        for (String size : List.of(
                "zz",
                "-1",
                "+5",
                "0x5",
                "5 5",
                "",
                "ffffffffffffffff",
                "10000000000000005",
                "7fffffffffffffff",
                "5;a=\"\n",
                "5\u0000",
                "\u00b5",
                "5,5",
                "g",
                "5;\u0000")) {
            add("chunk of " + size, head + size + "\r\nhello\r\n0\r\n\r\n" + HIDDEN);
        }
        add("chunk that is longer than it says", head + "3\r\nhello\r\n0\r\n\r\n" + HIDDEN);
        add("chunk without an end of its line", head + "5hello\r\n0\r\n\r\n" + HIDDEN);
        add("chunk without an end", head + "5\r\nhello0\r\n\r\n" + HIDDEN);
        add("chunk that ends with other signs", head + "5\r\nhelloxx0\r\n\r\n" + HIDDEN);
        add("chunks that do not end", head + "5\r\nhello\r\n");
        add("trailer without a colon", head + "5\r\nhello\r\n0\r\nno colon\r\n\r\n" + HIDDEN);
        add("trailer with a blank before the colon", head + "5\r\nhello\r\n0\r\nX : y\r\n\r\n" + HIDDEN);
        add("extension without an end", head + "5;" + "x".repeat(20_000) + "\r\nhello\r\n0\r\n\r\n");
        add("trailer without an end", head + "0\r\nX: " + "y".repeat(20_000) + "\r\n\r\n");
        add(
                "many chunks of one byte",
                head.replace("nowhere", "cart/lines") + "1\r\nx\r\n".repeat(17_000) + "0\r\n\r\n");
        add(
                "chunks in HTTP 1.0",
                POST.replace("1.1", "1.0") + "Transfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n0\r\n\r\n" + HIDDEN);
    }

    private void lines() {
        String get = GET + "Host: x\r\n";
        for (String header : List.of(
                "X",
                "X y",
                ": y",
                " X: y",
                "\tX: y",
                "X : y",
                "X\t: y",
                "X y: z",
                "X: a\u0000b",
                "X: a\rb",
                "X\u0000: a",
                "X: a\u0001b",
                "X: a\u007fb",
                "(X): y",
                "X,: y",
                "X/y: z",
                "\"X\": y",
                "\u00b5: y",
                "X: y\r\n z",
                "X: y\r\n\tz",
                "X: y\r\n \r\n z",
                "@: y",
                "X[]: y",
                "X{: y")) {
            add("header " + header, get + header + "\r\n\r\n" + HIDDEN);
        }
        add("line feeds only", "GET /api/nowhere HTTP/1.1\nHost: x\n\n" + HIDDEN);
        add("a line feed behind the request line", "GET /api/nowhere HTTP/1.1\nHost: x\r\n\r\n" + HIDDEN);
        add("a line feed behind a header", GET + "Host: x\n\r\n" + HIDDEN);
        add("carriage returns only", "GET /api/nowhere HTTP/1.1\rHost: x\r\r");
        add("a blank before the request line", " GET /api/nowhere HTTP/1.1\r\nHost: x\r\n\r\n");
        add("bytes that are no text", "\u0016\u0003\u0001\u0002\u0000\u0001\u0000\u0001\u00fc\u0003\u0003");
        add("nothing but zeros", "\u0000".repeat(100));
    }

    private void hosts() {
        add("no host", GET + "\r\n" + HIDDEN);
        for (String host : List.of(
                "x\r\nHost: y",
                "x\r\nHost: x",
                "x y",
                "x/y",
                "x@y",
                "x,y",
                "x:y",
                "x:99999999",
                "[::1",
                "x?y",
                "x#y",
                "<x>",
                "x\\y",
                "\u00b5",
                "x\r\n y",
                "x\u0000")) {
            add("host " + host, GET + "Host: " + host + "\r\n\r\n" + HIDDEN);
        }
    }

    private void requestLines() {
        for (String line : List.of(
                "GET /api/nowhere",
                "GET",
                "GET  /api/nowhere HTTP/1.1",
                "GET /api/nowhere  HTTP/1.1",
                "GET /api/nowhere HTTP/1.1 ",
                "GET /api/nowhere HTTP/1.1 x",
                "GET\t/api/nowhere\tHTTP/1.1",
                "GET /api/no where HTTP/1.1",
                "GET /api/nowhere HTTP/0.9",
                "GET /api/nowhere HTTP/1.2",
                "GET /api/nowhere HTTP/2.0",
                "GET /api/nowhere HTTP/1",
                "GET /api/nowhere http/1.1",
                "GET /api/nowhere HTTP/1.1x",
                "GET /api/nowhere HTTPS/1.1",
                "GET api/nowhere HTTP/1.1",
                "GET /api/cart;x=y HTTP/1.1",
                "GET /api//cart HTTP/1.1",
                "GET /api/./cart HTTP/1.1",
                "GET /api/x/../cart HTTP/1.1",
                "GET /api/%2e%2e/cart HTTP/1.1",
                "GET /api%2fcart HTTP/1.1",
                "GET /api/cart%00 HTTP/1.1",
                "GET /api/%zz HTTP/1.1",
                "GET /api/% HTTP/1.1",
                "GET /api/c\u00e4rt HTTP/1.1",
                "GET /api/c\u0000rt HTTP/1.1",
                "GET /api\\cart HTTP/1.1",
                "GET http://user@x/api/cart HTTP/1.1",
                "GET //api/cart HTTP/1.1",
                "GET ?x HTTP/1.1",
                "G\u0000T /api/nowhere HTTP/1.1",
                "G(T /api/nowhere HTTP/1.1",
                "\u00b5 /api/nowhere HTTP/1.1",
                "CONNECT x:443 HTTP/1.1",
                "CONNECT /api/cart HTTP/1.1",
                "TRACE /api/cart HTTP/1.1",
                "OPTIONS * HTTP/1.1",
                "get /api/cart HTTP/1.1",
                "PROPFIND /api/cart HTTP/1.1",
                "PRI * HTTP/2.0")) {
            add("request line " + line, line + "\r\nHost: x\r\n\r\n");
        }
    }

    private void sizes() {
        add("a header of nine kilobytes", GET + "Host: x\r\nX: " + "y".repeat(9 * 1024) + "\r\n\r\n" + HIDDEN);
        add("many headers", GET + "Host: x\r\n" + "X: y\r\n".repeat(3000) + "\r\n" + HIDDEN);
        add("an address of nine kilobytes", "GET /" + "y".repeat(9 * 1024) + " HTTP/1.1\r\nHost: x\r\n\r\n" + HIDDEN);
        add("a method of nine kilobytes", "Y".repeat(9 * 1024) + " / HTTP/1.1\r\nHost: x\r\n\r\n" + HIDDEN);
        add(
                "a body that is too long",
                "POST /api/cart/lines HTTP/1.1\r\nHost: x\r\nOrigin: https://shop.example\r\n"
                        + "Content-Type: application/json\r\nContent-Length: 100000\r\n\r\n" + "x".repeat(100_000)
                        + HIDDEN);
        add(
                "a body that is said to be long",
                "POST /api/cart/lines HTTP/1.1\r\nHost: x\r\nContent-Length: 99999999999\r\n\r\nx");
        add("less of a body than is said", POST + "Content-Length: 50\r\n\r\nhello");
        add("an expectation that nobody knows", POST + "Expect: 200-ok\r\nContent-Length: 5\r\n\r\nhello");
    }

    private void add(String name, String request) {
        byte[] before = all.put(name, request.getBytes(StandardCharsets.ISO_8859_1));
        if (before != null) {
            throw new IllegalStateException("Twice: " + name);
        }
    }
}
