/** Catalog and content as one model of a storefront in one locale. */
package dev.bcsite.site;
