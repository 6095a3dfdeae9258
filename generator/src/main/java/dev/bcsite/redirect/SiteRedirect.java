package dev.bcsite.redirect;

import dev.bcsite.catalog.EntityRef;
import java.util.Optional;

/**
 * One old path and where it leads, for good.
 *
 * @param to never redirected again
 * @param source who wants it
 * @param follows the entity whose page it leads to; absent when it leads to an address, whatever is there
 */
public record SiteRedirect(OldPath from, Destination to, RedirectSource source, Optional<EntityRef> follows) {}
