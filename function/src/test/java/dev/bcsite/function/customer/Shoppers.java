package dev.bcsite.function.customer;

import dev.bcsite.function.Browser;
import dev.bcsite.function.Browser.Answer;
import dev.bcsite.function.FunctionShop;
import dev.bcsite.function.json.Data;
import dev.bcsite.sandbox.http.Observer;
import java.util.Map;
import java.util.stream.Collectors;

/** A shop with customers: Ann and Ben, who pay what everybody pays, and Cleo, who gets a tenth off. The password of each is {@code sandbox1}. */
public final class Shoppers {

    private static final Map<String, String> SEED = Map.of("customer-groups", """
            [{"id": 1, "name": "Regulars", "is_default": true},
             {"id": 2, "name": "Kitchens", "discount_rules": [{"type": "all", "method": "percent", "amount": "10.0000"}]}]
            """, "customers", """
            [{"id": 1, "email": "ann@mail.example", "password": "sandbox1", "first_name": "Ann", "last_name": "Ash",
              "customer_group_id": 1, "addresses": [
                {"id": 1, "address1": "1 Ash Row", "city": "Ostrand", "postal_code": "5004", "country_code": "NO"}]},
             {"id": 2, "email": "ben@mail.example", "password": "sandbox1", "first_name": "Ben", "last_name": "Birch",
              "customer_group_id": 1, "addresses": [
                {"id": 2, "address1": "2 Birch Row", "city": "Ostrand", "postal_code": "5004", "country_code": "NO"}]},
             {"id": 3, "email": "cleo@mail.example", "password": "sandbox1", "first_name": "Cleo", "last_name": "Cedar",
              "customer_group_id": 2, "store_credit_amounts": [{"amount": 25}]}]
            """);

    private Shoppers() {}

    public static FunctionShop open() throws Exception {
        return FunctionShop.open(SEED);
    }

    /** @param observer sees what the store is asked */
    public static FunctionShop open(Observer observer) throws Exception {
        return FunctionShop.open(SEED, observer);
    }

    public static Browser signedIn(FunctionShop shop, String name) {
        Browser browser = shop.browser();
        signIn(browser, name);
        return browser;
    }

    public static Answer signIn(Browser browser, String name) {
        return browser.post("/api/sign-in", "{'email':'" + name + "@mail.example','password':'sandbox1'}");
    }

    /** What is told, in short: {@code signed-out, wished}. */
    static String notices(Answer answer) {
        return answer.json().at("notices").items().stream()
                .map(notice -> text(notice, "reason"))
                .collect(Collectors.joining(", "));
    }

    static String text(Data data, String... names) {
        return data.at(names).text().orElse("");
    }
}
