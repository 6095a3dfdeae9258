package dev.bcsite.sandbox.fault;

/** Paths with wildcards: {@code *} stands for one segment, {@code **} at the end for any rest. */
final class PathGlob {

    private PathGlob() {}

    static boolean matches(String glob, String path) {
        String[] wanted = glob.split("/", -1);
        String[] found = path.split("/", -1);
        for (int i = 0; i < wanted.length; i++) {
            if (wanted[i].equals("**")) {
                return true;
            }
            if (i >= found.length || !wanted[i].equals("*") && !wanted[i].equals(found[i])) {
                return false;
            }
        }
        return wanted.length == found.length;
    }
}
