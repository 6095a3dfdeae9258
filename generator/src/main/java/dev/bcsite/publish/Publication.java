package dev.bcsite.publish;

/** How a site is published. */
public sealed interface Publication {

    /** In its folder: files are replaced there. */
    record InPlace() implements Publication {}

    /**
     * As releases: each is a folder of its own, and the output is a link to one of them.
     *
     * @param keep how many are kept, the current one included
     */
    record Releases(int keep) implements Publication {

        public static final int FEWEST = 2;
        public static final int MOST = 100;

        public Releases {
            if (keep < FEWEST || keep > MOST) {
                throw new IllegalArgumentException(keep + " releases");
            }
        }
    }
}
