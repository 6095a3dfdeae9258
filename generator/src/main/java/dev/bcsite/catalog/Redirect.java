package dev.bcsite.catalog;

import java.util.Optional;

/**
 * An old path that should lead somewhere else.
 *
 * @param target what it follows: {@code product}, {@code brand}, {@code category}, {@code page}, {@code post} or
 *     {@code url}
 * @param entityId the entity it follows; absent for {@code url}
 * @param url where it leads; absent unless the target is {@code url}
 */
public record Redirect(long id, String from, String target, Optional<Long> entityId, Optional<String> url) {}
