package dev.bcsite.sandbox.sample;

import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.Area;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.Random;

/** What is painted, dipped, pressed or woven into the surface of a thing. */
enum Pattern {
    PLAIN((marks, box, random) -> {}),
    SPECKLE((marks, box, random) -> {
        for (int i = 0; i < 46; i++) {
            double size = 2 + random.nextDouble() * 4.5;
            marks.append(Outline.ellipse(along(box, random), down(box, random), size, size * 0.8), false);
        }
    }),
    DOTS((marks, box, random) -> {
        double gap = Math.max(34, box.getWidth() / 9);
        for (int row = 0; row * gap * 0.86 < box.getHeight(); row++) {
            for (double x = box.getX() + (row % 2) * gap / 2; x < box.getMaxX(); x += gap) {
                marks.append(Outline.ellipse(x, box.getY() + row * gap * 0.86 + gap / 3, gap / 6.5, gap / 6.5), false);
            }
        }
    }),
    DIP((marks, box, random) -> {
        double edge = box.getY() + box.getHeight() * 0.36;
        double step = box.getWidth() / 5;
        marks.moveTo(box.getX(), box.getY());
        marks.lineTo(box.getX(), edge);
        for (int i = 0; i < 5; i++) {
            double x = box.getX() + i * step;
            double drop = box.getHeight() * (0.03 + random.nextDouble() * 0.09);
            marks.curveTo(x + step * 0.3, edge + drop, x + step * 0.6, edge + drop, x + step, edge);
        }
        marks.lineTo(box.getMaxX(), box.getY());
        marks.closePath();
    }),
    BAND((marks, box, random) -> {
        marks.append(sagging(box, 0.3, 0.1), false);
        marks.append(sagging(box, 0.46, 0.025), false);
    }),
    LINE((marks, box, random) -> marks.append(sagging(box, 0.22, 0.022), false)),
    RIM((marks, box, random) -> marks.append(sagging(box, 0, 0.1), false)),
    STRIPE((marks, box, random) -> {
        double step = box.getWidth() / 9;
        for (double x = box.getX() + step / 2; x < box.getMaxX(); x += step) {
            marks.append(new Rectangle2D.Double(x, box.getY(), step * 0.34, box.getHeight()), false);
        }
    }),
    GRID((marks, box, random) -> {
        double step = box.getWidth() / 7;
        for (double x = box.getX() + step / 2; x < box.getMaxX(); x += step) {
            marks.append(new Rectangle2D.Double(x, box.getY(), step * 0.07, box.getHeight()), false);
        }
        for (double y = box.getY() + step / 2; y < box.getMaxY(); y += step) {
            marks.append(new Rectangle2D.Double(box.getX(), y, box.getWidth(), step * 0.07), false);
        }
    }),
    WAVE((marks, box, random) -> {
        for (int line = 0; line < 3; line++) {
            marks.append(ripple(box, 0.55 + line * 0.13, box.getHeight() * 0.035), false);
        }
    }),
    GRAIN((marks, box, random) -> {
        for (int line = 0; line < 7; line++) {
            marks.append(ripple(box, 0.08 + line * 0.14 + random.nextDouble() * 0.04, box.getHeight() * 0.012), false);
        }
    }),
    LEAF((marks, box, random) -> {
        double x = box.getCenterX();
        double size = Math.min(box.getWidth(), box.getHeight());
        double foot = box.getCenterY() + size * 0.32;
        marks.append(Outline.leaf(x, foot, x, foot - size * 0.62, 0.035), false);
        for (int pair = 0; pair < 6; pair++) {
            double y = foot - size * (0.1 + pair * 0.075);
            double reach = size * (0.24 - pair * 0.03);
            marks.append(Outline.leaf(x, y, x - reach, y - reach * 0.62, 0.2), false);
            marks.append(Outline.leaf(x, y, x + reach, y - reach * 0.62, 0.2), false);
        }
    }),
    FLOWER((marks, box, random) -> {
        double size = Math.min(box.getWidth(), box.getHeight()) * 0.2;
        double y = box.getCenterY() + box.getHeight() * 0.08;
        for (int petal = 0; petal < 7; petal++) {
            double angle = petal * Math.PI * 2 / 7;
            double tipX = box.getCenterX() + Math.cos(angle) * size * 1.5;
            marks.append(Outline.leaf(box.getCenterX(), y, tipX, y + Math.sin(angle) * size * 1.5, 0.3), false);
        }
    }),
    MOON((marks, box, random) -> {
        double size = Math.min(box.getWidth(), box.getHeight()) * 0.24;
        Area moon = new Area(Outline.ellipse(box.getCenterX(), box.getCenterY(), size, size));
        moon.subtract(
                new Area(Outline.ellipse(box.getCenterX() + size * 0.5, box.getCenterY() - size * 0.2, size, size)));
        marks.append(moon, false);
    }),
    RIBBON((marks, box, random) -> {
        marks.append(new Rectangle2D.Double(box.getCenterX() - 24, box.getY(), 48, box.getHeight()), false);
    }),
    OLIVES((marks, box, random) -> {});

    private final Marks marks;

    Pattern(Marks marks) {
        this.marks = marks;
    }

    /** Paints the pattern in the look's accent, cut to the surface. */
    void paint(Brush brush, Area surface, Look look) {
        Rectangle2D box = surface.getBounds2D();
        Path2D drawn = new Path2D.Double(Path2D.WIND_NON_ZERO);
        marks.draw(drawn, box, new Random(look.seed()));
        Area cut = new Area(drawn);
        cut.intersect(surface);
        brush.flat(cut, ink(look));
    }

    private Color ink(Look look) {
        return this == GRAIN || this == SPECKLE ? Tint.clear(look.accent(), 0.55) : look.accent();
    }

    private static double along(Rectangle2D box, Random random) {
        return box.getX() + random.nextDouble() * box.getWidth();
    }

    private static double down(Rectangle2D box, Random random) {
        return box.getY() + random.nextDouble() * box.getHeight();
    }

    /** A band around something round: it sags in the middle, as seen from slightly above. */
    private static Shape sagging(Rectangle2D box, double from, double thickness) {
        double top = box.getY() + box.getHeight() * from;
        double height = box.getHeight() * thickness;
        double sag = box.getWidth() * 0.1;
        Path2D band = new Path2D.Double();
        band.moveTo(box.getX(), top);
        band.quadTo(box.getCenterX(), top + sag, box.getMaxX(), top);
        band.lineTo(box.getMaxX(), top + height);
        band.quadTo(box.getCenterX(), top + sag + height, box.getX(), top + height);
        band.closePath();
        return band;
    }

    private static Shape ripple(Rectangle2D box, double at, double thickness) {
        double y = box.getY() + box.getHeight() * at;
        double step = box.getWidth() / 4;
        Path2D line = new Path2D.Double();
        line.moveTo(box.getX(), y);
        for (int i = 0; i < 4; i++) {
            double x = box.getX() + i * step;
            line.curveTo(x + step * 0.35, y - step * 0.22, x + step * 0.65, y + step * 0.22, x + step, y);
        }
        line.lineTo(box.getMaxX(), y + thickness);
        for (int i = 3; i >= 0; i--) {
            double x = box.getX() + i * step;
            line.curveTo(
                    x + step * 0.65,
                    y + thickness + step * 0.22,
                    x + step * 0.35,
                    y + thickness - step * 0.22,
                    x,
                    y + thickness);
        }
        line.closePath();
        return line;
    }

    private interface Marks {
        void draw(Path2D marks, Rectangle2D box, Random random);
    }
}
