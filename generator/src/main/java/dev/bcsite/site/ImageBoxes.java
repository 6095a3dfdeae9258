package dev.bcsite.site;

import dev.bcsite.base.NearestName;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The boxes that a theme fits pictures into, by role: {@code card}, {@code gallery}, ... */
public record ImageBoxes(Map<String, Box> boxes) {

    public ImageBoxes {
        // Sorted, because the text of the theme's settings is part of every fingerprint.
        boxes = Collections.unmodifiableSortedMap(new TreeMap<>(boxes));
    }

    /** @throws IllegalStateException when the theme declares no such role, which loading a theme rules out */
    public Box box(String role) {
        Box box = boxes.get(role);
        if (box == null) {
            throw new IllegalStateException(
                    "The theme has no image box \"" + role + "\"; " + NearestName.advice(role, boxes.keySet()));
        }
        return box;
    }

    /**
     * A box on the page and the widths of the files offered for it.
     *
     * @param widths in pixels, ascending
     * @param width of the box in CSS pixels
     * @param height of the box in CSS pixels
     */
    public record Box(List<Integer> widths, int width, int height) {

        public Box {
            widths = widths.stream().sorted().distinct().toList();
            if (widths.isEmpty() || width <= 0 || height <= 0) {
                throw new IllegalArgumentException("An image box needs a size and at least one width");
            }
        }

        /** The height of a file of this width, with the box's shape. */
        int heightFor(int fileWidth) {
            return Math.max(1, Math.round((float) fileWidth * height / width));
        }
    }
}
