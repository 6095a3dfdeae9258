package dev.bcsite.function;

import static dev.bcsite.function.Vectors.FORM;
import static dev.bcsite.function.Vectors.JSON;
import static dev.bcsite.function.Vectors.headers;
import static dev.bcsite.function.Vectors.utf8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bcsite.function.Operations.Operation;
import dev.bcsite.function.checkout.CheckoutWay;
import dev.bcsite.function.customer.Shoppers;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * F1, F4, F14: every operation takes the fields that it has, each with its type, and nothing else. All are tried by a customer who is signed in
 * and has a cart, so that nothing but the schema is in the way.
 */
class OperationVectorsTest {

    /** The same for what is read: the query of an address, and what it must not be. */
    private static final String QUERIES = """
            /api/checkout | step:word
            /api/sign-in | next:word redirectTo:path
            /api/sign-out | redirectTo:path
            /api/register | next:word
            /api/password | c:id t:like
            /api/addresses | edit:id
            /api/orders | after:like
            /api/order | number:id
            /api/wishlist | list:id token:like
            /api/cart | estimate:tick add:like coupon:line50 t:like
            """;

    private static final List<String> NO_TEXTS =
            List.of("7", "true", "[]", "{}", "'a\\u0000b'", "'\\u0007'", "'\\u202Ex'", "'\\uD800'", "['a']");
    private static final List<String> NO_NUMBERS = List.of(
            "-1", "1.5", "1e3000", "99999999999999999999", "true", "[]", "{}", "''", "'x'", "'1e3'", "'0x1'", "'-1'");
    private static final List<String> UNKNOWN = List.of(
            "price",
            "amount_off",
            "customer_id",
            "customerEntityId",
            "cartEntityId",
            "checkoutEntityId",
            "channel_id",
            "currencyCode",
            "version",
            "token_type",
            "query",
            "__proto__",
            "Email",
            "status_id",
            "card",
            "discount");

    private static FunctionShop shop;

    @BeforeAll
    static void open() throws Exception {
        shop = Shoppers.open().withOwnCheckout();
    }

    @AfterAll
    static void close() {
        shop.close();
    }

    private static Browser customer(FunctionShop at) {
        Browser browser = Shoppers.signedIn(at, "ann");
        assertEquals(200, browser.post("/api/cart/lines", "{'product':101}").status());
        return browser;
    }

    @Test
    void everyOperationTakesItsFieldsOnly() {
        Vectors vectors = new Vectors(shop, customer(shop));
        Operations.all().forEach(operation -> refuses(vectors, operation));
        assertTrue(vectors.refused() > 3000, vectors.refused() + " requests");
    }

    @Test
    void anEmbeddedCheckoutTakesNothing() throws Exception {
        try (FunctionShop other =
                Shoppers.open().with(new CheckoutWay.Embedded(URI.create("https://checkout.example/loader.js")))) {
            Vectors vectors = new Vectors(other, customer(other));
            refuses(vectors, Operation.read("/api/checkout/embedded | |"));
            assertTrue(vectors.refused() > 20, vectors.refused() + " requests");
        }
    }

    private static void refuses(Vectors vectors, Operation operation) {
        operation.kinds().forEach((field, kind) -> {
            String name = field.replace("*", "");
            for (String value : wrong(kind)) {
                vectors.refuses(operation.path(), utf8(operation.with(name, value)), JSON);
            }
            if (field.endsWith("*")) {
                vectors.refuses(operation.path(), utf8(operation.without(name)), JSON);
            }
        });
        for (String name : UNKNOWN) {
            vectors.refuses(operation.path(), utf8(operation.with(name, "'1'")), JSON);
        }
        for (String body : List.of("{", "[]", "null", "'x'", "{}{}", "{'a':1,'a':1}", "<a/>", "a=1")) {
            vectors.refuses(operation.path(), utf8(body.replace('\'', '"')), JSON);
        }
        for (String body : List.of("price=1", "=1", "a=%zz", "a=1&a=2")) {
            vectors.refuses(operation.path(), utf8(body), FORM);
        }
        vectors.refuses(operation.path(), utf8(operation.without("")), "text/plain");
        vectors.refuses(operation.path(), new byte[20_000], JSON);
        byte[] good = utf8(operation.without(""));
        for (String origin : List.of("null", "https://evil.example", "https://shop.example.evil.example", "")) {
            vectors.refuses("POST", operation.path(), headers("Origin", origin), good);
        }
        for (String method : List.of("PUT", "DELETE", "PATCH", "OPTIONS")) {
            vectors.refuses(method, operation.path(), headers("Origin", FunctionShop.ORIGIN), good);
        }
    }

    @Test
    void everyQueryHasItsTypes() {
        Vectors vectors = new Vectors(shop, customer(shop));
        QUERIES.lines().forEach(line -> {
            Operation operation = Operation.read(line.replace("|", "| |"));
            operation.kinds().forEach((name, kind) -> {
                for (String value : inQuery(kind)) {
                    vectors.refuses("GET", operation.path() + "?" + name + "=" + value, headers(), new byte[0]);
                }
            });
        });
        assertTrue(vectors.refused() > 60, vectors.refused() + " queries");
    }

    /** Whoever adds an operation adds its fields here. */
    @Test
    void noOperationIsLeftOut() throws IOException {
        Set<String> tried = new TreeSet<>(Set.of("/api/checkout/embedded"));
        Operations.all().forEach(operation -> tried.add(operation.path().replaceAll("/(?:[0-9]+|x)(?=/|$)", "/{}")));
        Pattern post = Pattern.compile("(?:post|guess)\\(\\s*\"[a-z-]+\",\\s*\"(/api/[^\"]+)\"");
        Set<String> there = new TreeSet<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            for (Path file : files.filter(path -> path.toString().endsWith("Routes.java"))
                    .toList()) {
                Matcher found = post.matcher(Files.readString(file));
                while (found.find()) {
                    there.add(found.group(1));
                }
            }
        }
        assertEquals(there, tried);
    }

    /** What a field of this kind cannot be: JSON, with apostrophes for quotes. */
    private static List<String> wrong(String kind) {
        String sort = kind.replaceAll("[0-9]", "");
        if (sort.equals("id") || sort.equals("number")) {
            List<String> numbers = new ArrayList<>(NO_NUMBERS);
            numbers.add(sort.equals("id") ? "0" : "1000");
            return numbers;
        }
        if (sort.equals("tick")) {
            return List.of("1", "0", "'yes'", "'true'", "''", "[]", "{}");
        }
        List<String> texts = new ArrayList<>(NO_TEXTS);
        switch (sort) {
            case "line" -> texts.add("'a\\nb'");
            case "email" -> texts.addAll(List.of("'nobody'", "'a@'", "'@b'", "'a b@c.example'", "'a@b@c.example'"));
            case "like", "word" -> texts.addAll(List.of("'<script>'", "'\\u00e4\\u00e4'", "'{$ne:1}'", "'%00'"));
            case "path" -> texts.addAll(List.of("'//evil.example'", "'https://evil.example/'", "'/\\\\evil.example'"));
            case "token" -> texts.addAll(List.of("'a.b'", "'a.b.c.d'", "'..'", "'a.b.c\\n'"));
            case "exact" -> texts.removeAll(List.of("'\\u0007'", "'\\u202Ex'", "'\\uD800'"));
            default -> texts.add("'\\u0001'");
        }
        String longest = kind.replaceAll("[a-z]", "");
        texts.add("'" + "x".repeat(longest.isEmpty() ? 5000 : Integer.parseInt(longest) + 1) + "'");
        return texts;
    }

    /** The same in a query, where everything is a text. */
    private static List<String> inQuery(String kind) {
        return switch (kind.replaceAll("[0-9]", "")) {
            case "id" -> List.of("0", "-1", "1.5", "x", "1e3", "2147483648", "%00", "%zz", "1&=1");
            case "tick" -> List.of("1", "yes", "%01");
            case "line" -> List.of("%00", "%e2%80%ae", "%zz", "%ff", "x".repeat(51));
            case "path" -> List.of("//evil.example", "https://evil.example/", "/%5cevil.example", "/%00", "x");
            default -> List.of("%3Cscript%3E", "%c3%a4", "%00", "%zz", "%7b%24ne%7d", "x".repeat(301));
        };
    }
}
