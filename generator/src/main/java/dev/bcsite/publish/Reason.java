package dev.bcsite.publish;

/** Why a page is rendered or removed. */
public enum Reason {
    NEW("it is new"),
    CHANGED("something it shows changed"),
    MISSING("its file was missing or had been changed"),
    GONE("nothing asks for it any more");

    private final String sentence;

    Reason(String sentence) {
        this.sentence = sentence;
    }

    /** For people, to follow the page's path: {@code it is new}. */
    public String sentence() {
        return sentence;
    }
}
