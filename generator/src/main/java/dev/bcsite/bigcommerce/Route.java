package dev.bcsite.bigcommerce;

import java.util.Optional;

/**
 * Where BigCommerce sends shoppers for one kind of entity, or for one entity, of a channel site.
 *
 * @param id absent for a route that BigCommerce has yet to create
 * @param type open, as BigCommerce accepts more than it documents: {@code product}, {@code home}, {@code logout}, ...
 * @param matching {@code *} for all of the type, or one id as text
 * @param route the path, which may hold {@code {id}} and {@code {slug}}
 */
public record Route(Optional<Long> id, String type, String matching, String route) {}
