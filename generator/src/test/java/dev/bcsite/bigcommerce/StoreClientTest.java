package dev.bcsite.bigcommerce;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bcsite.base.BcsiteException;
import dev.bcsite.base.Pause;
import dev.bcsite.base.Secret;
import dev.bcsite.catalog.Brand;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

class StoreClientTest {

    private static final Endpoint<Page<Brand>> BRANDS = new ListBrands(1);
    private static final String NO_BRANDS =
            "{\"data\":[],\"meta\":{\"pagination\":{\"total\":0,\"current_page\":1,\"total_pages\":0}}}";

    @Test
    void aMissingScopeIsNamedInTheWordsOfTheControlPanel() throws Exception {
        try (RawServer server = RawServer.always(RawServer.json(403, "{\"status\":403,\"title\":\"Forbidden\"}"))) {
            assertEquals(
                    "Could not list the listings of channel 667251: HTTP 403; give the API account the scope"
                            + " \"Channel Listings: read-only\"",
                    TestClients.complaint(TestClients.of(server), new ListListings(667251, 0)));
            assertEquals(1, server.requests().size());
        }
    }

    @Test
    void writingNamesTheScopeToModify() throws Exception {
        try (RawServer server = RawServer.always(RawServer.json(403, "{}"))) {
            assertEquals(
                    "Could not write the routes of site 1000: HTTP 403; give the API account the scope"
                            + " \"Sites & Routes: modify\"",
                    TestClients.complaint(TestClients.of(server), new PutRoutes(1000, List.of())));
        }
    }

    @Test
    void aWrongTokenIsToldByItsVariableAndNeverByItsValue() throws Exception {
        try (RawServer server = RawServer.always(RawServer.json(401, "{\"title\":\"" + TestClients.TOKEN + "\"}"))) {
            StoreClient client = TestClients.of(server);
            String message = TestClients.complaint(client, new ReadStore(client.access()));
            assertEquals(
                    "Could not read the store: HTTP 401; the access token is not valid for store abc123:"
                            + " check BCSITE_ACCESS_TOKEN",
                    message);
            assertFalse(message.contains(TestClients.TOKEN));
        }
    }

    @Test
    void aStoreThatDoesNotExistIsToldByItsHash() throws Exception {
        try (RawServer server = RawServer.always(RawServer.json(404, "[]"))) {
            StoreClient client = TestClients.of(server);
            assertEquals(
                    "Could not read the store: HTTP 404; there is no store \"abc123\" at " + server.uri()
                            + ": check BCSITE_STORE_HASH",
                    TestClients.complaint(client, new ReadStore(client.access())));
        }
    }

    @Test
    void aChannelThatDoesNotExistIsAMatterOfConfiguration() throws Exception {
        try (RawServer server = RawServer.always(RawServer.json(404, "{}"))) {
            assertEquals(
                    "Could not read channel 7: HTTP 404; the store has no such channel: check the channel of the"
                            + " storefront",
                    TestClients.complaint(TestClients.of(server), new ReadChannel(7)));
        }
    }

    @Test
    void aChannelWithoutASiteIsNoFailure() throws Exception {
        try (RawServer server = RawServer.always(RawServer.json(404, "{}"))) {
            assertEquals(Optional.empty(), TestClients.of(server).call(new ReadChannelSite(7)));
        }
    }

    @Test
    void anotherRefusalQuotesWhatBigCommerceSaysWithoutTheToken() throws Exception {
        String body = "{\"status\":422,\"title\":\"JSON data is missing\\nor invalid\",\"errors\":{\"0.route\":"
                + "\"error.path.missing " + TestClients.TOKEN + "\"}}";
        try (RawServer server = RawServer.always(RawServer.json(422, body))) {
            assertEquals(
                    "Could not write the routes of site 1000: HTTP 422, \"JSON data is missing or invalid (0.route:"
                            + " error.path.missing ***)\"",
                    TestClients.complaint(TestClients.of(server), new PutRoutes(1000, List.of())));
        }
    }

    @Test
    void aRefusalInPlainTextIsToldByItsStatusAlone() throws Exception {
        try (RawServer server = RawServer.always(RawServer.answer(409, "Content-Type: text/plain\r\n", "Conflict!"))) {
            assertEquals("Could not list the brands: HTTP 409", TestClients.complaint(TestClients.of(server), BRANDS));
        }
    }

    @Test
    void aRedirectIsNotFollowedBecauseTheTokenWouldTravelAlong() throws Exception {
        try (RawServer server =
                RawServer.always(RawServer.answer(301, "Location: https://elsewhere.example/\r\n", ""))) {
            assertEquals(
                    "Could not list the brands: HTTP 301 leads to https://elsewhere.example/; set BCSITE_API_URL to"
                            + " where the API really is",
                    TestClients.complaint(TestClients.of(server), BRANDS));
        }
    }

    @Test
    void aPortWhereNobodyListensIsToldAtOnce() throws Exception {
        int port;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        MovingClock clock = new MovingClock();
        StoreClient client = TestClients.of(URI.create("http://127.0.0.1:" + port), clock);
        assertEquals(
                "Could not reach http://127.0.0.1:" + port + ": connection refused; check the network connection and,"
                        + " if it is set, BCSITE_API_URL",
                TestClients.complaint(client, BRANDS));
        assertEquals(Duration.ZERO, clock.longestPause());
    }

    @Test
    void anUnknownHostIsToldAtOnce() {
        StoreClient client = TestClients.of(URI.create("http://nowhere.invalid:81"), new MovingClock());
        assertEquals(
                "Could not reach http://nowhere.invalid:81: the host is unknown; check the network connection and, if"
                        + " it is set, BCSITE_API_URL",
                TestClients.complaint(client, BRANDS));
    }

    @Test
    void aPageForPeopleIsTriedThreeTimesAndThenTold() throws Exception {
        try (RawServer server =
                RawServer.always(RawServer.answer(200, "Content-Type: text/html\r\n", "<h1>Welcome</h1>"))) {
            assertEquals(
                    "Could not list the brands: the answer is not JSON but text/html (3 attempts); check that "
                            + server.uri() + " is BigCommerce's API (BCSITE_API_URL)",
                    TestClients.complaint(TestClients.of(server), BRANDS));
            assertEquals(3, server.requests().size());
        }
    }

    @Test
    void malformedJsonIsToldByItsPlaceAndNotQuoted() throws Exception {
        try (RawServer server = RawServer.always(RawServer.json(200, "{\"data\": [}"))) {
            assertEquals(
                    "Could not list the brands: the answer is not valid JSON (line 1, column 11) (3 attempts); check"
                            + " that " + server.uri() + " is BigCommerce's API (BCSITE_API_URL)",
                    TestClients.complaint(TestClients.of(server), BRANDS));
        }
    }

    @Test
    void whatIsNotAnAnswerOfTheApiIsNeverAnEmptyList() throws Exception {
        List<String> bodies = List.of(
                "",
                " ",
                "null",
                "true",
                "0",
                "\"\"",
                "[]",
                "{}",
                "{\"data\":null}",
                "{\"data\":{}}",
                "{\"data\":0}",
                "{\"data\":\"\"}",
                "{\"data\":[]}]",
                "{\"data\":[],\"data\":[]}",
                "{\"data\":[NaN]}",
                "\uFEFF{\"data\":[]}",
                "{'data':[]}",
                "{\"data\":[],}",
                "{\"data\":[]} {}",
                "[".repeat(100) + "]".repeat(100));
        for (String body : bodies) {
            try (RawServer server = RawServer.always(RawServer.json(200, body))) {
                String message = TestClients.complaint(TestClients.of(server), BRANDS);
                assertTrue(message.startsWith("Could not list the brands: the answer "), body + " gave " + message);
            }
        }
    }

    @Test
    void textThatIsNotUtf8IsRefused() throws Exception {
        byte[] head =
                "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nConnection: close\r\n\r\n{\"data\":[],\"x\":\""
                        .getBytes(StandardCharsets.ISO_8859_1);
        byte[] answer = RawServer.join(
                new String(head, StandardCharsets.ISO_8859_1), "é\"}".getBytes(StandardCharsets.ISO_8859_1));
        try (RawServer server = RawServer.always(answer)) {
            assertEquals(
                    "Could not list the brands: the answer is not UTF-8 (3 attempts); check that " + server.uri()
                            + " is BigCommerce's API (BCSITE_API_URL)",
                    TestClients.complaint(TestClients.of(server), BRANDS));
        }
    }

    @Test
    void aRowWithoutAnIdIsToldAndNotTriedAgain() throws Exception {
        String body = "{\"data\":[{\"id\":1,\"name\":\"A\"},{\"name\":\"B\"}],\"meta\":{}}";
        try (RawServer server = RawServer.always(RawServer.json(200, body))) {
            assertEquals(
                    "Could not list the brands: brand has no \"id\", found nothing; look at it in the control panel and"
                            + " save it again; the pull can then go on",
                    TestClients.complaint(TestClients.of(server), BRANDS));
            assertEquals(1, server.requests().size());
        }
    }

    @Test
    void aServerFaultIsTriedSevenTimesWithGrowingPauses() throws Exception {
        try (RawServer server = RawServer.always(RawServer.json(503, "{}"))) {
            MovingClock clock = new MovingClock();
            StoreClient client = TestClients.of(server.uri(), clock);
            assertEquals(
                    "Could not list the brands: HTTP 503 (7 attempts); BigCommerce has trouble, or the store is down"
                            + " for maintenance: try again later",
                    TestClients.complaint(client, BRANDS));
            assertEquals(7, server.requests().size());
            assertEquals(Map.of("HTTP 503", 6L), client.meter().retries());
            assertEquals(Map.of("GET /v3/catalog/brands", 7L), client.meter().requests());
            assertTrue(client.meter().waited().compareTo(Duration.ofSeconds(5)) > 0);
        }
    }

    @Test
    void aServerFaultThatPassesIsNoFailure() throws Exception {
        for (int status : List.of(500, 502, 503, 504)) {
            try (RawServer server = RawServer.answering(
                    number -> number < 4 ? RawServer.json(status, "{}") : RawServer.json(200, NO_BRANDS))) {
                assertEquals(List.of(), TestClients.of(server).call(BRANDS).rows());
            }
        }
    }

    @Test
    void otherRefusalsAreNotTriedAgain() throws Exception {
        for (int status : List.of(400, 405, 406, 409, 413, 415, 422, 423, 501, 505, 507)) {
            try (RawServer server = RawServer.always(RawServer.json(status, "{}"))) {
                assertEquals(
                        "Could not list the brands: HTTP " + status,
                        TestClients.complaint(TestClients.of(server), BRANDS));
                assertEquals(1, server.requests().size());
            }
        }
    }

    @Test
    void creatingRoutesIsNotRepeatedAfterALostAnswer() throws Exception {
        Route fresh = new Route(Optional.empty(), "home", "*", "/");
        Route known = new Route(Optional.of(5L), "home", "*", "/");
        try (RawServer server = RawServer.always(RawServer.json(502, "{}"))) {
            TestClients.complaint(TestClients.of(server), new PutRoutes(1, List.of(known, fresh)));
            assertEquals(1, server.requests().size());
            TestClients.complaint(TestClients.of(server), new PutRoutes(1, List.of(known)));
            assertEquals(8, server.requests().size());
        }
    }

    @Test
    void anAnswerCutAtAnyByteIsReadAgainAndNeverInPart() throws Exception {
        String body = "{\"data\":[{\"id\":7,\"name\":\"Fern & Kiln\",\"custom_url\":{\"url\":\"/fern/\"}},"
                + "{\"id\":8,\"name\":\"Ørsted\"}],\"meta\":{\"pagination\":{\"total\":2,\"current_page\":1,"
                + "\"total_pages\":1}}}";
        for (byte[] whole : List.of(
                RawServer.json(200, body),
                withoutLength(body),
                chunked(body),
                packed(body, true),
                packed(body, false))) {
            // Every other answer is cut, one byte later each time; the next one is whole.
            try (RawServer server =
                    RawServer.answering(number -> number % 2 == 0 ? whole : Arrays.copyOf(whole, (number - 1) / 2))) {
                StoreClient client = TestClients.of(server);
                for (int cut = 0; cut < whole.length; cut++) {
                    List<String> names =
                            client.call(BRANDS).rows().stream().map(Brand::name).toList();
                    assertEquals(List.of("Fern & Kiln", "Ørsted"), names, "cut at " + cut);
                }
                assertEquals(2 * whole.length, server.requests().size());
            }
        }
    }

    @Test
    void anAnswerThatStaysCutIsTold() throws Exception {
        byte[] cut = RawServer.join(
                "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n",
                "{\"data\":[".getBytes(StandardCharsets.UTF_8));
        try (RawServer server = RawServer.always(cut)) {
            assertEquals(
                    "Could not list the brands: the connection broke off before the answer was whole (7 attempts); try"
                            + " again; if it stays, check the network connection and https://status.bigcommerce.com",
                    TestClients.complaint(TestClients.of(server), BRANDS));
        }
    }

    @Test
    void aBombIsNotUnpacked() throws Exception {
        byte[] bomb = packed("{\"data\":[" + " ".repeat(3 * 1024 * 1024) + "]}", true);
        try (RawServer server = RawServer.always(bomb)) {
            assertEquals(
                    "Could not list the brands: the answer unpacks to more than 100 times its size (3 attempts); check"
                            + " that " + server.uri() + " is BigCommerce's API (BCSITE_API_URL)",
                    TestClients.complaint(TestClients.of(server), BRANDS));
        }
    }

    @Test
    void aStoreThatStopsInTheMiddleOfAnAnswerIsGivenUpInTime() throws Exception {
        try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            MovingClock clock = new MovingClock();
            StoreClient client = new StoreClient(
                    new StoreAccess("abc123", URI.create("http://127.0.0.1:" + silent.getLocalPort()), new Secret("t")),
                    clock,
                    clock,
                    () -> 0.5,
                    new Deadlines(Duration.ofSeconds(3), Duration.ofMillis(60), Duration.ofSeconds(60)));
            assertEquals(
                    "Could not list the brands: nothing arrived for 60 ms (7 attempts); try again; if it stays, check"
                            + " the network connection and https://status.bigcommerce.com",
                    TestClients.complaint(client, BRANDS));
        }
    }

    @Test
    void refusalsForPaceAreWaitedOutForAnHour() throws Exception {
        try (RawServer server = RawServer.always(RawServer.json(429, "{}"))) {
            MovingClock clock = new MovingClock();
            StoreClient client = TestClients.of(server.uri(), clock);
            assertEquals(
                    "Could not list the brands: HTTP 429 for 60 minutes; another application is using up the store's"
                            + " quota of API requests: try again when it is done",
                    TestClients.complaint(client, BRANDS));
            assertTrue(
                    server.requests().size() < 75, "asked " + server.requests().size() + " times");
        }
    }

    @Test
    void aStormOfRefusalsForHalfAnHourIsSurvived() throws Exception {
        MovingClock clock = new MovingClock();
        InstantSource source = clock;
        java.time.Instant end = source.instant().plus(Duration.ofMinutes(30));
        try (RawServer server = RawServer.answering(number ->
                source.instant().isBefore(end) ? RawServer.json(429, "{}") : RawServer.json(200, NO_BRANDS))) {
            TestClients.of(server.uri(), clock).call(BRANDS);
            assertTrue(
                    source.instant().isBefore(end.plus(Duration.ofMinutes(6))),
                    source.instant().toString());
        }
    }

    @Test
    void aWaitingClientCanBeInterrupted() throws Exception {
        Pause interrupted = duration -> {
            throw new InterruptedException();
        };
        try (RawServer server = RawServer.always(RawServer.json(503, "{}"))) {
            StoreClient client = new StoreClient(
                    new StoreAccess("abc123", server.uri(), new Secret("t")), new MovingClock(), interrupted);
            assertThrows(InterruptedException.class, () -> client.call(BRANDS));
        }
    }

    @Test
    void aCreationThatSurelyDidNotArriveIsSentAgain() throws Exception {
        RawServer before = RawServer.always(RawServer.json(200, NO_BRANDS));
        List<RawServer> back = new ArrayList<>();
        byte[] made = RawServer.json(200, "{\"data\":{\"id\":7,\"name\":\"Garden\",\"status\":\"prelaunch\"}}");
        // The store comes back while the client waits to try again.
        Pause comingBack = duration -> {
            if (back.isEmpty()) {
                back.add(RawServer.on(before.uri().getPort(), number -> made));
            }
        };
        StoreAccess access = new StoreAccess("abc123", before.uri(), new Secret("t"));
        StoreClient client = new StoreClient(access, new MovingClock(), comingBack, () -> 0.5, Deadlines.USUAL);
        client.call(BRANDS);
        before.close();
        assertEquals(
                7, client.call(new CreateChannel("Garden", "")).orElseThrow().id());
        assertEquals(List.of("POST /v3/channels HTTP/1.1"), back.get(0).requests());
        assertEquals(Map.of("no connection", 1L), client.meter().retries());
        back.get(0).close();
    }

    @Test
    void refusalsKeepTheirProblems() throws Exception {
        try (RawServer server = RawServer.always(RawServer.json(403, "{}"))) {
            StoreClient client = TestClients.of(server);
            BcsiteException refused = assertThrows(BcsiteException.class, () -> client.call(BRANDS));
            assertEquals(
                    Optional.of("give the API account the scope \"Products: read-only\""),
                    refused.problems().get(0).remedy());
        }
    }

    private static byte[] withoutLength(String body) {
        return RawServer.join(
                "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nConnection: close\r\n\r\n",
                body.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] chunked(String body) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n"
                .getBytes(StandardCharsets.ISO_8859_1));
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        for (int from = 0; from < bytes.length; from += 50) {
            int length = Math.min(50, bytes.length - from);
            out.writeBytes((Integer.toHexString(length) + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
            out.write(bytes, from, length);
            out.writeBytes("\r\n".getBytes(StandardCharsets.ISO_8859_1));
        }
        out.writeBytes("0\r\n\r\n".getBytes(StandardCharsets.ISO_8859_1));
        return out.toByteArray();
    }

    private static byte[] packed(String body, boolean withLength) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(body.getBytes(StandardCharsets.UTF_8));
        }
        String length = withLength ? "Content-Length: " + packed.size() + "\r\n" : "";
        return RawServer.join(
                "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Encoding: gzip\r\n" + length
                        + "Connection: close\r\n\r\n",
                packed.toByteArray());
    }
}
