package dev.bcsite.sandbox.sample;

import java.awt.Color;

/** Mixes colours the way paint mixes on this shop's palette: warm lights, plum shadows. */
final class Tint {

    static final Color PAPER = new Color(253, 249, 240);
    static final Color DUSK = new Color(52, 32, 42);
    static final Color WOOD = new Color(123, 84, 55);
    static final Color LEAF = new Color(96, 138, 80);

    private Tint() {}

    static Color lighter(Color colour, double amount) {
        return mix(colour, PAPER, amount);
    }

    static Color darker(Color colour, double amount) {
        return mix(colour, DUSK, amount);
    }

    static Color mix(Color one, Color other, double share) {
        return new Color(
                blend(one.getRed(), other.getRed(), share),
                blend(one.getGreen(), other.getGreen(), share),
                blend(one.getBlue(), other.getBlue(), share));
    }

    static Color clear(Color colour, double opacity) {
        return new Color(colour.getRed(), colour.getGreen(), colour.getBlue(), (int) Math.round(opacity * 255));
    }

    private static int blend(int one, int other, double share) {
        return (int) Math.round(one + (other - one) * share);
    }
}
