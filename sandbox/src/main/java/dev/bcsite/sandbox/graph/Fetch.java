package dev.bcsite.sandbox.graph;

/**
 * How one field of the schema gets its value.
 *
 * <p>It may return a JSON node, a {@link Row}, a plain value, a list of these, or an Optional of one; {@link Values}
 * turns them into what graphql-java expects.
 */
@FunctionalInterface
interface Fetch {

    Object value(Call call);
}
