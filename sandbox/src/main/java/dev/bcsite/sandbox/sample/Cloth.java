package dev.bcsite.sandbox.sample;

import java.awt.geom.Area;
import java.awt.geom.Path2D;

/** Linen, baskets and gloves. */
final class Cloth {

    private Cloth() {}

    static void apron(Brush brush, Look look) {
        brush.line(Outline.curve(-100, -560, -110, -690, 110, -690, 100, -560), 18, Tint.darker(look.main(), 0.18));
        Path2D cloth = Outline.curve(-110, -570, -110, -450, -160, -410, -235, -390, -250, -260, -240, -100, -225, 0);
        cloth.lineTo(225, 0);
        cloth.curveTo(240, -100, 250, -260, 235, -390);
        cloth.curveTo(160, -410, 110, -450, 110, -570);
        cloth.closePath();
        brush.clad(cloth, look);
        brush.solid(Outline.box(-105, -290, 210, 150, 12), Tint.lighter(look.main(), 0.08));
        brush.line(Outline.curve(-105, -262, -30, -258, 30, -258, 105, -262), 5, look.accent());
        brush.line(Outline.curve(-236, -372, -300, -350, -290, -260, -310, -200), 14, Tint.darker(look.main(), 0.12));
        brush.line(Outline.curve(236, -372, 300, -350, 290, -260, 310, -200), 14, Tint.darker(look.main(), 0.2));
    }

    static void towel(Brush brush, Look look) {
        brush.line(Outline.curve(-290, -560, -100, -560, 100, -560, 290, -560), 22, Tint.WOOD);
        brush.clad(Outline.polygon(-60, -572, 150, -572, 158, -90, -66, -84), look.tinted(0.2));
        brush.clad(Outline.polygon(-180, -572, 60, -572, 66, -6, -188, 0), look);
    }

    static void napkins(Brush brush, Look look) {
        for (int i = 0; i < 4; i++) {
            Look layer = i % 2 == 0 ? look : look.tinted(0.25);
            brush.clad(Outline.box(-250 + i * 6, -70 - i * 62, 500 - i * 8, 66, 26), layer.plain());
        }
        brush.solid(Outline.box(-40, -262, 60, 262, 8), look.accent());
    }

    static void gloves(Brush brush, Look look) {
        glove(brush.at(70, 0, 1).turned(14, 0, 0), look.tinted(0.16));
        glove(brush.at(-60, 0, 1).turned(-6, 0, 0).mirrored(), look);
    }

    private static void glove(Brush brush, Look look) {
        Area glove = new Area(Outline.box(-95, -330, 190, 230, 60));
        for (int finger = 0; finger < 4; finger++) {
            double top = finger == 0 || finger == 3 ? -450 : -490;
            glove.add(new Area(Outline.box(-97 + finger * 49, top, 47, 260, 23)));
        }
        Area thumb = new Area(Outline.box(70, -320, 60, 190, 30));
        glove.add(thumb);
        brush.clad(glove, look);
        brush.solid(Outline.box(-104, -130, 208, 130, 18), look.accent());
    }

    static void basket(Brush brush, Look look) {
        brush.line(Outline.arc(0, -210, 210, 300, 0, 180), 30, look.accent());
        Path2D body = Outline.curve(-290, -230, -280, -60, -200, 0, -120, 0);
        body.lineTo(120, 0);
        body.curveTo(200, 0, 280, -60, 290, -230);
        body.closePath();
        brush.clad(body, look);
        for (int row = 0; row < 4; row++) {
            double half = 284 - row * row * 9;
            double y = -190 + row * 48;
            brush.line(
                    Outline.curve(-half, y, -half / 3, y + 26, half / 3, y + 26, half, y),
                    7,
                    Tint.darker(look.main(), 0.22));
        }
        brush.solid(Outline.box(-305, -250, 610, 40, 18), Tint.lighter(look.main(), 0.1));
    }
}
