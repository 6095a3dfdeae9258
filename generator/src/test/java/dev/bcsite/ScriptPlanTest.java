package dev.bcsite;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bcsite.sandbox.state.Kind;
import dev.bcsite.sandbox.table.Table;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Scripts of the project are published with the site, and BigCommerce is told where and what they are. */
class ScriptPlanTest {

    private static final String SHOP = """
            -- bcsite.yaml --
            store: {hash: unused, api: "http://unused.invalid"}
            storefronts:
              - channel: 1
                url: "https://shop.example"
                scripts:
                  - {name: Orders, file: scripts/order.js, on: order_confirmation, load: defer, consent: essential}
                  - {name: Counter, src: "https://cdn.example/count.js", on: checkout, consent: analytics}
            theme: plain
            -- store/products.json --
            [{"id": 77, "name": "Austin Cup", "price": 10, "custom_url": {"url": "/austin-cup/"}}]
            -- scripts/order.js --
            console.log(1);""";

    @TempDir
    Path folder;

    private TestSite site;
    private TestPlans plans;

    @BeforeEach
    void open() throws IOException {
        site = TestSite.of(folder.resolve("shop"), SHOP);
        plans = new TestPlans(site, "scripts");
    }

    @AfterEach
    void close() {
        site.close();
    }

    @Test
    void thePlanShowsFilesAndNotesWhatNobodyChecks() throws IOException {
        assertEquals("""
                Channel 1

                  scripts (2)
                    + Counter  consent analytics, enabled true, file https://cdn.example/count.js, load default, location head, on checkout
                    + Orders   consent essential, enabled true, file https://shop.example/assets/order.25ac321ee8.js, load defer, location head, on ord...

                  Note: script Counter: it runs where shoppers pay, and nothing makes sure that it is the file you know; \
                give it an integrity hash, as PCI DSS 4 wants (6.4.3), or let file: publish it with the site

                  2 to add.
                """, plans.text());
    }

    @Test
    void theFileIsOnTheSiteWhereBigCommerceIsToldItIs() throws IOException {
        assertEquals(List.of("POST /v3/content/scripts", "POST /v3/content/scripts"), plans.apply());
        site.build(BuildOptions.standard());

        ObjectNode orders = script("Orders");
        assertEquals(
                "https://shop.example/assets/order.25ac321ee8.js",
                orders.path("src").asText());
        assertEquals(
                "[\"sha384-JawyHuhqEMFMvdtX+VHylbI0hfJp2F7nvwFVRqqfuOoK5oW7TG/7V11Zs7zeFWIE\"]",
                orders.path("integrity_hashes").toString());
        assertEquals("order_confirmation", orders.path("visibility").asText());
        assertEquals("defer", orders.path("load_method").asText());
        assertEquals("head", orders.path("location").asText());
        assertEquals("essential", orders.path("consent_category").asText());
        assertEquals("console.log(1);", site.file("assets/order.25ac321ee8.js"));
        plans.assertNothingLeft();
    }

    @Test
    void aChangedFileIsAnotherFile() throws IOException {
        plans.apply();
        site.write("scripts/order.js", "console.log(2);");

        assertEquals("""
                Channel 1

                  script
                    ~ Orders  file https://shop.example/assets/order.25ac321ee8.js -> https://shop.example/assets/order.8b284787bb.js
                              sri sha384-JawyHuhqEMFMvdtX+VHylbI0hfJp2F7nvwFVRqqfuOoK5oW7TG/7V11Zs7zeFWIE -> sha384-iyhHh7t3A+cnFd95FNgJfJQSxbKpJng7+0J5WfmmgwxbrjpeQMlvPJgXQ9IhRLWU

                  Note: script Counter: it runs where shoppers pay, and nothing makes sure that it is the file you know; \
                give it an integrity hash, as PCI DSS 4 wants (6.4.3), or let file: publish it with the site

                  1 to change; 1 is as wanted.
                """, plans.text());
        plans.apply();

        assertEquals(
                "https://shop.example/assets/order.8b284787bb.js",
                script("Orders").path("src").asText());
        plans.assertNothingLeft();
    }

    @Test
    void aScriptThatIsNoLongerListedGoesAndSomebodyElsesStays() throws IOException {
        plans.apply();
        ObjectNode theirs = script("Orders").deepCopy().put("name", "Theirs");
        theirs.remove("uuid");
        scripts().add(theirs);
        site.write("bcsite.yaml", "store: {hash: unused, api: \"http://unused.invalid\"}\ntheme: plain\n");
        plans.apply();

        assertEquals(1, scripts().size());
        assertEquals("Theirs", script("Theirs").path("name").asText());
        plans.assertNothingLeft();
    }

    @Test
    void codeWithoutAFileIsNotReplacedEvenWhenAdopted() throws IOException {
        plans.apply();
        ObjectNode orders = script("Orders");
        orders.put("kind", "script_tag").put("html", "<script>1</script>").remove("src");
        long key = scripts().keyOf(orders.path("uuid").asText()).orElseThrow();
        scripts().put(key, orders);

        var outcomes = plans.outcomes(plans.plan("script Orders"));
        assertEquals(
                "script Orders: it is code without a file, which could not be put back later; give the script of the"
                        + " configuration another name, or remove that one first",
                outcomes.refused().values().iterator().next().toString());
        assertEquals("<script>1</script>", script("Orders").path("html").asText());
    }

    @Test
    void noMoreScriptsAreSentThanBigCommerceTakes() throws IOException {
        plans.apply();
        ObjectNode other = script("Counter").deepCopy();
        for (int i = 0; i < 8; i++) {
            ObjectNode theirs = other.deepCopy().put("name", "Theirs " + i);
            theirs.remove("uuid");
            scripts().add(theirs);
        }
        site.write(
                "bcsite.yaml",
                SHOP.lines().skip(1).limit(7).reduce("", (all, line) -> all + line + "\n")
                        + "      - {name: More, src: \"https://cdn.example/more.js\", on: storefront, consent: targeting}\n"
                        + "theme: plain\n");

        site.store().state().requests().clear();
        var outcomes = plans.outcomes(plans.plan());
        assertEquals(
                "script More: the API account has 10 scripts already, which is all that BigCommerce takes; remove scripts"
                        + " that are not needed, then plan and apply again",
                outcomes.refused().values().iterator().next().toString());
        assertEquals(0, site.store().state().requests().count("POST /v3/content/scripts"));
    }

    private Table scripts() {
        return site.store().state().table(Kind.SCRIPTS);
    }

    private ObjectNode script(String name) {
        return Arrays.stream(scripts().keys())
                .mapToObj(key -> scripts().row(key).orElseThrow())
                .filter(row -> row.path("name").asText().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
