package dev.bcsite.sandbox;

/**
 * Draws the pictures the sandbox serves instead of photographs.
 *
 * <p>Keys are the paths a seed gives its pictures, for example {@code f/101/stoneware-mug.jpg}. An implementation must
 * answer for any key, always with the same bytes, and from several threads at once.
 */
public interface Pictures {

    /** A JPEG of exactly that size; the caller has already kept the proportions of {@link #natural}. */
    byte[] jpeg(String key, int width, int height);

    /** The size the picture is drawn for. It is never served larger. */
    Size natural(String key);
}
