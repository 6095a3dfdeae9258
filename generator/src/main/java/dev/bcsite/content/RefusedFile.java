package dev.bcsite.content;

/** A file that may not be published as it is. Never leaves the package. */
final class RefusedFile extends RuntimeException {

    private final String remedy;

    RefusedFile(String finding, String remedy) {
        super(finding, null, false, false);
        this.remedy = remedy;
    }

    String remedy() {
        return remedy;
    }
}
