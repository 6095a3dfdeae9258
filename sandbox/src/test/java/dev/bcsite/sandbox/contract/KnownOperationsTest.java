package dev.bcsite.sandbox.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bcsite.sandbox.http.Request;
import dev.bcsite.sandbox.http.Response;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class KnownOperationsTest {

    @Test
    void anOperationIsKnownWhenTheReferenceShowsItAsValidated() {
        KnownOperations known = KnownOperations.ofReference();
        assertTrue(known.has("GET /v3/catalog/brands/{id}"));
        assertFalse(known.has("GET /v3/content/widgets"));
    }

    @Test
    void whoeverReliesOnAnotherOperationIsTold() {
        Contracts contracts = Contracts.checking();
        Map<String, List<String>> headers =
                Map.of("x-auth-token", List.of("any"), "accept", List.of("application/json"));
        Request request = new Request("GET", "/v3/content/regions", "template_file=home", headers, new byte[0]);
        contracts.exchanged(request, Response.of(200, "application/json", "{\"data\": []}"));
        AssertionError error = assertThrows(AssertionError.class, contracts::assertNoViolations);
        assertEquals(
                "GET /v3/content/regions?template_file=home: the reference does not show GET /v3/content/regions as validated",
                error.getMessage()
                        .lines()
                        .filter(line -> line.contains("reference"))
                        .findFirst()
                        .orElse(""));
    }
}
