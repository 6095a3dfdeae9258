package dev.bcsite.sandbox.sample;

import java.awt.Shape;
import java.awt.geom.Arc2D;
import java.awt.geom.Area;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.RoundRectangle2D;

/** The curves things are cut from. */
final class Outline {

    /** How flat a circle looks from where we stand: height over width. */
    static final double TILT = 0.15;

    private Outline() {}

    /**
     * What a potter's wheel makes: the same profile left and right, a round foot, a round mouth.
     *
     * @param profile pairs of half width and height, from the mouth down to the foot
     */
    static Area turned(double... profile) {
        int last = profile.length - 2;
        Path2D path = new Path2D.Double();
        path.moveTo(-profile[0], profile[1]);
        follow(path, profile, -1, false);
        double foot = profile[last];
        double floor = profile[last + 1];
        path.quadTo(0, floor + foot * TILT * 2, foot, floor);
        follow(path, profile, 1, true);
        path.closePath();
        Area area = new Area(path);
        area.add(new Area(mouth(profile[0], profile[1])));
        return area;
    }

    /** The ellipse of a round opening at that height. */
    static Ellipse2D mouth(double halfWidth, double y) {
        return ellipse(0, y, halfWidth, halfWidth * TILT);
    }

    static Ellipse2D ellipse(double x, double y, double halfWidth, double halfHeight) {
        return new Ellipse2D.Double(x - halfWidth, y - halfHeight, halfWidth * 2, halfHeight * 2);
    }

    static Shape box(double x, double y, double width, double height, double corner) {
        return new RoundRectangle2D.Double(x, y, width, height, corner * 2, corner * 2);
    }

    static Shape arc(double x, double y, double halfWidth, double halfHeight, double from, double sweep) {
        return new Arc2D.Double(x - halfWidth, y - halfHeight, halfWidth * 2, halfHeight * 2, from, sweep, Arc2D.OPEN);
    }

    /** An open curve through a start, two handles and an end. */
    static Path2D curve(double... points) {
        Path2D path = new Path2D.Double();
        path.moveTo(points[0], points[1]);
        for (int i = 2; i + 5 < points.length; i += 6) {
            path.curveTo(points[i], points[i + 1], points[i + 2], points[i + 3], points[i + 4], points[i + 5]);
        }
        return path;
    }

    static Path2D polygon(double... points) {
        Path2D path = new Path2D.Double();
        path.moveTo(points[0], points[1]);
        for (int i = 2; i < points.length; i += 2) {
            path.lineTo(points[i], points[i + 1]);
        }
        path.closePath();
        return path;
    }

    /** A leaf from its stem to its tip. */
    static Path2D leaf(double x, double y, double tipX, double tipY, double fullness) {
        double acrossX = -(tipY - y) * fullness;
        double acrossY = (tipX - x) * fullness;
        double middleX = (x + tipX) / 2;
        double middleY = (y + tipY) / 2;
        Path2D path = new Path2D.Double();
        path.moveTo(x, y);
        path.quadTo(middleX + acrossX, middleY + acrossY, tipX, tipY);
        path.quadTo(middleX - acrossX, middleY - acrossY, x, y);
        path.closePath();
        return path;
    }

    /** Goes through the profile's points with the smoothest curve they allow. */
    private static void follow(Path2D path, double[] profile, int side, boolean upwards) {
        int count = profile.length / 2;
        for (int step = 1; step < count; step++) {
            int from = upwards ? count - step : step - 1;
            int to = upwards ? from - 1 : from + 1;
            int before = Math.min(count - 1, Math.max(0, upwards ? from + 1 : from - 1));
            int after = Math.min(count - 1, Math.max(0, upwards ? to - 1 : to + 1));
            path.curveTo(
                    side * (profile[from * 2] + (profile[to * 2] - profile[before * 2]) / 6),
                    profile[from * 2 + 1] + (profile[to * 2 + 1] - profile[before * 2 + 1]) / 6,
                    side * (profile[to * 2] - (profile[after * 2] - profile[from * 2]) / 6),
                    profile[to * 2 + 1] - (profile[after * 2 + 1] - profile[from * 2 + 1]) / 6,
                    side * profile[to * 2],
                    profile[to * 2 + 1]);
        }
    }
}
