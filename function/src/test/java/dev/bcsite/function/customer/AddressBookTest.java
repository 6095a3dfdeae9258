package dev.bcsite.function.customer;

import static dev.bcsite.function.customer.Shoppers.notices;
import static dev.bcsite.function.customer.Shoppers.text;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bcsite.function.Browser;
import dev.bcsite.function.Browser.Answer;
import dev.bcsite.function.FunctionShop;
import dev.bcsite.function.json.Data;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Customers' addresses. */
class AddressBookTest {

    private FunctionShop shop;

    @BeforeEach
    void open() throws Exception {
        shop = Shoppers.open();
    }

    @AfterEach
    void close() {
        shop.close();
    }

    /** Each address in a line. */
    private static String addresses(Answer answer) {
        return answer.json().at("addresses").items().stream()
                .map(address -> text(address, "id") + ": " + text(address, "name") + ", "
                        + address.at("lines").items().stream()
                                .map(line -> text(line, "line"))
                                .collect(Collectors.joining(", ")))
                .collect(Collectors.joining("\n"));
    }

    @Test
    void addressesAreShownAndTheFormKnowsTheName() {
        Answer answer = Shoppers.signedIn(shop, "ann").get("/api/addresses");

        assertEquals("1: Ann Ash, 1 Ash Row, 5004 Ostrand, Norway", addresses(answer));
        assertEquals("/api/addresses", text(answer.json(), "form", "sendAt"));
        assertEquals("Ann", text(answer.json(), "form", "firstName"));
    }

    @Test
    void oneIsAddedChangedAndDeleted() {
        Browser browser = Shoppers.signedIn(shop, "ann");

        Answer added = browser.post(
                "/api/addresses",
                "{'firstName':'Ann','lastName':'Ash','address1':'9 Oak Row','city':'Bergen','countryCode':'NO','phone':'5'}");
        assertEquals("saved", notices(added));
        assertEquals(
                "1: Ann Ash, 1 Ash Row, 5004 Ostrand, Norway\n3: Ann Ash, 9 Oak Row, Bergen, Norway, 5",
                addresses(added));

        Answer form = browser.get("/api/addresses?edit=3");
        assertEquals("/api/addresses/3", text(form.json(), "form", "sendAt"));
        assertEquals("9 Oak Row", text(form.json(), "form", "address1"));
        assertEquals(
                "NO",
                form.json().at("form", "countries").items().stream()
                        .filter(country -> country.at("isChosen").isTrue())
                        .map(country -> text(country, "code"))
                        .collect(Collectors.joining()));

        Answer changed = browser.post(
                "/api/addresses/3",
                "{'firstName':'Ann','lastName':'Ash','address1':'10 Oak Row','city':'Bergen','countryCode':'NO','phone':''}");
        assertTrue(addresses(changed).endsWith("3: Ann Ash, 10 Oak Row, Bergen, Norway"), addresses(changed));

        Answer deleted = browser.post("/api/addresses/3/delete", "{}");
        assertEquals("deleted", notices(deleted));
        assertEquals("1: Ann Ash, 1 Ash Row, 5004 Ostrand, Norway", addresses(deleted));
    }

    @Test
    void formsDoTheSame() {
        Browser browser = Shoppers.signedIn(shop, "cleo");
        String[] fields = {
            "firstName",
            "Cleo",
            "lastName",
            "Cedar",
            "company",
            "",
            "address1",
            "5 Fir Row",
            "address2",
            "",
            "city",
            "Köln",
            "postalCode",
            "50667",
            "stateOrProvince",
            "",
            "countryCode",
            "DE",
            "phone",
            "",
            "home",
            "/de/"
        };

        Answer added = browser.form("/api/addresses", fields);

        assertEquals("303 /api/addresses?home=%2Fde%2F", added.status() + " " + added.header("Location"));
        assertTrue(addresses(browser.get("/api/addresses")).endsWith("Cleo Cedar, 5 Fir Row, 50667 Köln, Germany"));
        assertEquals(303, browser.form("/api/addresses/3", fields).status());
        assertEquals(303, browser.form("/api/addresses/3/delete").status());
        assertTrue(browser.get("/api/addresses").json().at("isEmpty").isTrue());
    }

    @Test
    void countriesAreInTheLanguageOfThePage() {
        Data countries = Shoppers.signedIn(shop, "ann")
                .get("/api/addresses?home=/de/")
                .json()
                .at("form", "countries");

        assertEquals("Afghanistan", text(countries.items().get(0), "name"));
        assertTrue(countries.items().stream()
                .anyMatch(country -> text(country, "name").equals("Österreich")));
        assertTrue(countries.items().size() > 240);
    }

    @Test
    void whatCannotBeAnAddressIsRefused() {
        Browser browser = Shoppers.signedIn(shop, "ann");
        String good = "'firstName':'A','lastName':'B','address1':'C','city':'D'";

        assertEquals(
                "missing-field",
                browser.post("/api/addresses", "{" + good + "}").reason());
        assertEquals(
                "wrong-value",
                browser.post("/api/addresses", "{" + good + ",'countryCode':'XX'}")
                        .reason());
        assertEquals(
                "unknown-field",
                browser.post("/api/addresses", "{" + good + ",'countryCode':'NO','entityId':2}")
                        .reason());
        assertEquals(
                "not-found",
                browser.post("/api/addresses/77", "{" + good + ",'countryCode':'NO'}")
                        .reason());
        assertEquals("not-found", browser.post("/api/addresses/x/delete", "{}").reason());
        assertEquals("not-found", browser.get("/api/addresses?edit=2").reason());
    }

    @Test
    void anAddressThatIsThereAlreadyIsRefusedOnItsPage() {
        Browser browser = Shoppers.signedIn(shop, "ann");
        String[] fields = {
            "firstName", "Ann", "lastName", "Ash", "address1", "1 Elm Row", "city", "Oslo", "countryCode", "NO"
        };
        browser.form("/api/addresses", fields);
        shop.later(java.time.Duration.ofSeconds(5));

        Answer again = browser.form("/api/addresses", fields);

        assertEquals("303 /api/addresses", again.status() + " " + again.header("Location"));
        assertTrue(browser.open("/api/addresses").text().contains("<p>address-refused</p>"));
    }
}
