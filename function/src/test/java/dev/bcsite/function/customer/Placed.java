package dev.bcsite.function.customer;

import dev.bcsite.function.FunctionShop;
import dev.bcsite.function.json.Data;
import dev.bcsite.function.json.Json;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;

/** Orders that somebody has placed, and what the shop did with them; told to the store as its control panel would. */
final class Placed {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private Placed() {}

    /** An order of two cups; its number. */
    static long order(FunctionShop shop, long customer) throws Exception {
        String address =
                "'first_name':'Ann','last_name':'Ash','street_1':'1 Ash Row','city':'Ostrand','state':'Vestland',"
                        + "'zip':'5004','country':'Norway','country_iso2':'NO','email':'ann@mail.example'";
        Data order = send(
                shop,
                "POST",
                "/v2/orders",
                "{'customer_id':" + customer + ",'channel_id':1,'status_id':11,'billing_address':{" + address + "},"
                        + "'shipping_addresses':[{" + address + "}],'products':[{'product_id':101,'quantity':2}],"
                        + "'customer_message':'Ring twice'}");
        return order.at("id").number().orElseThrow(() -> new AssertionError(order));
    }

    static void status(FunctionShop shop, long order, int status) throws Exception {
        send(shop, "PUT", "/v2/orders/" + order, "{'status_id':" + status + "}");
    }

    static Data send(FunctionShop shop, String method, String path, String json) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(shop.store().apiBase() + path))
                .header("X-Auth-Token", shop.store().token())
                .header("Accept", "application/json")
                .header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(json.replace('\'', '"')))
                .build();
        HttpResponse<byte[]> response = HTTP.send(request, HttpResponse.BodyHandlers.ofByteArray());
        if (response.statusCode() >= 300) {
            throw new AssertionError(response.statusCode() + " " + new String(response.body(), StandardCharsets.UTF_8));
        }
        return Json.read(response.body());
    }
}
