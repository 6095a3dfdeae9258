package dev.bcsite.site;

import java.util.Map;
import java.util.Set;

/**
 * How much is in a site, for one that is not gone through as a whole.
 *
 * @param products ids of those that have a page
 * @param categories how many listed products are in each visible category and below it
 * @param brands how many listed products each brand has; those with none are left out
 */
public record SiteSizes(Set<Long> products, Map<Long, Integer> categories, Map<Long, Integer> brands) {}
