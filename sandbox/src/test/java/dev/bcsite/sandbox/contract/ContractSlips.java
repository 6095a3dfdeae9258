package dev.bcsite.sandbox.contract;

import com.atlassian.oai.validator.report.ValidationReport;
import dev.bcsite.sandbox.http.Request;
import dev.bcsite.sandbox.http.Response;
import java.util.List;

/** Where BigCommerce's OpenAPI files contradict the API, or themselves; each with the reason to forgive it. */
final class ContractSlips {

    private static final String TYPE = "validation.response.body.schema.type";
    private static final String PRODUCTS = "/v3/catalog/products.*";

    private static final String CARTS = "/v3/carts(/[^/]{36}(/items.*)?)?";

    private static final List<Slip> SLIPS = List.of(
            // No line is part of another, which the API says with null.
            new Slip("/v3/(carts|checkouts).*", TYPE, ".*/parent_id'\\] Instance type \\(null\\).*"),
            // The list of banners is described as one banner.
            new Slip(CARTS, TYPE, ".*'/data/promotions/banners'\\] Instance type \\(array\\).*"),
            // A line without options fits both sorts of line that are described.
            new Slip(CARTS, ".*request.body.schema.oneOf", ".*/line_items?'.*matched 2 out of 2.*"),
            // Bodies that need not be there still need their type, the file says.
            new Slip("/v3/(carts|checkouts)/.*", "validation.request.parameter.header.missing", ".*Content-Type.*"),
            // Ids of metafields are numbers everywhere; a list of metafields is described as one.
            new Slip("/v3/carts/.*metafields.*", ".*body.schema.type", ".*/id'\\] Instance type \\(integer\\).*"),
            new Slip("/v3/carts/[^/]+/metafields", TYPE, ".*'/data'\\] Instance type \\(array\\).*"),
            // The file's own examples have telephone numbers that do not fit its pattern; without one it is empty.
            new Slip("/v3/checkouts/.*", ".*schema.pattern", ".*/phone'.*"),
            // Address ids are 13 hexadecimal digits in the file's examples.
            new Slip("/v3/checkouts/.*/billing-address/.*", ".*parameter.schema.type", ".*\\(string\\).*"),
            // Errors are a map, by field, and their status a number, as in all of v3.
            new Slip("/v3/checkouts/[^/]+", TYPE, ".*'/errors'\\] Instance type \\(object\\).*"),
            new Slip("/v3/checkouts/[^/]+/token", TYPE, ".*'/status'\\] Instance type \\(integer\\).*"),
            new Slip("/v3/checkouts/settings/.*", "validation.response.body.unexpected", ".*"),
            // What changes a promotion of one sort fits the other sort as well.
            new Slip("/v3/promotions/\\d+", ".*request.body.schema.oneOf", ".*matched 2 out of 2.*"),
            // A field that the file requires and does not have.
            new Slip("/v3/abandoned-carts/settings.*", ".*request.body.schema.required", ".*\\(\\[\"enabled\"\\]\\)"),
            // Errors do have bodies.
            new Slip("/v3/carts/[^/]+", "validation.response.body.unexpected", ".*"),
            // Some parameters have exclusive bounds without bounds, which is no valid schema: nothing can be checked.
            new Slip(".*", "validation.request.parameter.schema.processingError", ".*exclusiveM.*"),
            // Most files document few errors or none, while every endpoint can refuse a request.
            new Slip(".*", "validation.response.status.unknown", "Response status 4\\d\\d .*"),
            // 204 has no body, whatever the file describes.
            new Slip(".*", "validation.response.body.missing", "DELETE .*"),
            // Each of three ways to name a variant fits all three schemas, because none says what it needs.
            new Slip("/v3/inventory/locations/.*", ".*schema.oneOf", ".*identity.*matched 3 out of 3.*"),
            // Refusals are described without any body, while every other v3 endpoint says what is wrong in one.
            new Slip("/v3/storefront/api-token.*", "validation.response.body.unexpected", ".*"),
            // v2 answers empty lists with 204, which its files do not mention.
            new Slip("/v2/.*", "validation.response.status.unknown", "Response status 204 .*"),
            // The schema says date-time; its example and the API have "2022-08-10 14:39:15.000000".
            new Slip("/v2/blog/posts.*", ".*format.date-time", ".*published_date/date.*"),
            // The same for currencies, whose dates are RFC 2822.
            new Slip("/v2/currencies.*", ".*format.date-time", ".*last_updated.*"),
            // The schema wraps the array of tags in another array; the API does not.
            new Slip("/v2/blog/tags", TYPE, ".*\\(allowed: \\[\"array\"\\]\\)"),
            // An empty array of rules matches all four kinds of rules, of which it should match one.
            new Slip("/v2/customer_groups.*", ".*schema.oneOf", ".*discount_rules.*matched 4 out of 4.*"),
            // Nullable in the API, and described as such in prose, but not in the schema.
            new Slip(PRODUCTS, TYPE, ".*/(base_variant_id|option_set_id|primary_image)'\\] Instance type \\(null\\).*"),
            new Slip(PRODUCTS, TYPE, ".*/adjusters/(price|weight)'\\] Instance type \\(null\\).*"),
            // Null on a variant means that it inherits from its product.
            new Slip(
                    "/v3/catalog/(variants|products/\\d+/variants.*)",
                    TYPE,
                    ".*/(\\w*price|weight|width|height|depth|sku_id)'\\] Instance type \\(null\\).*"),
            // An empty map comes as an empty array.
            new Slip(PRODUCTS, TYPE, ".*/config'\\] Instance type \\(array\\).*"),
            new Slip("/v3/settings/logo", TYPE, ".*'/data'\\] Instance type \\(array\\).*"),
            // The list of rules is described as one rule, and reading it as if it had a body.
            new Slip(PRODUCTS + "/bulk-pricing-rules", TYPE, ".*'/data'\\] Instance type \\(array\\).*"),
            new Slip(
                    PRODUCTS + "/bulk-pricing-rules",
                    "validation.request.parameter.header.missing",
                    ".*Content-Type.*"),
            // Null is a customer of all channels that allow global logins; the prose says so.
            new Slip("/v3/customers", ".*schema.type", ".*/channel_ids'\\] Instance type \\(null\\).*"),
            // Null on a channel means that the store's settings count; the prose says so.
            new Slip(
                    "/v3/customers/settings/channels/.*",
                    ".*schema.type",
                    ".*_settings/\\w+'\\] Instance type \\(null\\).*"),
            // The schema of a stored instrument names a discriminator that it does not require, and cannot be read.
            new Slip(
                    "/v3/customers/.*/stored-instruments",
                    "validation.response.body.schema.processingError",
                    ".*discriminator.*"),
            // Answers about one metafield are described as those of the batch; every other owner's are single.
            new Slip(
                    "/v3/customers/\\d+/metafields.*",
                    TYPE,
                    ".*'/data'\\] Instance type \\(object\\) does not match .*\\[\"array\"\\]\\)"),
            // The ids to delete come in the body, as for every other owner; the file has no body.
            new Slip("/v3/customers/metafields", "validation.request.body.unexpected", ".*"),
            // Who is signed in goes on to another page; the file knows the page where that ends.
            new Slip("/login/token/.*", "validation.response.status.unknown", "Response status 302 .*"),
            // The answer is the token itself, without the quotes of a JSON text: apps verify it as it is.
            new Slip("/customer/current.jwt", "validation.response.body.schema.invalidJson", ".*"),
            // Reading the list needs no id.
            new Slip(
                    "/v3/customers/subscribers",
                    "validation.request.parameter.query.missing",
                    "Query parameter 'id' is required.*"),
            // A value without data has null there, as in the examples of the same files.
            new Slip(PRODUCTS, TYPE, ".*/value_data'\\] Instance type \\(null\\).*"),
            // The two sorts of image, and of condition, differ by fields that neither has to have.
            new Slip(PRODUCTS + "/images.*", ".*schema.oneOf", ".*\\(matched 2 out of 2\\)"),
            new Slip(PRODUCTS + "/complex-rules.*", ".*schema.oneOf", ".*/conditions/.*\\(matched 2 out of 2\\)"),
            // A condition names a variant or a modifier's value; the other is null, in half of the schemas.
            new Slip(PRODUCTS + "/complex-rules.*", TYPE, ".*/(modifier|modifier_value|variant)_id'\\].*\\(null\\).*"),
            // Variants that are written with a product have no ids yet, nor has their product.
            new Slip("/v3/catalog/products", ".*request.*schema.required", ".*/variants/\\d+'\\].*\"id\".*"),
            // The description of a metafield can be left out, and is empty then; only variants want a character.
            new Slip(PRODUCTS + "/variants/.*/metafields.*", ".*schema.minLength", ".*/description'\\].*"),
            // A part of an order is a link or the thing itself, and neither schema says what it needs: a link fits
            // both.
            new Slip("/v2/orders.*", ".*schema.oneOf", ".*(consignments|line_items|fees)'\\].*matched 2 out of 2.*"),
            // Without consignment_structure=object they come in an array.
            new Slip("/v2/orders.*", ".*schema.oneOf", ".*consignments'\\].*matched 0 out of 2.*"),
            // The list of fees is described as one fee.
            new Slip("/v2/orders/\\d+/fees", TYPE, "Instance type \\(array\\).*"),
            // Null for what is no item; the prose says so.
            new Slip("/v2/orders/\\d+/taxes", TYPE, ".*order_product_id'\\] Instance type \\(null\\).*"),
            // Reading has no body, and so no type of one.
            new Slip("/v2/orders/\\d+/products", "validation.request.parameter.header.missing", ".*Content-Type.*"),
            // Nothing was paid: 204 has no body, whatever the file describes.
            new Slip("/v3/orders/\\d+/transactions", "validation.response.body.missing", "GET .*"),
            // The list of the same refunds has numbers.
            new Slip(
                    "/v3/orders/payment_actions/refunds/\\d+",
                    TYPE,
                    ".*requested_amount'\\] Instance type \\((integer|number)\\).*"),
            // Errors of payments come in an array.
            new Slip("/payments", TYPE, ".*'/errors'\\] Instance type \\(array\\).*"),
            // The host wants its own media type, and answers with the common one.
            new Slip("/payments", "validation.request.accept.notAllowed", ".*vnd\\.bc\\.v1.*"),
            // Deletions answer 204, which has no body, whatever the schema says.
            new Slip(
                    "/v3/content/scripts/.*|/v3/sites/.*|/v2/currencies.*",
                    "validation.response.body.missing",
                    "DELETE on .*"),
            // Errors without a described body have the usual one all the same.
            new Slip(
                    "/v3/(storefront/redirects/imex|settings/favicon|settings/logo|tax)/.*",
                    "validation.response.body.unexpected",
                    ".*"),
            // The answer repeats what was written, as all of the settings do, though no body is described.
            new Slip("/v3/settings/inventory/notifications", "validation.response.body.unexpected", ".*"),
            // Reading is described as if it had a body.
            new Slip(
                    "/v2/countries.*|/v3/settings/search/filters/available|/v3/storefront/redirects/imex/.*",
                    "validation.request.parameter.header.missing",
                    ".*Content-Type.*"),
            // Null, says the prose, is what a channel inherits.
            new Slip("/v3/settings/.*", TYPE, ".*'/data/.*Instance type \\(null\\).*"),
            new Slip("/v3/settings/.*", ".*schema.enum", ".*'/data/.*Instance value \\(null\\).*"),
            // Scripts are of an unknown consent category until they are given one, says the prose.
            new Slip("/v3/content/scripts.*", ".*schema.enum", ".*/consent_category.*\"unknown\".*"),
            // The list of webhooks is described as never empty; an account without any has none to list.
            new Slip("/v3/hooks", "validation.response.body.schema.minItems", ".*'/data'.*"),
            // An array of pages is answered with an array, says the prose.
            new Slip("/v3/content/pages", ".*schema.anyOf", ".*'/data'.*"),
            // Errors are problem details here; that is no reason not to ask for JSON.
            new Slip("/v3/content/pages.*", "validation.request.accept.notAllowed", ".*problem\\+json.*"),
            // Limits of date modifiers are described as dates; the API has moments.
            new Slip(PRODUCTS, ".*format.date", ".*/config/date_(earliest|latest)_value.*"));

    private ContractSlips() {}

    /** @param path as a regular expression, like the others */
    private record Slip(String path, String key, String message) {}

    static boolean explain(Request request, Response response, ValidationReport.Message message) {
        return SLIPS.stream()
                .anyMatch(slip -> request.path().matches(slip.path)
                        && message.getKey().matches(slip.key)
                        && message.getMessage().matches("(?s)" + slip.message));
    }
}
