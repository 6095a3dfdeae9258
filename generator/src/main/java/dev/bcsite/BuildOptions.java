package dev.bcsite;

/**
 * How one build is to be done.
 *
 * @param offline builds from the last snapshot, without asking the store
 * @param explain says for every page why it is rendered or removed
 * @param allowEmpty believes a store that has no products
 * @param drafts publishes documents that are marked as drafts
 */
public record BuildOptions(boolean offline, boolean explain, boolean allowEmpty, boolean drafts) {

    public static BuildOptions standard() {
        return new BuildOptions(false, false, false, false);
    }

    public BuildOptions withOffline(boolean wanted) {
        return new BuildOptions(wanted, explain, allowEmpty, drafts);
    }

    public BuildOptions withExplain(boolean wanted) {
        return new BuildOptions(offline, wanted, allowEmpty, drafts);
    }

    public BuildOptions withAllowEmpty(boolean wanted) {
        return new BuildOptions(offline, explain, wanted, drafts);
    }

    public BuildOptions withDrafts(boolean wanted) {
        return new BuildOptions(offline, explain, allowEmpty, wanted);
    }
}
