/**
 * Webhooks: which changes are events, who wants to hear of them, and how they are delivered.
 *
 * <p>Events come from changes of rows and documents and from nothing else, so whoever changes something, by REST, by
 * GraphQL or by hand, need not think of webhooks.
 */
package dev.bcsite.sandbox.hook;
