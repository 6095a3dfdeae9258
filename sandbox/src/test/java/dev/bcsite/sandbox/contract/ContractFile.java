package dev.bcsite.sandbox.contract;

import com.atlassian.oai.validator.OpenApiInteractionValidator;
import com.atlassian.oai.validator.report.LevelResolver;
import com.atlassian.oai.validator.report.ValidationReport.Level;
import dev.bcsite.sandbox.http.Request;
import io.swagger.parser.OpenAPIParser;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.parser.core.models.ParseOptions;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Which of BigCommerce's OpenAPI files describes which paths. The first that matches does. */
enum ContractFile {
    VARIANTS("product-variants_catalog.v3.yml", "/v3/catalog/(products/\\d+/variants|variants)(/.*)?"),
    OPTIONS("product-variant-options_catalog.v3.yml", "/v3/catalog/products/\\d+/options(/.*)?"),
    MODIFIERS("product-modifiers_catalog.v3.yml", "/v3/catalog/products/\\d+/modifiers(/.*)?"),
    PRODUCTS("products_catalog.v3.yml", "/v3/catalog/(products|summary)(/.*)?"),
    BRANDS("brands_catalog.v3.yml", "/v3/catalog/brands(/.*)?"),
    TREES("category-trees_catalog.v3.yml", "/v3/catalog/trees(/.*)?"),
    CATEGORIES("categories_catalog.v3.yml", "/v3/catalog/categories(/.*)?"),
    CHANNELS("channels.v3.yml", "/v3/channels(/.*)?"),
    SITES("sites.v3.yml", "/v3/sites(/.*)?"),
    REDIRECTS("redirects.v3.yml", "/v3/storefront/redirects(/.*)?"),
    TOKENS("storefront_tokens.v3.yml", "/v3/storefront/api-token.*"),
    PAGES("pages.v3.yml", "/v3/content/pages(/.*)?"),
    SCRIPTS("scripts.v3.yml", "/v3/content/scripts(/.*)?"),
    WIDGETS("widgets.v3.yml", "/v3/content/(widget-templates|widgets|placements|regions)(/.*)?"),
    PAGE_WIDGETS("page-widgets.v3.yml", "/v3/content/page-widgets"),
    CONTENT("store_content.v2.yml", "/v2/(blog|pages|redirects)(/.*)?"),
    STORE("store_information.v2.yml", "/v2/(store|time)"),
    STORE_METAFIELDS("store_information.v3.yml", "/v3/store/.*"),
    SETTINGS("settings.v3.yml", "/v3/settings/.*"),
    CURRENCIES("currencies.v2.yml", "/v2/currencies(/.*)?"),
    GEOGRAPHY("geography.v2.yml", "/v2/countries(/.*)?"),
    PRICING("pricing.sf.yml", "/v3/pricing/products"),
    PRICE_LISTS("price_lists.v3.yml", "/v3/pricelists(/.*)?"),
    TAX_SETTINGS("tax_settings.v3.yml", "/v3/tax/settings"),
    TAX_ZONES("tax_rates_zones.v3.yml", "/v3/tax/(zones|rates)"),
    TAX_CHECK("tax_zone_check.v3.yml", "/v3/tax/zonecheck"),
    TAX_CLASSES("tax_classes.v2.yml", "/v2/tax_classes(/.*)?"),
    SUBSCRIBERS("subscribers.v3.yml", "/v3/customers/subscribers(/.*)?"),
    CUSTOMERS("customers.v3.yml", "/v3/customers(/.*)?"),
    CUSTOMERS_V2("customers.v2.yml", "/v2/(customers|customer_groups)(/.*)?"),
    WISHLISTS("wishlists.v3.yml", "/v3/wishlists(/.*)?"),
    CARTS("carts.v3.yml", "/v3/carts(/.*)?"),
    CHECKOUTS("checkouts.v3.yml", "/v3/checkouts(/.*)?"),
    ABANDONED_CARTS("abandoned_carts.v3.yml", "/v3/abandoned-carts(/.*)?"),
    ABANDONED_CART_EMAILS("abandoned_cart_emails.v3.yaml", "/v3/marketing/abandoned-cart-emails(/.*)?"),
    PROMOTIONS("promotions.v3.yml", "/v3/promotions(/.*)?"),
    MARKETING("marketing.v2.yml", "/v2/(coupons|banners|gift_certificates)(/.*)?"),
    ORDERS("orders.v3.yml", "/v3/orders(/.*)?"),
    ORDERS_V2("orders.v2.oas2.yml", "/v2/(orders|order_statuses)(/.*)?"),
    PAYMENT_METHODS("accepted-methods_payments.v3.yml", "/v3/payments/methods"),
    PAYMENT_TOKENS("access-tokens_payments.v3.yml", "/v3/payments/access_tokens"),
    LOCATIONS("locations.v3.yml", "/v3/inventory/locations(/\\d+/metafields.*|/metafields)?"),
    INVENTORY("inventory.v3.yml", "/v3/inventory(/.*)?"),
    HOOKS("webhooks.v3.yml", "/v3/hooks(/.*)?"),
    /** On hosts of their own; the sandbox has them under these paths. */
    PAYMENTS("process_payments.yml", "/payments"),
    CURRENT_CUSTOMER("current_customer.yml", "/customer/.*"),
    CUSTOMER_LOGIN("customer_login.yml", "/login/.*");

    private static final Map<String, OpenApiInteractionValidator> LOADED = new ConcurrentHashMap<>();
    private static final Map<ContractFile, List<String>> OPERATIONS = new ConcurrentHashMap<>();

    private final String file;
    private final String paths;

    ContractFile(String file, String paths) {
        this.file = file;
        this.paths = paths;
    }

    static Optional<ContractFile> of(String path) {
        return Arrays.stream(values()).filter(one -> path.matches(one.paths)).findFirst();
    }

    String file() {
        return file;
    }

    /** What the paths of the file are relative to. */
    String base() {
        return paths.startsWith("/v") ? paths.substring(0, 3) : "";
    }

    /** The operation a request asks for; with plain text in its path rather than an id, where both fit. */
    Optional<String> operation(Path folder, Request request) {
        return operations(folder).stream()
                .filter(operation -> isOf(operation, request))
                .min(Comparator.comparingInt(operation -> operation.split("\\{").length));
    }

    private List<String> operations(Path folder) {
        return OPERATIONS.computeIfAbsent(this, file -> Operations.of(folder, file));
    }

    private static boolean isOf(String operation, Request request) {
        String pattern = operation.replaceAll("[.?+]", "\\\\$0").replaceAll("\\{[^}]*}", "[^/]+");
        return (request.method() + " " + request.path()).matches(pattern + "/?");
    }

    /** Reading one takes a second, so each is read once. */
    OpenApiInteractionValidator validator(Path folder) {
        return LOADED.computeIfAbsent(folder.resolve(file).toString(), ContractFile::load);
    }

    private static OpenApiInteractionValidator load(String path) {
        LevelResolver levels = LevelResolver.create()
                // BigCommerce adds fields to answers without notice, and its files lag behind.
                .withLevel("validation.schema.additionalProperties", Level.IGNORE)
                .withLevel("validation.response.body.schema.additionalProperties", Level.IGNORE)
                .build();
        return OpenApiInteractionValidator.createFor(read(path))
                .withBasePathOverride("/")
                .withLevelResolver(levels)
                .build();
    }

    /**
     * The file without examples that are indented so that they are media types, which then nobody can read. Schemas are
     * put where they are referred to, except for promotions: those are so deep that it takes half a minute.
     */
    private static OpenAPI read(String path) {
        ParseOptions options = new ParseOptions();
        options.setResolve(true);
        options.setResolveFully(!path.endsWith(PROMOTIONS.file));
        options.setResolveCombinators(false);
        OpenAPI file =
                new OpenAPIParser().readLocation(path, List.of(), options).getOpenAPI();
        for (PathItem item : file.getPaths().values()) {
            for (Operation operation : item.readOperations()) {
                operation.getResponses().replaceAll((status, response) -> resolved(file, response));
                operation.getResponses().values().stream()
                        .filter(response -> response.getContent() != null)
                        .forEach(response -> response.getContent().keySet().removeIf(type -> !type.contains("/")));
            }
        }
        return file;
    }

    private static ApiResponse resolved(OpenAPI file, ApiResponse response) {
        return response.get$ref() == null
                ? response
                : file.getComponents().getResponses().get(response.get$ref().replaceFirst(".*/", ""));
    }
}
