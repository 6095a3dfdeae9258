package dev.bcsite.redirect;

import dev.bcsite.catalog.Redirect;
import java.util.List;

/**
 * Where redirects come from besides the documents, which the plans know.
 *
 * @param history with the release that is being planned
 * @param store the redirects of the channel's site at BigCommerce
 */
public record RedirectSources(PathHistory history, List<Redirect> store) {

    public RedirectSources {
        store = List.copyOf(store);
    }
}
