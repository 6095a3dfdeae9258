package dev.bcsite.bigcommerce;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.bcsite.sandbox.SandboxOptions;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Ids come alone, asked for in the contract's words. */
class ListProductIdsTest {

    @TempDir
    Path state;

    @Test
    void aFieldIsNamedThatTheContractHasAndTheIdComesAlong() throws Exception {
        ListProductIds ids = new ListProductIds(List.of(1L), 0, Page.SIZE);
        assertEquals(
                List.of("include_fields=type"),
                List.of(ids.request().path().split("[?&]")).stream()
                        .filter(part -> part.startsWith("include_fields"))
                        .toList());

        try (TestShop shop = TestShop.of(SandboxOptions.defaults().withSeed("sample"), state)) {
            List<Long> listed = shop.client().call(ids).rows();
            assertFalse(listed.isEmpty());
            assertEquals(listed.stream().sorted().distinct().toList(), listed);
        }
    }
}
