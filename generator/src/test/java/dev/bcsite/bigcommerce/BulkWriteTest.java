package dev.bcsite.bigcommerce;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bcsite.base.BcsiteException;
import dev.bcsite.catalog.Json;
import dev.bcsite.catalog.Redirect;
import dev.bcsite.sandbox.fault.Fault;
import dev.bcsite.sandbox.fault.FaultRule;
import dev.bcsite.sandbox.fault.Strikes;
import dev.bcsite.sandbox.fault.When;
import dev.bcsite.sandbox.http.Request;
import dev.bcsite.sandbox.http.Response;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Stores that refuse batches in every way there is: whichever rows are bad, they and no others are refused. */
class BulkWriteTest {

    private static final long SITE = 1000;

    @TempDir
    Path state;

    /** How a store tells which rows of a batch it does not take. */
    private enum Telling {
        NOTHING,
        THE_FIRST,
        ALL,
        /** Counted from one: a good row is accused. */
        THE_NEXT,
        /** 207, as good rows are taken. */
        PARTLY,
        /** 422, and yet good rows are taken. */
        PARTLY_REFUSED,
        /** 207 that says how many failed, but not which. */
        PARTLY_AND_NOT_WHICH
    }

    @Test
    void whicheverRowsAreBadAndHoweverThatIsToldTheOthersAreWritten() throws Exception {
        for (Telling telling : Telling.values()) {
            for (int seed = 0; seed < 6; seed++) {
                String run = telling + ", seed " + seed;
                SplittableRandom random = new SplittableRandom(seed);
                try (TestShop shop = TestShop.small(state)) {
                    refuse(shop, "PUT", "/v3/storefront/redirects", new Telltale(telling, "from_path"));
                    StoreRedirects redirects = new StoreRedirects(shop.patientClient());
                    List<Redirect> rows = rows(random, random.nextInt(1, 300));
                    List<Redirect> bad = rows.stream()
                            .filter(row -> row.from().contains("bad"))
                            .toList();
                    BulkResult<Redirect> result = redirects.upsert(SITE, rows);
                    assertEquals(
                            bad, result.refused().stream().map(RefusedRow::row).toList(), run);
                    assertEquals(rows.size() - bad.size(), result.written().size(), run);
                    assertEquals(result.written(), redirects.list(SITE), run);
                    result.refused()
                            .forEach(row -> assertTrue(
                                    row.problem()
                                            .toString()
                                            .startsWith("Could not write the redirect "
                                                    + row.row().from() + " of site 1000: "),
                                    row.problem().toString()));
                }
            }
        }
    }

    @Test
    void oneBadRowCostsTwoRequestsForEachHalvingAndTwoInAllWhereItIsNamed() throws Exception {
        List<Redirect> rows = new ArrayList<>(rows(new SplittableRandom(1), 0));
        for (int i = 0; i < 250; i++) {
            rows.add(row((i == 137 ? "/bad/" : "/good/") + i));
        }
        for (Telling telling : List.of(Telling.NOTHING, Telling.ALL, Telling.PARTLY)) {
            try (TestShop shop = TestShop.small(state)) {
                refuse(shop, "PUT", "/v3/storefront/redirects", new Telltale(telling, "from_path"));
                new StoreRedirects(shop.patientClient()).upsert(SITE, rows);
                int most = telling == Telling.NOTHING ? 17 : telling == Telling.ALL ? 3 : 1;
                int asked = shop.meter()
                        .requests()
                        .get("PUT /v3/storefront/redirects")
                        .intValue();
                assertTrue(asked <= most, telling + " took " + asked);
            }
        }
    }

    @Test
    void whatMustNotBeSentTwiceIsUnsureWhereTheStoreDoesNotSayWhichRowsItTook() throws Exception {
        try (TestShop shop = TestShop.small(state)) {
            refuse(shop, "POST", "/v3/catalog/products/metafields", new Telltale(Telling.PARTLY_AND_NOT_WHICH, "key"));
            Metafields metafields = new Metafields(shop.patientClient());
            BulkResult<Metafield> result = metafields.createAll(
                    MetafieldOwner.PRODUCT, List.of(metafield("good"), metafield("bad"), metafield("fine")));
            assertEquals(List.of(), result.written());
            assertEquals(
                    List.of(0, 0, 0),
                    result.refused().stream().map(RefusedRow::status).toList());
            assertEquals(
                    "Could not create 3 metafields: 1 of 3 failed, and it may have been done all the same; plan again:"
                            + " the new plan shows whether it is there",
                    result.refused().get(0).problem().toString());
            assertEquals(1L, shop.meter().requests().get("POST /v3/catalog/products/metafields"));
            assertEquals(
                    2, metafields.list(MetafieldOwner.PRODUCT, 11, "bcsite").size());
        }
    }

    @Test
    void rowsThatWereRefusedAsAWholeMayBeSentAgainEvenToBeCreated() throws Exception {
        try (TestShop shop = TestShop.small(state)) {
            refuse(shop, "POST", "/v3/catalog/products/metafields", new Telltale(Telling.NOTHING, "key"));
            BulkResult<Metafield> result = new Metafields(shop.patientClient())
                    .createAll(MetafieldOwner.PRODUCT, List.of(metafield("good"), metafield("bad"), metafield("fine")));
            assertEquals(
                    List.of("good", "fine"),
                    result.written().stream().map(Metafield::key).toList());
            assertEquals(
                    List.of("Could not create the metafield bcsite/bad of product 11: HTTP 422, \"Not taken\""),
                    result.refused().stream()
                            .map(row -> row.problem().toString())
                            .toList());
        }
    }

    @Test
    void aRefusalWhoseTakenRowsCannotBeReadIsNeverAStackTrace() throws Exception {
        String body = "{\"data\":[{\"id\":{}}],\"errors\":[{\"status\":422,\"errors\":{\"1\":\"no\"}}],"
                + "\"meta\":{\"total\":2,\"success\":1,\"failed\":1}}";
        try (RawServer server = RawServer.always(RawServer.json(422, body))) {
            BulkResult<Metafield> created = new Metafields(TestClients.of(server))
                    .createAll(MetafieldOwner.PRODUCT, List.of(metafield("a"), metafield("b")));
            assertEquals(
                    List.of(0, 0),
                    created.refused().stream().map(RefusedRow::status).toList());
            assertEquals(1, server.requests().size());
        }
    }

    @Test
    void nothingToWriteIsNotAsked() throws Exception {
        try (TestShop shop = TestShop.small(state)) {
            BulkResult<Redirect> result = new StoreRedirects(shop.patientClient()).upsert(SITE, List.of());
            assertEquals(new BulkResult<>(List.of(), List.of()), result);
            assertEquals("", shop.asked());
        }
    }

    @Test
    void aMissingScopeIsNoMatterOfRows() throws Exception {
        try (RawServer server = RawServer.always(RawServer.json(403, "{}"))) {
            assertEquals(
                    "Could not write 2 redirects of site 1000: HTTP 403; give the API account the scope \"Content:"
                            + " modify\"",
                    assertThrows(
                                    BcsiteException.class,
                                    () -> new StoreRedirects(TestClients.of(server))
                                            .upsert(SITE, List.of(row("/a/"), row("/b/"))))
                            .getMessage());
            assertEquals(1, server.requests().size());
        }
    }

    /** Takes the rows whose field does not say that they are bad, and tells of the others in its way. */
    private record Telltale(Telling telling, String field) implements Fault {

        @Override
        public Response strike(Request request, Function<Request, Response> answer) {
            List<JsonNode> good = new ArrayList<>();
            List<Integer> bad = new ArrayList<>();
            JsonNode rows = read(request.bodyText());
            for (int i = 0; i < rows.size(); i++) {
                if (rows.get(i).path(field).asText().contains("bad")) {
                    bad.add(i);
                } else {
                    good.add(rows.get(i));
                }
            }
            if (bad.isEmpty()) {
                return answer.apply(request);
            }
            return telling.name().startsWith("PARTLY")
                    ? partly(answer.apply(request.withBody(bytes(good))), rows.size(), bad)
                    : refused(bad);
        }

        private Response refused(List<Integer> bad) {
            List<Integer> named = switch (telling) {
                case NOTHING -> List.of();
                case THE_FIRST -> bad.subList(0, 1);
                case THE_NEXT -> bad.stream().map(position -> position + 1).toList();
                default -> bad;
            };
            ObjectNode body = Json.object().put("status", 422).put("title", "Not taken");
            ObjectNode errors = body.putObject("errors");
            named.forEach(position -> errors.put(position + "." + field, "is bad"));
            return Response.of(422, "application/json", Json.bytes(body));
        }

        private Response partly(Response right, int total, List<Integer> bad) {
            boolean isRefused = telling == Telling.PARTLY_REFUSED;
            ObjectNode body = Json.object();
            body.set("data", read(right.bodyText()).path("data"));
            if (isRefused) {
                bad.forEach(position -> body.withArray("errors")
                        .addObject()
                        .put("status", 422)
                        .putObject("errors")
                        .put(position + "." + field, "is bad"));
            } else {
                ObjectNode errors = body.putObject("errors").put("status", 422).put("title", "Some");
                ObjectNode fields = errors.putObject("errors");
                if (telling == Telling.PARTLY) {
                    bad.forEach(position -> fields.put(position + "." + field, "is bad"));
                }
            }
            body.putObject("meta")
                    .put("total", total)
                    .put("success", total - bad.size())
                    .put("failed", bad.size());
            return Response.of(isRefused ? 422 : 207, "application/json", Json.bytes(body));
        }

        private static JsonNode read(String text) {
            try {
                return Json.read(new StringReader(text));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static byte[] bytes(List<JsonNode> rows) {
            return Json.bytes(Json.array().addAll(rows));
        }
    }

    private static void refuse(TestShop shop, String method, String path, Fault fault) {
        shop.sandbox.state().faults().add(new FaultRule(Strikes.of(fault, When.always()), method, path));
    }

    private static List<Redirect> rows(SplittableRandom random, int number) {
        List<Redirect> rows = new ArrayList<>();
        int oneIn = random.nextInt(1, 40);
        for (int i = 0; i < number; i++) {
            rows.add(row((random.nextInt(oneIn) == 0 ? "/bad/" : "/good/") + i));
        }
        return rows;
    }

    private static Redirect row(String from) {
        return new Redirect(0, from, "url", Optional.empty(), Optional.of("/new/"));
    }

    private static Metafield metafield(String key) {
        return Metafield.fresh(11, "bcsite", key, "v", "app_only");
    }
}
