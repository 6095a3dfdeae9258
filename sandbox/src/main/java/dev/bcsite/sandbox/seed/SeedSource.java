package dev.bcsite.sandbox.seed;

import java.util.Optional;

/** Where the texts of a seed come from: a folder, the class path or memory. */
public interface SeedSource {

    /** The file of that name, without its suffix. */
    Optional<SeedText> find(String name);

    /** @param where how messages name it, such as {@code products.json} */
    record SeedText(String where, String text) {}
}
