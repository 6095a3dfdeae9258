package dev.bcsite.sandbox.sample;

import java.awt.Color;

/** Cups, bowls, jugs and jars: what a potter makes first. */
final class Vessels {

    private static final Color OLIVE = new Color(122, 132, 64);
    private static final Color EGG = new Color(236, 214, 184);

    private Vessels() {}

    static void mug(Brush brush, Look look) {
        brush.rod(Outline.curve(150, -300, 330, -330, 330, -90, 140, -90), 44, handle(look));
        open(brush, look, inside(look), 175, -380, 180, -200, 172, -50, 150, 0);
    }

    static void cup(Brush brush, Look look) {
        open(brush, look, inside(look), 190, -330, 172, -150, 150, -30, 128, 0);
    }

    static void campMug(Brush brush, Look look) {
        brush.rod(Outline.curve(180, -300, 330, -310, 320, -110, 185, -110), 26, look.accent());
        open(brush, look, look.accent(), 205, -350, 205, -180, 205, -30, 195, 0);
        brush.line(Outline.mouth(205, -350), 13, Tint.darker(look.main(), 0.45));
    }

    static void teaBowl(Brush brush, Look look) {
        open(brush, look, look.accent(), 200, -240, 190, -130, 130, -40, 88, -28);
        brush.solid(Outline.turned(88, -30, 84, 0), Tint.darker(look.main(), 0.18));
    }

    static void tumbler(Brush brush, Look look) {
        open(brush, look, inside(look), 150, -400, 142, -200, 128, -30, 116, 0);
    }

    static void travelCup(Brush brush, Look look) {
        brush.clad(Outline.turned(150, -440, 146, -250, 120, 0), look);
        brush.solid(Outline.turned(160, -470, 160, -440), look.accent());
        brush.solid(Outline.turned(146, -300, 142, -220), look.accent());
    }

    static void bowl(Brush brush, Look look) {
        open(brush, look, inside(look), 300, -250, 285, -150, 190, -40, 110, -20);
        brush.solid(Outline.turned(112, -24, 108, 0), Tint.darker(look.main(), 0.2));
    }

    static void dish(Brush brush, Look look) {
        open(brush, look, inside(look), 280, -150, 230, -70, 120, -30, 90, 0);
        if (look.pattern() == Pattern.OLIVES) {
            double[] at = {
                -150, -152, -90, -136, -110, -162, -35, -150, 20, -134, 40, -162, 95, -146, 150, -154, -10, -166
            };
            for (int i = 0; i < at.length; i += 2) {
                brush.solid(
                        Outline.ellipse(at[i], at[i + 1] - 12, 34, 27), i % 3 == 0 ? Tint.darker(OLIVE, 0.3) : OLIVE);
            }
        }
    }

    static void plate(Brush brush, Look look) {
        // Leaning against the wall, so that its face is seen.
        brush.solid(Outline.ellipse(0, -280, 290, 280), Tint.darker(look.main(), 0.06));
        brush.flat(Outline.ellipse(-6, -284, 280, 270), look.pattern() == Pattern.RIM ? look.accent() : look.main());
        brush.clad(Outline.ellipse(-4, -282, 258, 248), look.plain());
        brush.solid(Outline.ellipse(4, -276, 185, 178), Tint.lighter(look.main(), 0.12));
    }

    static void jug(Brush brush, Look look) {
        brush.rod(Outline.curve(120, -420, 340, -440, 320, -150, 165, -130), 40, handle(look));
        brush.solid(Outline.polygon(-150, -480, -215, -500, -120, -360), look.main());
        open(brush, look, inside(look), 140, -480, 125, -380, 190, -200, 185, -60, 140, 0);
    }

    static void vase(Brush brush, Look look) {
        open(brush, look, inside(look), 90, -520, 70, -440, 170, -280, 170, -120, 100, 0);
    }

    static void jar(Brush brush, Look look) {
        brush.clad(Outline.turned(170, -330, 185, -280, 185, -60, 165, 0), look);
        brush.solid(Outline.turned(182, -380, 182, -330), look.accent());
        brush.solid(Outline.turned(40, -430, 46, -385), look.accent());
    }

    static void bottle(Brush brush, Look look) {
        brush.clad(Outline.turned(40, -480, 42, -380, 120, -280, 125, -100, 115, 0), look);
        brush.solid(Outline.turned(34, -530, 38, -478), Tint.WOOD);
    }

    static void eggCup(Brush brush, Look look) {
        brush.solid(Outline.ellipse(0, -290, 115, 150), EGG);
        brush.clad(Outline.turned(135, -260, 120, -170, 50, -110, 46, -70, 110, 0), look);
    }

    static void butterDish(Brush brush, Look look) {
        brush.solid(Outline.turned(300, -40, 270, 0), Tint.lighter(look.main(), 0.1));
        brush.clad(Outline.box(-225, -230, 450, 205, 46), look);
        brush.solid(Outline.ellipse(0, -245, 42, 30), look.accent());
    }

    static void cakeStand(Brush brush, Look look) {
        brush.solid(Outline.turned(60, -250, 40, -120, 130, 0), look.main());
        brush.clad(Outline.turned(310, -280, 300, -240), look);
        brush.solid(Outline.turned(170, -420, 180, -290), new Color(226, 178, 118));
        brush.flat(Outline.turned(172, -432, 174, -380), new Color(250, 236, 220));
        brush.solid(Outline.ellipse(0, -450, 26, 26), new Color(178, 64, 72));
    }

    /** An open vessel: its body, its rim and what one sees inside. */
    static void open(Brush brush, Look look, Color inside, double... profile) {
        brush.clad(Outline.turned(profile), look);
        double half = profile[0];
        double y = profile[1];
        boolean dipped = look.pattern() == Pattern.DIP || look.pattern() == Pattern.RIM;
        brush.flat(Outline.mouth(half, y), Tint.lighter(dipped ? look.accent() : look.main(), 0.28));
        brush.flat(Outline.mouth(half - 13, y + 1), inside);
        brush.flat(
                Outline.ellipse(half * 0.06, y + half * 0.04, half * 0.78, half * Outline.TILT * 0.66),
                Tint.darker(inside, 0.12));
    }

    private static Color handle(Look look) {
        return look.pattern() == Pattern.DIP ? Tint.mix(look.main(), look.accent(), 0.25) : look.main();
    }

    private static Color inside(Look look) {
        return Tint.darker(look.pattern() == Pattern.DIP ? look.accent() : look.main(), 0.3);
    }
}
