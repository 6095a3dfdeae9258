package dev.bcsite.sandbox.sample;

import java.awt.Color;

/**
 * How one thing is coloured.
 *
 * @param main the colour of its body
 * @param accent the colour of its pattern, handle or content
 * @param pattern what is painted on its body
 * @param seed decides where irregular marks fall; the same seed gives the same marks
 */
record Look(Color main, Color accent, Pattern pattern, long seed) {

    Look plain() {
        return new Look(main, accent, Pattern.PLAIN, seed);
    }

    Look swapped() {
        return new Look(accent, main, pattern, seed + 1);
    }

    Look tinted(double towardsPaper) {
        return new Look(Tint.mix(main, Tint.PAPER, towardsPaper), accent, pattern, seed + 2);
    }
}
