package dev.bcsite.crawl;

import dev.bcsite.base.UrlPath;

/**
 * One thing of the store that BigCommerce makes links to.
 *
 * @param type as routes spell it: {@code product}
 * @param id as routes spell it; empty for what there is one of
 * @param url what BigCommerce knows it by, from which it fills routes
 * @param page where this site has it
 */
record Subject(String type, String id, String url, UrlPath page) {

    @Override
    public String toString() {
        return id.isEmpty() ? type : type + " " + id;
    }
}
