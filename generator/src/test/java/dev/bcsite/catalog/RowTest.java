package dev.bcsite.catalog;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** What is kept as a row of bytes reads as the fact that was written, and nothing else does. */
class RowTest {

    private static final int RUNS = 300;

    @Test
    void everyFactReadsBackAsItWasWritten() {
        for (long seed = 0; seed < RUNS; seed++) {
            RandomFacts facts = new RandomFacts(seed);
            assertSame(seed, facts.product(), ProductRow.PART);
            assertSame(seed, facts.listing(), ListingRow.PART);
            assertSame(seed, List.of(), new QuotesRow("EUR"));
            assertSame(seed, List.of(facts.quote("EUR"), facts.quote("EUR")), new QuotesRow("EUR"));
        }
    }

    @Test
    void aThousandVariantsReadBackInTheirOrder() {
        List<Variant> variants = new ArrayList<>();
        for (long seed = 0; variants.size() < 1000; seed++) {
            variants.addAll(new RandomFacts(seed).product().variants());
        }
        RowWriter row = new RowWriter();
        row.list(variants, VariantRow.PART);
        byte[] bytes = row.toBytes();
        assertEquals(variants, new RowReader(bytes, 0, bytes.length).list(VariantRow.PART));
    }

    @Test
    void numbersReadBackToTheLastDigit() {
        List<Long> numbers = new ArrayList<>(List.of(0L, -1L, 63L, 64L, -64L, -65L, Long.MAX_VALUE, Long.MIN_VALUE));
        for (int bit = 0; bit < Long.SIZE; bit++) {
            numbers.add(1L << bit);
            numbers.add(-(1L << bit) - 1);
        }
        RowWriter row = new RowWriter();
        row.numbers(numbers);
        byte[] bytes = row.toBytes();
        assertEquals(numbers, new RowReader(bytes, 0, bytes.length).numbers());
        assertEquals(1, written(63).length);
        assertEquals(1, written(-64).length);
        assertEquals(10, written(Long.MIN_VALUE).length);
    }

    @Test
    void decimalsKeepTheirScale() {
        List<String> decimals = List.of(
                "0",
                "0.00",
                "10.50",
                "10.5",
                "-3.50",
                "1E+2",
                "9223372036854775807",
                "-9223372036854775808",
                "9223372036854775808",
                "1234567890123456789012345678901234567890",
                "-0.1234567890123456789012345678901234567890",
                "1E+2147483647",
                "1E-2147483647");
        for (String written : decimals) {
            BigDecimal decimal = new BigDecimal(written);
            RowWriter row = new RowWriter();
            row.decimal(decimal);
            byte[] bytes = row.toBytes();
            assertEquals(decimal, new RowReader(bytes, 0, bytes.length).decimal());
        }
    }

    @Test
    void textsReadBackWhateverTheirLetters() {
        for (String text : List.of(
                "", "Mug", "Ørsted", "\u00FF", "\u0100", "日本語の茶碗", "\uD83C\uDF75 tea", "\u0000", "é".repeat(100_000))) {
            assertEquals(text, readBack(text));
        }
        assertEquals("half ?", readBack("half \uD83C"));
        assertEquals(1 + 6, textBytes("Ørsted").length, "a byte to each letter of Latin 1");
    }

    @Test
    void aRowThatWasCutIsDamaged() {
        byte[] bytes = RowWriter.bytes(new RandomFacts(7).product(), ProductRow.PART);
        for (int length = 0; length < bytes.length; length++) {
            RowReader cut = new RowReader(bytes, 0, length);
            assertThrows(DamagedSnapshotException.class, () -> cut.only(ProductRow.PART), "cut at " + length);
        }
        RowReader longer = new RowReader(Arrays.copyOf(bytes, bytes.length + 1), 0, bytes.length + 1);
        assertEquals(
                "a row goes on after its end",
                assertThrows(DamagedSnapshotException.class, () -> longer.only(ProductRow.PART))
                        .getMessage());
    }

    @Test
    void whateverTheBytesAreNothingElseIsThrown() {
        for (long seed = 0; seed < 2000; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            byte[] bytes = RowWriter.bytes(new RandomFacts(seed % 40).product(), ProductRow.PART);
            for (int flips = 1 + random.nextInt(4); flips > 0; flips--) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
            }
            try {
                new RowReader(bytes, 0, bytes.length).only(ProductRow.PART);
            } catch (DamagedSnapshotException e) {
                // As it should be.
            } catch (RuntimeException | Error e) {
                throw new AssertionError("seed " + seed, e);
            }
        }
    }

    @Test
    void noRoomIsMadeForWhatTheRowCannotHold() {
        byte[] endless = {-1, -1, -1, -1, -1, -1, -1, -1, -1, -1, 1};
        byte[] gigabytes = {-2, -1, -1, -1, 15, 65, 65};
        assertDamaged("a number has no end", new RowReader(endless, 0, endless.length)::number);
        assertDamaged("a row ends too early", new RowReader(gigabytes, 0, gigabytes.length)::text);
        assertDamaged("a row ends too early", new RowReader(gigabytes, 0, gigabytes.length)::numbers);
        assertDamaged("a row ends too early", new RowReader(gigabytes, 0, gigabytes.length)::texts);
        assertDamaged(
                "a row ends too early", () -> new RowReader(gigabytes, 0, gigabytes.length).list(VariantRow.PART));
        assertDamaged("a flag is neither yes nor no", new RowReader(new byte[] {2}, 0, 1)::flag);
        assertDamaged("a count is too large", () -> new RowReader(written(1L << 31), 0, 5).count());
        assertDamaged(
                "a choice is none of those there are",
                () -> new RowReader(new byte[] {3}, 0, 1).choice(BulkTier.Kind.values()));
        assertDamaged("a row is no JSON", new RowReader("{".getBytes(), 0, 1)::json);
    }

    @Test
    void choicesOrderTheValuesOfVariants() {
        Variant.Value size = new Variant.Value(70, 700, "Size", "S");
        Variant.Value colour = new Variant.Value(71, 710, "Colour", "Red");
        Product product = new RandomFacts(3).product().withChoices(new ProductChoices(1, List.of(), List.of()));
        Variant variant = product.variants().get(0);
        Variant mixed = new Variant(
                variant.id(),
                variant.sku(),
                variant.price(),
                variant.sale(),
                variant.retail(),
                variant.calculated(),
                variant.weight(),
                variant.stock(),
                variant.lowStockLevel(),
                variant.imageUrl(),
                variant.unavailableMessage(),
                variant.codes(),
                List.of(colour, size));
        assertEquals(List.of(size, colour), mixed.inOrderOf(List.of(70L, 71L)).values());
        assertEquals(List.of(colour, size), mixed.inOrderOf(List.of(71L, 70L)).values());
        assertEquals(mixed, mixed.inOrderOf(List.of(71L)).inOrderOf(List.of(71L, 70L)));
    }

    private static <T> void assertSame(long seed, T fact, RowPart<T> part) {
        byte[] written = RowWriter.bytes(fact, part);
        T read = new RowReader(written, 0, written.length).only(part);
        assertEquals(fact, read, "seed " + seed);
        assertArrayEquals(written, RowWriter.bytes(read, part), "seed " + seed);
    }

    private static void assertDamaged(String complaint, Executable reading) {
        assertEquals(
                complaint, assertThrows(DamagedSnapshotException.class, reading).getMessage());
    }

    private static byte[] written(long number) {
        RowWriter row = new RowWriter();
        row.number(number);
        return row.toBytes();
    }

    private static byte[] textBytes(String text) {
        RowWriter row = new RowWriter();
        row.text(text);
        return row.toBytes();
    }

    private static String readBack(String text) {
        byte[] bytes = textBytes(text);
        return new RowReader(bytes, 0, bytes.length).text();
    }
}
