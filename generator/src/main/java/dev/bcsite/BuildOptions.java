package dev.bcsite;

/**
 * How one build is to be done.
 *
 * @param offline builds from the last snapshot, without asking the store
 * @param explain says for every page why it is rendered or removed
 * @param allowEmpty believes a store that has no products
 * @param drafts publishes documents that are marked as drafts
 * @param full pulls everything, and not only what has changed since the last snapshot
 */
public record BuildOptions(boolean offline, boolean explain, boolean allowEmpty, boolean drafts, boolean full) {

    public static BuildOptions standard() {
        return new BuildOptions(false, false, false, false, false);
    }

    public BuildOptions withOffline(boolean wanted) {
        return new BuildOptions(wanted, explain, allowEmpty, drafts, full);
    }

    public BuildOptions withExplain(boolean wanted) {
        return new BuildOptions(offline, wanted, allowEmpty, drafts, full);
    }

    public BuildOptions withAllowEmpty(boolean wanted) {
        return new BuildOptions(offline, explain, wanted, drafts, full);
    }

    public BuildOptions withDrafts(boolean wanted) {
        return new BuildOptions(offline, explain, allowEmpty, wanted, full);
    }

    public BuildOptions withFull(boolean wanted) {
        return new BuildOptions(offline, explain, allowEmpty, drafts, wanted);
    }
}
