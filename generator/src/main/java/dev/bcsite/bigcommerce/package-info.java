/** How to ask the store, and tell it: one small class per operation, one client that keeps to BigCommerce's limits. */
package dev.bcsite.bigcommerce;
