package dev.bcsite.sandbox.sample;

import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.Area;

/** Round things seen from straight above, around the origin, with a radius of 260. */
final class Above {

    private static final double RADIUS = 260;
    private static final Color CAST = new Color(62, 40, 46, 34);

    private Above() {}

    static void draw(Brush brush, String name, Look look) {
        brush.ellipse(26, 32, RADIUS + 14, RADIUS + 12, CAST);
        switch (name) {
            case "pan" -> pan(brush, look);
            case "plate" -> plate(brush, look);
            case "kyusu", "teapot" -> pot(brush, look);
            case "bowl", "dish" -> bowl(brush, look);
            default -> cup(brush, look);
        }
    }

    private static void cup(Brush brush, Look look) {
        brush.rod(Outline.curve(170, 150, 260, 230, 300, 260, 330, 300), 62, look.main());
        brush.solid(disc(RADIUS), look.main());
        brush.flat(disc(RADIUS - 22), Tint.darker(look.main(), 0.3));
        brush.flat(disc(RADIUS - 34), look.accent());
        brush.flat(ring(RADIUS - 34, RADIUS - 50), Tint.clear(Tint.PAPER, 0.22));
        brush.flat(Outline.leaf(-150, -40, -40, -160, 0.2), Tint.clear(Tint.PAPER, 0.3));
    }

    private static void bowl(Brush brush, Look look) {
        brush.solid(disc(RADIUS + 20), look.main());
        brush.flat(disc(RADIUS), Tint.darker(look.main(), 0.22));
        brush.flat(disc(RADIUS - 70), Tint.darker(look.main(), 0.12));
        if (look.pattern() == Pattern.OLIVES) {
            for (int i = 0; i < 9; i++) {
                double angle = i * 2.4;
                double away = 34 + i * 14;
                brush.solid(
                        Outline.ellipse(Math.cos(angle) * away, Math.sin(angle) * away, 44, 36),
                        i % 3 == 0 ? new Color(84, 88, 48) : new Color(122, 132, 64));
            }
        }
    }

    private static void plate(Brush brush, Look look) {
        brush.solid(disc(RADIUS + 60), look.pattern() == Pattern.RIM ? look.accent() : look.main());
        brush.clad(disc(RADIUS + 46), look.plain());
        brush.flat(disc(RADIUS - 50), Tint.darker(look.main(), 0.08));
        brush.flat(disc(RADIUS - 58), Tint.lighter(look.main(), 0.12));
    }

    private static void pan(Brush brush, Look look) {
        brush.turned(-35, 0, 0).solid(Outline.box(220, -40, 300, 80, 36), look.main());
        brush.solid(disc(RADIUS + 10), look.main());
        brush.flat(disc(RADIUS - 20), Tint.darker(look.main(), 0.34));
        brush.solid(disc(RADIUS - 40), Tint.darker(look.main(), 0.1));
    }

    private static void pot(Brush brush, Look look) {
        brush.turned(30, 0, 0).solid(Outline.box(200, -34, 260, 68, 26), look.main());
        brush.turned(-62, 0, 0).solid(Outline.polygon(190, -70, 400, -26, 400, 26, 190, 70), look.main());
        brush.solid(disc(RADIUS), look.main());
        brush.flat(disc(RADIUS - 90), Tint.darker(look.main(), 0.4));
        brush.flat(disc(RADIUS - 102), look.accent());
        brush.flat(Outline.leaf(-70, 20, 50, -60, 0.3), Tint.darker(look.accent(), 0.25));
        brush.flat(Outline.leaf(-20, 80, 80, 30, 0.3), Tint.lighter(look.accent(), 0.2));
    }

    private static Shape disc(double radius) {
        return Outline.ellipse(0, 0, radius, radius);
    }

    private static Area ring(double outer, double inner) {
        Area ring = new Area(disc(outer));
        ring.subtract(new Area(disc(inner)));
        return ring;
    }
}
