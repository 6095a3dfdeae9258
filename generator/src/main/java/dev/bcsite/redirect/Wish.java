package dev.bcsite.redirect;

import dev.bcsite.catalog.EntityRef;
import java.util.Optional;

/**
 * A redirect as somebody wants it, before it is known whether it can be had.
 *
 * @param follows the entity that it leads to, if it leads to one
 */
record Wish(OldPath from, Lead lead, RedirectSource source, Optional<EntityRef> follows) {

    /** Where it is to lead. */
    sealed interface Lead {

        /** As a message shows it. */
        String shown();
    }

    /** To a path of this site, which may itself be an old one. */
    record Path(OldPath path, String fragment) implements Lead {

        @Override
        public String shown() {
            return path + (fragment.isEmpty() ? "" : "#" + fragment);
        }
    }

    /** To another host. */
    record Away(Destination.Elsewhere url) implements Lead {

        @Override
        public String shown() {
            return url.location();
        }
    }
}
