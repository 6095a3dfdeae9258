package dev.bcsite.function.host;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bcsite.function.json.Data;
import dev.bcsite.function.json.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The function in AWS' own runtime interface client, which gets its events from a Lambda on loopback. */
class LambdaTest {

    private static final String HANDLER = "dev.bcsite.function.host.LambdaHandler::handle";

    private static HostedShop shop;
    private static RuntimeApi lambda;
    private static HostProgram program;

    @BeforeAll
    static void start() throws Exception {
        shop = HostedShop.open();
        lambda = RuntimeApi.start();
        program = runtime(lambda, shop.environment());
        // On a busy machine a program that has just been started may need longer than a shopper is kept waiting.
        for (int tries = 1; status(answer(adding())) != 200; tries++) {
            assertTrue(tries < 5, program::said);
        }
    }

    @AfterAll
    static void stop() throws IOException {
        program.close();
        lambda.close();
        shop.close();
    }

    @Test
    void aShopperFillsACartAndSeesItAgain() throws Exception {
        Data added = answer(adding());

        assertEquals(200, status(added), () -> text(added));
        assertEquals(
                "application/json; charset=utf-8",
                added.at("headers", "Content-Type").text().orElseThrow());
        assertEquals("no-store", added.at("headers", "Cache-Control").text().orElseThrow());
        assertFalse(added.at("headers", "Set-Cookie").isThere());
        List<String> cookies = cookies(added);
        assertEquals(2, cookies.size(), cookies::toString);

        Data read = answer(event("GET", "/api/cart", "", json().with("cookies", pairs(cookies)), ""));

        assertEquals(200, status(read));
        assertEquals(
                "Cup", body(read).at("lines").items().get(0).at("name").text().orElseThrow());
    }

    @Test
    void aFormMayComeAsBase64AndIsSentOn() throws Exception {
        Data.Members form = headers(Data.object()
                .with("content-type", "application/x-www-form-urlencoded")
                .with("accept", "text/html")
                .with("origin", shop.origin()));
        String fields =
                Base64.getEncoder().encodeToString("product=101&quantity=1".getBytes(StandardCharsets.US_ASCII));

        Data added = answer(event("POST", "/api/cart/lines", "", form.with("isBase64Encoded", true), fields));

        assertEquals(303, status(added), () -> text(added));
        assertEquals("/api/cart", added.at("headers", "Location").text().orElseThrow());

        Data page = answer(event("GET", "/api/cart", "", form.with("cookies", pairs(cookies(added))), ""));

        assertTrue(text(page).contains("<b>Cup</b>"), () -> text(page));
    }

    @Test
    void theQueryArrivesAsItWasSent() throws Exception {
        Data page = answer(event("GET", "/api/cart", "home=%2Fde%2F", json(), ""));
        Data strange = answer(event("GET", "/api/cart", "home=%2Ffr%2F", json(), ""));

        assertEquals(200, status(page));
        assertEquals("wrong-value", body(strange).at("problem", "reason").text().orElseThrow());
    }

    @Test
    void headGetsNoBody() throws Exception {
        Data head = answer(event("HEAD", "/api/cart", "", json(), ""));

        assertEquals(200, status(head));
        assertEquals("", text(head));
    }

    @Test
    void anEventOfApiGatewayIsTheSame() throws Exception {
        String event = """
                {"version":"2.0","routeKey":"$default","rawPath":"/api/cart","rawQueryString":"",
                 "headers":{"accept":"application/json","content-length":"0","host":"abc.execute-api.eu-central-1.amazonaws.com",
                  "x-amzn-trace-id":"Root=1-5","x-forwarded-for":"203.0.113.9","x-forwarded-port":"443","x-forwarded-proto":"https"},
                 "requestContext":{"accountId":"000000000000","apiId":"abc","domainName":"abc.execute-api.eu-central-1.amazonaws.com",
                  "domainPrefix":"abc","http":{"method":"GET","path":"/api/cart","protocol":"HTTP/1.1","sourceIp":"203.0.113.9",
                  "userAgent":"curl/8"},"requestId":"id","routeKey":"$default","stage":"$default",
                  "time":"23/Nov/2026:12:00:00 +0000","timeEpoch":1795435200000},
                 "isBase64Encoded":false}""";

        Data answer = answer(event);

        assertEquals(200, answer.at("statusCode").number().orElseThrow());
        assertTrue(body(answer).at("isEmpty").isTrue());
    }

    @Test
    void tooMuchIsRefused() throws Exception {
        Data much = answer(event("POST", "/api/cart/lines", "", json(), "x".repeat(17_000)));
        Data far = answer(event("POST", "/api/cart/lines", "", json(), "x".repeat(5_000_000)));

        for (Data refused : List.of(much, far)) {
            assertEquals(413, status(refused));
            assertEquals(
                    "too-large", body(refused).at("problem", "reason").text().orElseThrow());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "[]",
                "{}",
                "7",
                "\"text\"",
                "{\"httpMethod\":\"GET\",\"path\":\"/api/cart\"}",
                "{\"rawPath\":\"/api/cart\"}",
                "{\"rawPath\":7,\"requestContext\":{\"http\":{\"method\":\"GET\"}}}",
                "{\"rawPath\":\"/api/cart\",\"requestContext\":{\"http\":{\"method\":[]}}}",
                "{\"rawPath\":\"/api/cart\",\"requestContext\":[]}",
                "{\"isBase64Encoded\":true,\"body\":\"%%%\",\"rawPath\":\"/\",\"requestContext\":{\"http\":{\"method\":\"GET\"}}}",
                "{\"rawPath\":\"/\",\"rawPath\":\"/\"}",
                "{\"a\":"
            })
    void whatIsNoEventIsAnsweredAllTheSame(String event) throws Exception {
        Data refused = answer(event);

        assertEquals(400, status(refused), () -> text(refused));
        assertEquals(
                "{\"problem\":{\"reason\":\"malformed\",\"malformed\":true,"
                        + "\"message\":\"this is no event of payload format 2.0\"}}",
                text(refused));
    }

    @Test
    void strangeHeadersAndPathsHarmNothing() throws Exception {
        Data.Members strange = headers(Data.object()
                        .with("accept", 7)
                        .with("Cookie", "__Host-bcsite=x")
                        .with("origin", "https://a.example,https://b.example")
                        .with("", "empty"))
                .with("cookies", Data.list(List.of(Data.of(7), Data.of("a=b"), Data.object())));

        assertEquals(404, status(answer(event("GET", "../../etc/passwd", "", strange, ""))));
        assertEquals(404, status(answer(event("GET", "", "", strange, ""))));
        assertEquals(200, status(answer(event("GET", "/api/cart", "", strange, ""))));
        assertEquals(403, status(answer(event("POST", "/api/cart/clear", "", strange, ""))));
    }

    @Test
    void aFunctionThatIsSetUpWronglyTellsWhatIsMissing() throws Exception {
        Map<String, String> environment = shop.environment();
        environment.remove("BCSITE_SESSION_KEYS");
        environment.put("BCSITE_SITE_URL", "nowhere");
        try (RuntimeApi other = RuntimeApi.start();
                HostProgram wrong = runtime(other, environment)) {
            String told = other.next("account of the mistakes").body() + wrong.said();

            assertTrue(told.contains("BCSITE_SITE_URL: \\\"nowhere\\\" is no address"), told);
            assertTrue(told.contains("BCSITE_SESSION_KEYS: it is not set"), told);
            assertFalse(told.contains("dev.bcsite.function.Variables"), told);
        }
    }

    private static String adding() {
        return event("POST", "/api/cart/lines", "", json(), "{\"product\":101,\"quantity\":2}");
    }

    private static long status(Data answer) {
        return answer.at("statusCode").number().orElseThrow();
    }

    private static HostProgram runtime(RuntimeApi api, Map<String, String> environment) throws IOException {
        return runtime(
                api, environment, HostProgram.function() + java.io.File.pathSeparator + HostProgram.jarsOf("aws"));
    }

    static HostProgram runtime(RuntimeApi api, Map<String, String> environment, String classes) throws IOException {
        environment.put("AWS_LAMBDA_RUNTIME_API", api.address());
        environment.put("AWS_LAMBDA_FUNCTION_NAME", "shop");
        environment.put("AWS_LAMBDA_FUNCTION_MEMORY_SIZE", "512");
        environment.put("_HANDLER", HANDLER);
        environment.put("LAMBDA_TASK_ROOT", "/var/task");
        return HostProgram.start(
                environment,
                List.of("-cp", classes, "com.amazonaws.services.lambda.runtime.api.client.AWSLambda", HANDLER));
    }

    private static Data answer(String event) throws Exception {
        RuntimeApi.Outcome outcome = lambda.invoke(event);
        assertEquals("response", outcome.kind(), () -> outcome.body() + program.said());
        return Json.read(outcome.body().getBytes(StandardCharsets.UTF_8));
    }

    private static String event(String method, String path, String query, Data.Members more, String body) {
        Data.Members event = more.with("version", "2.0")
                .with("rawPath", path)
                .with("rawQueryString", query)
                .with(
                        "requestContext",
                        Data.object()
                                .with(
                                        "http",
                                        Data.object().with("method", method).with("sourceIp", "203.0.113.7")));
        return new String(Json.write(body.isEmpty() ? event : event.with("body", body)), StandardCharsets.UTF_8);
    }

    private static Data.Members json() {
        return headers(Data.object()
                .with("content-type", "application/json")
                .with("accept", "application/json")
                .with("origin", shop.origin()));
    }

    private static Data.Members headers(Data.Members headers) {
        return Data.object().with("headers", headers);
    }

    private static List<String> cookies(Data answer) {
        List<String> cookies = new ArrayList<>();
        answer.at("cookies").items().forEach(cookie -> cookies.add(cookie.text().orElseThrow()));
        return cookies;
    }

    private static Data pairs(List<String> cookies) {
        return Data.list(
                cookies.stream().map(cookie -> Data.of(cookie.split(";", 2)[0])).toList());
    }

    private static String text(Data answer) {
        return answer.at("body").text().orElseThrow();
    }

    private static Data body(Data answer) throws IOException {
        return Json.read(text(answer).getBytes(StandardCharsets.UTF_8));
    }
}
