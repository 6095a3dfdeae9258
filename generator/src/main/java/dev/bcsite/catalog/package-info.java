/** What the store sells, as facts. No type here knows where the facts came from or what a page looks like. */
package dev.bcsite.catalog;
