package dev.bcsite.content;

/** YAML that cannot be read, or that this reader will not follow. Never leaves the package. */
final class RefusedYaml extends RuntimeException {

    private final int line;
    private final String remedy;

    /** @param line counted from 0 within the text */
    RefusedYaml(int line, String finding, String remedy) {
        super(finding, null, false, false);
        this.line = line;
        this.remedy = remedy;
    }

    int line() {
        return line;
    }

    String remedy() {
        return remedy;
    }
}
