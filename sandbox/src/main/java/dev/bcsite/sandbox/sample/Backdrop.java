package dev.bcsite.sandbox.sample;

import java.awt.Color;
import java.awt.geom.Area;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.Random;

/**
 * What is behind and below the things: a wall, one quiet form on it, a table.
 *
 * @param width of the frame, in the brush's units
 * @param height of the frame
 * @param ground the colour everything is mixed from
 * @param seed chooses the form
 */
record Backdrop(double width, double height, Color ground, long seed) {

    /** Where things stand. */
    double floor() {
        return height * 0.5 + 270;
    }

    boolean isTall() {
        return height > width * 1.1;
    }

    boolean isWide() {
        return width > height * 1.6;
    }

    /** The table's edge, a little behind where things stand. */
    private double edge() {
        return floor() - 70;
    }

    void wall(Brush brush) {
        brush.flat(new Rectangle2D.Double(0, 0, width, height), Tint.lighter(ground, 0.42));
    }

    void table(Brush brush) {
        wall(brush);
        form(brush);
        brush.flat(
                new Rectangle2D.Double(0, edge(), width, height - edge()),
                Tint.mix(ground, new Color(214, 190, 160), 0.35));
        brush.flat(new Rectangle2D.Double(0, edge(), width, 5), Tint.lighter(ground, 0.3));
    }

    void hung(Brush brush) {
        wall(brush);
        form(brush);
    }

    void cloth(Brush brush) {
        brush.flat(new Rectangle2D.Double(0, 0, width, height), Tint.mix(ground, new Color(196, 168, 136), 0.35));
        Path2D cloth = Outline.polygon(
                width * 0.5 - 430,
                height * 0.5 - 330,
                width * 0.5 + 330,
                height * 0.5 - 440,
                width * 0.5 + 420,
                height * 0.5 + 330,
                width * 0.5 - 340,
                height * 0.5 + 430);
        brush.solid(cloth, Tint.lighter(ground, 0.5));
        Area weave = new Area(cloth);
        Pattern.GRID.paint(
                brush, weave, new Look(ground, Tint.clear(Tint.darker(ground, 0.3), 0.35), Pattern.GRID, seed));
    }

    void shelf(Brush brush) {
        wall(brush);
        form(brush);
        brush.flat(new Rectangle2D.Double(0, floor() + 2, width, 44), Tint.mix(ground, Tint.WOOD, 0.62));
        brush.flat(new Rectangle2D.Double(0, floor() + 2, width, 10), Tint.mix(ground, Tint.WOOD, 0.38));
        brush.flat(new Rectangle2D.Double(0, floor() + 46, width, 26), Tint.clear(Tint.DUSK, 0.12));
    }

    void window(Brush brush) {
        wall(brush);
        double left = width * 0.5 - 380;
        double top = height * 0.5 - 430;
        brush.flat(Outline.box(left - 26, top - 26, 512, 652, 6), Tint.lighter(ground, 0.75));
        brush.flat(Outline.box(left, top, 460, 600, 2), atThisHour(new Color(203, 220, 222)));
        brush.flat(hills(left, top + 600), atThisHour(new Color(170, 192, 172)));
        brush.flat(Outline.box(left + 222, top, 16, 600, 0), Tint.lighter(ground, 0.75));
        brush.flat(Outline.box(left, top + 250, 460, 14, 0), Tint.lighter(ground, 0.75));
        brush.flat(
                new Rectangle2D.Double(0, edge(), width, height - edge()),
                Tint.mix(ground, new Color(214, 190, 160), 0.35));
        brush.flat(
                Outline.polygon(left + 60, edge(), left + 560, edge(), left + 860, height, left + 260, height),
                Tint.clear(Tint.PAPER, 0.3));
    }

    /** A dark room has its window at dusk. */
    private Color atThisHour(Color byDay) {
        boolean dark = ground.getRed() + ground.getGreen() + ground.getBlue() < 3 * 140;
        return dark ? Tint.mix(byDay, new Color(40, 52, 78), 0.72) : byDay;
    }

    private static Path2D hills(double left, double foot) {
        Path2D hills =
                Outline.curve(left, foot - 150, left + 120, foot - 260, left + 220, foot - 210, left + 300, foot - 150);
        hills.curveTo(left + 360, foot - 110, left + 420, foot - 200, left + 460, foot - 190);
        hills.lineTo(left + 460, foot);
        hills.lineTo(left, foot);
        hills.closePath();
        return hills;
    }

    private void form(Brush brush) {
        Color quiet = Tint.mix(Tint.lighter(ground, 0.42), ground, 0.62);
        double x = width * 0.5;
        double y = height * 0.5;
        switch (new Random(seed * 31).nextInt(4)) {
            case 0 -> brush.ellipse(x - 30, y - 60, 370, 370, quiet);
            case 1 -> brush.flat(arch(x - 10, y), quiet);
            case 2 -> brush.flat(hill(x, y), quiet);
            default -> {
                brush.ellipse(x - 270, y - 200, 120, 120, Tint.lighter(quiet, 0.35));
                brush.ellipse(x + 40, y - 60, 350, 350, quiet);
            }
        }
    }

    private Path2D arch(double x, double y) {
        Path2D arch = Outline.curve(x - 320, height, x - 320, y - 60, x - 320, y - 60, x - 320, y - 60);
        arch.curveTo(x - 320, y - 500, x + 320, y - 500, x + 320, y - 60);
        arch.lineTo(x + 320, height);
        arch.closePath();
        return arch;
    }

    private Path2D hill(double x, double y) {
        Path2D hill = Outline.curve(0, y + 60, x * 0.5, y - 120, x * 0.7, y - 330, x * 1.1, y - 290);
        hill.curveTo(x * 1.5, y - 250, x * 1.6, y + 30, width, y - 40);
        hill.lineTo(width, height);
        hill.lineTo(0, height);
        hill.closePath();
        return hill;
    }
}
