package dev.bcsite.sandbox.sample;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Area;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.util.Optional;

/**
 * Paints outlines the way everything in the sample shop is lit: from the top left, in flat colours, with one shade on
 * the right and one narrow light on the left.
 *
 * <p>Units are thousandths of the picture's shorter side. Things stand on the line {@code y = 0} and grow upwards, into
 * negative {@code y}.
 */
final class Brush {

    private static final Color SHADE = new Color(58, 34, 44, 46);
    private static final Color LIGHT = new Color(255, 252, 240, 58);
    private static final Color CAST = new Color(62, 40, 46, 30);

    private final Graphics2D graphics;
    private final Optional<Area> silhouette;

    Brush(Graphics2D graphics) {
        this(graphics, Optional.empty());
    }

    private Brush(Graphics2D graphics, Optional<Area> silhouette) {
        this.graphics = graphics;
        this.silhouette = silhouette;
    }

    /** A brush whose origin is at that point and whose units are {@code scale} times as large. */
    Brush at(double x, double y, double scale) {
        return transformed(new AffineTransform(scale, 0, 0, scale, x, y));
    }

    Brush turned(double degrees, double x, double y) {
        return transformed(AffineTransform.getRotateInstance(Math.toRadians(degrees), x, y));
    }

    Brush mirrored() {
        return transformed(AffineTransform.getScaleInstance(-1, 1));
    }

    private Brush transformed(AffineTransform transform) {
        Graphics2D moved = (Graphics2D) graphics.create();
        moved.transform(transform);
        return new Brush(moved, silhouette);
    }

    void flat(Shape outline, Color colour) {
        if (silhouette.isEmpty()) {
            graphics.setColor(colour);
            graphics.fill(outline);
        } else if (colour.getAlpha() == 255) {
            silhouette.get().add(new Area(graphics.getTransform().createTransformedShape(outline)));
        }
    }

    void line(Shape path, double width, Color colour) {
        flat(round(width).createStrokedShape(path), colour);
    }

    /** An outline of one colour with its shade and its light. */
    void solid(Shape outline, Color colour) {
        flat(outline, colour);
        model(outline);
    }

    /** An outline in the look's first colour with its pattern on it, then shade and light over both. */
    void clad(Shape outline, Look look) {
        flat(outline, look.main());
        if (silhouette.isPresent()) {
            return;
        }
        look.pattern().paint(this, new Area(outline), look);
        model(outline);
    }

    /** The shadow a thing throws on the wall it hangs on. */
    void castOnWall(Thing thing, Look look) {
        Area outline = new Area();
        thing.drawing().draw(new Brush(graphics, Optional.of(outline)), look.plain());
        Graphics2D wall = (Graphics2D) graphics.create();
        double unit = graphics.getTransform().getScaleX();
        wall.setTransform(new AffineTransform());
        wall.setColor(CAST);
        for (double step = 10; step <= 26; step += 16) {
            wall.fill(AffineTransform.getTranslateInstance(step * unit, step * 1.2 * unit)
                    .createTransformedShape(outline));
        }
        wall.dispose();
    }

    /** A solid band along a path: handles, spouts, cords. */
    void rod(Shape path, double width, Color colour) {
        solid(round(width).createStrokedShape(path), colour);
    }

    /** The shadow of something that stands on the ground line, thrown to the right. */
    void cast(double foot, double height) {
        double reach = Math.min(height, foot * 1.6) * 0.34;
        ellipse(reach * 0.55, 4, foot * 0.56 + reach * 0.6, foot * 0.075 + 12, CAST);
        ellipse(reach * 0.2, 3, foot * 0.52 + reach * 0.22, foot * 0.055 + 7, CAST);
        ellipse(0, 2, foot * 0.5, foot * 0.035 + 4, CAST);
    }

    void ellipse(double x, double y, double halfWidth, double halfHeight, Color colour) {
        flat(new Ellipse2D.Double(x - halfWidth, y - halfHeight, halfWidth * 2, halfHeight * 2), colour);
    }

    private void model(Shape outline) {
        if (silhouette.isPresent()) {
            return;
        }
        Rectangle2D bounds = outline.getBounds2D();
        double step = Math.min(bounds.getWidth(), bounds.getHeight());
        flat(without(outline, -step * 0.17, -step * 0.05), SHADE);
        flat(without(outline, Math.max(3, step * 0.035), Math.max(2, step * 0.025)), LIGHT);
    }

    private static Area without(Shape outline, double dx, double dy) {
        Area rest = new Area(outline);
        rest.subtract(new Area(AffineTransform.getTranslateInstance(dx, dy).createTransformedShape(outline)));
        return rest;
    }

    private static BasicStroke round(double width) {
        return new BasicStroke((float) width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
    }
}
