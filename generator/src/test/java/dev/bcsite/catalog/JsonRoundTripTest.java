package dev.bcsite.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** What is kept in the snapshot as JSON reads as the fact that was written. */
class JsonRoundTripTest {

    private static final int RUNS = 150;

    @Test
    void everyFactReadsBackAsItWasWritten() {
        for (long seed = 0; seed < RUNS; seed++) {
            RandomFacts facts = new RandomFacts(seed);
            assertSame(seed, facts.settings(), SettingsJson::write, SettingsJson::read);
            assertSame(seed, facts.store(), StoreJson::write, StoreJson::read);
            assertSame(seed, facts.category(), CategoryJson::write, CategoryJson::read);
            assertSame(seed, facts.brand(), BrandJson::write, BrandJson::read);
            assertSame(seed, facts.redirect(), RedirectJson::write, RedirectJson::read);
            assertSame(seed, facts.channel(), ChannelJson::write, ChannelJson::read);
            assertSame(seed, facts.channelSite(), ChannelSiteJson::write, ChannelSiteJson::read);
            assertSame(seed, facts.currency(), CurrencyJson::write, CurrencyJson::read);
            assertSame(seed, facts.storePage(), StorePageJson::write, StorePageJson::read);
            assertSame(seed, facts.blogPost(), BlogPostJson::write, json -> BlogPostJson.read(json, ""));
        }
    }

    private static <T> void assertSame(
            long seed, T fact, Function<T, ? extends JsonNode> write, Function<JsonNode, T> read) {
        byte[] written = Json.bytes(write.apply(fact));
        assertEquals(fact, read.apply(new RowReader(written, 0, written.length).json()), "seed " + seed);
        assertEquals(
                new String(written, StandardCharsets.UTF_8),
                new String(
                        Json.bytes(write.apply(read.apply(new RowReader(written, 0, written.length).json()))),
                        StandardCharsets.UTF_8),
                "seed " + seed);
    }
}
