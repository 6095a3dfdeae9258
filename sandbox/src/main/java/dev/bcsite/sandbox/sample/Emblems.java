package dev.bcsite.sandbox.sample;

import java.awt.geom.Area;

/** The makers' marks: a round seal with one sign cut into it. */
final class Emblems {

    private Emblems() {}

    static void fern(Brush brush, Look look) {
        seal(brush, look);
        Pattern.LEAF.paint(brush, new Area(Outline.ellipse(0, -300, 290, 290)), look);
    }

    static void mountain(Brush brush, Look look) {
        seal(brush, look);
        brush.flat(Outline.polygon(-190, -190, -40, -440, 20, -340, 60, -390, 190, -190), look.accent());
        brush.flat(Outline.polygon(-78, -376, -40, -440, -2, -376, -40, -350), look.main());
        brush.ellipse(110, -440, 34, 34, look.accent());
    }

    static void olive(Brush brush, Look look) {
        seal(brush, look);
        brush.line(Outline.curve(-150, -180, -60, -260, 40, -340, 140, -430), 14, look.accent());
        for (int i = 0; i < 4; i++) {
            double x = -100 + i * 62;
            double y = -222 - i * 54;
            brush.flat(Outline.leaf(x, y, x - 60, y - 96, 0.22), look.accent());
            brush.flat(Outline.leaf(x, y, x + 100, y + 30, 0.22), look.accent());
        }
        brush.ellipse(-30, -180, 34, 42, look.accent());
    }

    static void moon(Brush brush, Look look) {
        seal(brush, look);
        Area moon = new Area(Outline.ellipse(-10, -300, 180, 180));
        moon.subtract(new Area(Outline.ellipse(70, -340, 165, 165)));
        brush.flat(moon, look.accent());
        brush.ellipse(90, -350, 16, 16, look.accent());
        brush.ellipse(130, -250, 10, 10, look.accent());
    }

    static void sprout(Brush brush, Look look) {
        seal(brush, look);
        brush.line(Outline.curve(0, -140, 0, -220, 0, -260, 0, -320), 18, look.accent());
        brush.flat(Outline.leaf(0, -310, -170, -420, 0.34), look.accent());
        brush.flat(Outline.leaf(0, -280, 170, -390, 0.34), look.accent());
    }

    static void dots(Brush brush, Look look) {
        seal(brush, look);
        for (int row = -2; row <= 2; row++) {
            int count = 5 - Math.abs(row);
            for (int dot = 0; dot < count; dot++) {
                brush.ellipse((dot - (count - 1) / 2.0) * 84, -300 + row * 74, 26, 26, look.accent());
            }
        }
    }

    static void flame(Brush brush, Look look) {
        seal(brush, look);
        brush.flat(Outline.leaf(0, -130, 20, -500, 0.34), look.accent());
        brush.flat(Outline.leaf(0, -140, 6, -340, 0.3), look.main());
    }

    static void leaf(Brush brush, Look look) {
        seal(brush, look);
        brush.flat(Outline.leaf(-130, -160, 150, -450, 0.32), look.accent());
        brush.line(Outline.curve(-170, -120, -100, -190, 0, -290, 110, -410), 12, look.main());
    }

    private static void seal(Brush brush, Look look) {
        brush.flat(Outline.ellipse(0, -300, 300, 300), look.main());
        brush.line(Outline.ellipse(0, -300, 268, 268), 7, look.accent());
    }
}
