package dev.bcsite.redirect;

import dev.bcsite.base.UrlPath;
import dev.bcsite.catalog.EntityRef;

/**
 * A page of an entity, with what recognises a product that was deleted and made again.
 *
 * @param main whether links to the entity lead here; its lists may have more pages
 * @param sku empty for what is no product
 * @param name empty for what is no product
 */
record EntityPage(UrlPath path, EntityRef entity, String locale, boolean main, String sku, String name) {}
