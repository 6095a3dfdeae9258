package dev.bcsite.redirect;

/** Who wants a redirect. Of two for one path, a document's goes before the past, and the past before the store's. */
public sealed interface RedirectSource {

    /** As a message names it. */
    String where();

    /** {@code redirectFrom} of a document. */
    record Written(String file) implements RedirectSource {

        @Override
        public String where() {
            return "content/" + file;
        }
    }

    /** An earlier release had the page there. */
    record Past() implements RedirectSource {

        @Override
        public String where() {
            return "an earlier release";
        }
    }

    /** A redirect that the store has. */
    record InStore(long id) implements RedirectSource {

        @Override
        public String where() {
            return "redirect " + id + " of the store";
        }
    }
}
