package dev.bcsite.benchmarks;

/** A brand of the made-up shop. */
record Maker(long id, String name, String slug) {

    String url() {
        return "/brands/" + slug + "/";
    }
}
