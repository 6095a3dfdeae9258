package dev.bcsite.benchmarks;

/** A category of the made-up shop. {@code parent} is 0 for one at the root, whose {@code depth} is 1. */
record Department(long id, long parent, int depth, String name, String slug) {

    String url() {
        return "/categories/" + slug + "/";
    }
}
