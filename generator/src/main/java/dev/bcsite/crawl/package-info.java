/** Follows the links that BigCommerce makes, and sees that each leads to the right page. */
package dev.bcsite.crawl;
