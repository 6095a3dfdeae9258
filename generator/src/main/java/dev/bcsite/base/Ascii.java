package dev.bcsite.base;

/** Tells texts of ASCII alone, which most are: for them, what Unicode asks for can be left out. */
public final class Ascii {

    private Ascii() {}

    public static boolean is(String text) {
        for (int at = 0; at < text.length(); at++) {
            if (text.charAt(at) >= 0x80) {
                return false;
            }
        }
        return true;
    }
}
