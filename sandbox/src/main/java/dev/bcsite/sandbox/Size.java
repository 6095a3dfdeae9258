package dev.bcsite.sandbox;

/** Width and height in pixels, both at least one. */
public record Size(int width, int height) {

    public Size {
        if (width < 1 || height < 1) {
            throw new IllegalArgumentException("a picture needs at least one pixel, not " + width + "x" + height);
        }
    }

    /** The largest size with these proportions inside {@code box}; never larger than this one. */
    public Size fittedInto(Size box) {
        double scale = Math.min(1.0, Math.min((double) box.width / width, (double) box.height / height));
        return new Size(Math.max(1, (int) Math.round(width * scale)), Math.max(1, (int) Math.round(height * scale)));
    }
}
