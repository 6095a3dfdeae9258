package dev.bcsite.sandbox.contract;

import com.atlassian.oai.validator.OpenApiInteractionValidator;
import com.atlassian.oai.validator.report.LevelResolver;
import com.atlassian.oai.validator.report.ValidationReport.Level;
import java.nio.file.Path;
import java.util.Arrays;
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
    REDIRECTS("redirects.v3.yml", "/v3/storefront/redirects"),
    PAGES("pages.v3.yml", "/v3/content/pages(/.*)?"),
    BLOG("store_content.v2.yml", "/v2/blog/.*"),
    STORE("store_information.v2.yml", "/v2/(store|time)"),
    SETTINGS("settings.v3.yml", "/v3/settings/.*"),
    CURRENCIES("currencies.v2.yml", "/v2/currencies(/.*)?"),
    PRICING("pricing.sf.yml", "/v3/pricing/products"),
    PRICE_LISTS("price_lists.v3.yml", "/v3/pricelists(/.*)?"),
    TAX_SETTINGS("tax_settings.v3.yml", "/v3/tax/settings"),
    TAX_ZONES("tax_rates_zones.v3.yml", "/v3/tax/(zones|rates)"),
    CUSTOMER_GROUPS("customers.v2.yml", "/v2/customer_groups(/.*)?");

    private static final Map<String, OpenApiInteractionValidator> LOADED = new ConcurrentHashMap<>();

    private final String file;
    private final String paths;

    ContractFile(String file, String paths) {
        this.file = file;
        this.paths = paths;
    }

    static Optional<ContractFile> of(String path) {
        return Arrays.stream(values()).filter(one -> path.matches(one.paths)).findFirst();
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
        return OpenApiInteractionValidator.createForSpecificationUrl(path)
                .withBasePathOverride("/")
                .withLevelResolver(levels)
                .build();
    }
}
