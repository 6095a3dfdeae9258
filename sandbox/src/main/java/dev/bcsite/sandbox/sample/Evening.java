package dev.bcsite.sandbox.sample;

import java.awt.Color;

/** What gives light, and what is wrapped, read or given. */
final class Evening {

    private static final Color FLAME = new Color(244, 190, 92);
    private static final Color GLOW = new Color(255, 226, 150, 26);

    private Evening() {}

    static void candle(Brush brush, Look look) {
        flame(brush, 0, -470);
        brush.clad(Outline.turned(95, -380, 98, -200, 100, 0), look);
        brush.flat(Outline.mouth(80, -379), Tint.lighter(look.main(), 0.4));
    }

    static void tapers(Brush brush, Look look) {
        for (int i = -1; i <= 1; i++) {
            Brush place = brush.at(i * 130, 0, 1);
            double top = -470 - (i + 1) * 40;
            flame(place, 0, top - 76);
            place.solid(Outline.turned(24, top, 32, -50), i == 0 ? Tint.lighter(look.main(), 0.25) : look.main());
            place.solid(Outline.turned(70, -60, 40, -36, 80, 0), look.accent());
        }
    }

    static void holder(Brush brush, Look look) {
        flame(brush, 0, -560);
        brush.solid(Outline.turned(30, -480, 32, -180), new Color(240, 224, 192));
        brush.rod(Outline.curve(110, -60, 240, -130, 280, -20, 150, -14), 20, look.main());
        brush.clad(Outline.turned(62, -200, 50, -120, 70, -50), look);
        brush.solid(Outline.turned(210, -50, 170, 0), look.main());
    }

    static void lamp(Brush brush, Look look) {
        glow(brush, 0, -380, 330, 260);
        brush.solid(Outline.turned(26, -260, 90, -170, 100, -70, 70, 0), look.accent());
        brush.solid(Outline.box(-10, -330, 20, 90, 6), Tint.darker(look.accent(), 0.3));
        brush.clad(Outline.polygon(-130, -560, 130, -560, 230, -290, -230, -290), look);
    }

    static void lantern(Brush brush, Look look) {
        brush.line(Outline.arc(0, -500, 90, 110, 0, 180), 16, look.main());
        brush.solid(Outline.polygon(-70, -500, 70, -500, 165, -410, -165, -410), look.main());
        brush.flat(Outline.box(-140, -410, 280, 350, 4), Tint.mix(look.accent(), Tint.PAPER, 0.45));
        glow(brush, 0, -200, 110, 130);
        flame(brush, 0, -230);
        brush.solid(Outline.turned(46, -160, 48, -60), new Color(246, 234, 208));
        for (double x = -150; x <= 130; x += 140) {
            brush.solid(Outline.box(x, -412, 20, 352, 4), look.main());
        }
        brush.solid(Outline.box(-165, -62, 330, 62, 10), look.main());
    }

    static void book(Brush brush, Look look) {
        brush.solid(Outline.box(-186, -488, 392, 488, 8), new Color(246, 238, 222));
        brush.clad(Outline.box(-200, -500, 380, 500, 10), look);
        brush.flat(Outline.box(-200, -500, 34, 500, 8), Tint.darker(look.main(), 0.2));
    }

    static void card(Brush brush, Look look) {
        brush.turned(-7, 0, -180)
                .clad(Outline.box(-270, -350, 540, 340, 10), look.swapped().plain());
        brush.turned(4, 0, -180).clad(Outline.box(-270, -360, 540, 340, 10), look);
    }

    static void box(Brush brush, Look look) {
        brush.clad(Outline.box(-210, -300, 420, 300, 8), look);
        brush.clad(Outline.box(-228, -360, 456, 92, 8), look);
        if (look.pattern() == Pattern.RIBBON) {
            for (int side = -1; side <= 1; side += 2) {
                brush.solid(Outline.leaf(0, -360, side * 150, -450, 0.42), look.accent());
                brush.solid(Outline.leaf(0, -350, side * 110, -290, 0.2), Tint.darker(look.accent(), 0.1));
            }
            brush.solid(Outline.ellipse(0, -365, 28, 26), look.accent());
        }
    }

    static void pouch(Brush brush, Look look) {
        brush.solid(Outline.polygon(-165, -480, 165, -480, 195, 0, -195, 0), look.main());
        brush.solid(Outline.box(-172, -510, 344, 74, 6), Tint.darker(look.main(), 0.12));
        brush.line(Outline.curve(-160, -472, -50, -470, 50, -470, 160, -472), 6, Tint.darker(look.main(), 0.3));
        Look label = new Look(look.accent(), look.main(), look.pattern(), look.seed());
        brush.clad(Outline.box(-118, -370, 236, 280, 10), label);
    }

    static void tin(Brush brush, Look look) {
        brush.clad(Outline.turned(150, -330, 150, -150, 150, 0), look);
        brush.solid(Outline.turned(156, -410, 156, -320), Tint.lighter(look.main(), 0.1));
        brush.flat(Outline.mouth(146, -411), Tint.lighter(look.main(), 0.22));
        brush.solid(Outline.box(-80, -240, 160, 140, 8), look.accent());
    }

    static void papers(Brush brush, Look look) {
        for (int sheet = 0; sheet < 3; sheet++) {
            Look shown = look.tinted(sheet * 0.3);
            brush.at(sheet * 34 - 34, 0, 1).solid(Outline.polygon(-200, -380, 200, -380, 60, 0, -60, 0), shown.main());
        }
        brush.line(Outline.curve(-30, -40, 60, -160, 160, -300, 216, -372), 6, Tint.darker(look.main(), 0.16));
    }

    static void wheel(Brush brush, Look look) {
        brush.solid(Outline.box(-40, -150, 80, 150, 8), Tint.darker(look.accent(), 0.2));
        brush.solid(Outline.box(-260, -40, 520, 40, 14), look.accent());
        brush.solid(Outline.turned(290, -180, 280, -140), Tint.lighter(look.accent(), 0.15));
        Vessels.open(
                brush.at(0, -172, 1), look, Tint.darker(look.main(), 0.25), 210, -220, 200, -140, 120, -30, 100, 0);
    }

    static void tile(Brush brush, Look look) {
        brush.clad(Outline.box(-420, -840, 840, 840, 30), look);
    }

    private static void glow(Brush brush, double x, double y, double halfWidth, double halfHeight) {
        for (double share = 1; share > 0.3; share -= 0.2) {
            brush.ellipse(x, y, halfWidth * share, halfHeight * share, GLOW);
        }
    }

    private static void flame(Brush brush, double x, double y) {
        glow(brush, x, y, 120, 130);
        brush.flat(Outline.leaf(x, y + 76, x + 6, y - 80, 0.22), FLAME);
        brush.flat(Outline.leaf(x, y + 74, x + 2, y - 10, 0.2), new Color(255, 240, 196));
        brush.line(Outline.curve(x, y + 70, x, y + 80, x, y + 90, x, y + 96), 7, Tint.DUSK);
    }
}
