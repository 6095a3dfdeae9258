package dev.bcsite.sandbox.identity;

/** Where a shopper may be sent after signing in: a path of the store, which no stranger's host can hide in. */
public final class StorePath {

    private StorePath() {}

    /** Browsers read two slashes, or a slash and a backslash, as the start of a host. */
    public static boolean is(String target) {
        return target.startsWith("/") && !target.startsWith("//") && !target.contains("\\");
    }
}
