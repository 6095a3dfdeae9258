package dev.bcsite.sandbox.sample;

import java.awt.Color;
import java.awt.geom.Path2D;

/** Everything with a spout, and the gear around tea and coffee. */
final class Pots {

    private static final Color GLASS = new Color(214, 226, 224);

    private Pots() {}

    static void teapot(Brush brush, Look look) {
        brush.rod(Outline.curve(190, -320, 400, -380, 390, -90, 205, -110), 40, look.main());
        brush.solid(spout(-190, -90, -380, -330, 70, 26), look.main());
        brush.clad(Outline.turned(120, -370, 210, -310, 245, -190, 200, -60, 130, 0), look);
        lid(brush, look, 125, -372);
    }

    static void kyusu(Brush brush, Look look) {
        brush.solid(Outline.polygon(150, -200, 400, -345, 425, -290, 180, -120), look.main());
        brush.solid(spout(-180, -110, -330, -250, 62, 24), look.main());
        brush.clad(Outline.turned(130, -270, 215, -220, 230, -140, 180, -40, 130, 0), look);
        lid(brush, look, 132, -272);
    }

    static void tetsubin(Brush brush, Look look) {
        brush.line(Outline.arc(0, -300, 190, 250, 0, 180), 26, Tint.darker(look.main(), 0.2));
        brush.solid(spout(-190, -140, -320, -290, 60, 26), look.main());
        brush.clad(Outline.turned(120, -310, 225, -270, 250, -160, 190, -30, 130, 0), look);
        lid(brush, look, 122, -312);
    }

    static void kettle(Brush brush, Look look) {
        brush.rod(Outline.curve(120, -370, 350, -400, 360, -200, 320, -100), 34, look.accent());
        brush.rod(Outline.curve(-130, -70, -330, -80, -230, -400, -360, -420), 24, look.main());
        brush.clad(Outline.turned(110, -380, 150, -330, 190, -120, 200, 0), look);
        lid(brush, look, 112, -382);
    }

    static void dallah(Brush brush, Look look) {
        brush.rod(Outline.curve(110, -360, 330, -380, 330, -160, 170, -120), 28, look.main());
        Path2D beak = Outline.curve(-70, -330, -170, -330, -200, -470, -340, -450);
        beak.curveTo(-250, -400, -220, -260, -90, -230);
        beak.closePath();
        brush.solid(beak, look.main());
        brush.clad(Outline.turned(95, -380, 70, -300, 110, -200, 195, -90, 170, 0), look);
        brush.solid(Outline.turned(20, -560, 30, -500, 105, -385), look.main());
        brush.solid(Outline.ellipse(0, -572, 20, 26), look.accent());
        brush.line(Outline.curve(-72, -296, -30, -282, 30, -282, 72, -296), 10, look.accent());
    }

    static void cezve(Brush brush, Look look) {
        brush.rod(Outline.curve(120, -220, 220, -240, 300, -290, 420, -330), 34, look.accent());
        Vessels.open(brush, look, Tint.darker(look.main(), 0.6), 140, -250, 110, -190, 165, -70, 165, -10, 150, 0);
    }

    static void samovar(Brush brush, Look look) {
        brush.rod(Outline.curve(-170, -340, -280, -350, -270, -250, -185, -240), 22, look.accent());
        brush.rod(Outline.curve(170, -340, 280, -350, 270, -250, 185, -240), 22, look.accent());
        brush.solid(Outline.box(-110, -40, 220, 40, 10), Tint.darker(look.main(), 0.2));
        brush.solid(Outline.turned(70, -110, 60, -70, 110, -35), look.main());
        brush.clad(Outline.turned(170, -420, 200, -370, 190, -220, 80, -100), look);
        brush.solid(Outline.turned(80, -480, 90, -430, 180, -420), look.main());
        brush.rod(Outline.curve(-20, -180, -60, -185, -80, -180, -90, -150), 18, Tint.darker(look.main(), 0.25));
        teapot(brush.at(0, -484, 0.3), new Look(Tint.lighter(look.main(), 0.55), look.accent(), Pattern.PLAIN, 1));
    }

    static void moka(Brush brush, Look look) {
        brush.rod(Outline.curve(110, -400, 300, -420, 290, -300, 250, -210), 36, look.accent());
        brush.solid(Outline.polygon(-120, -430, -190, -440, -110, -330), look.main());
        brush.clad(Outline.polygon(-130, -430, 130, -430, 85, -215, -85, -215), look);
        brush.solid(Outline.box(-100, -225, 200, 26, 6), Tint.darker(look.main(), 0.3));
        brush.clad(Outline.polygon(-95, -200, 95, -200, 140, 0, -140, 0), look);
        brush.solid(Outline.polygon(-60, -475, 60, -475, 132, -430, -132, -430), Tint.lighter(look.main(), 0.1));
        brush.solid(Outline.ellipse(0, -492, 24, 24), look.accent());
    }

    static void dripper(Brush brush, Look look) {
        brush.rod(Outline.curve(110, -210, 230, -220, 220, -50, 120, -50), 20, GLASS);
        brush.solid(Outline.turned(90, -250, 150, -150, 160, -40, 130, 0), GLASS);
        brush.flat(Outline.turned(150, -120, 158, -50, 128, -4), new Color(96, 58, 38));
        brush.rod(Outline.curve(110, -440, 250, -450, 230, -330, 80, -330), 24, look.main());
        Vessels.open(
                brush,
                look.pattern() == Pattern.SPECKLE ? look : look.plain(),
                new Color(240, 226, 200),
                190,
                -490,
                150,
                -410,
                75,
                -290);
        brush.solid(Outline.turned(130, -285, 120, -262), look.main());
        brush.solid(Outline.turned(98, -250, 104, -215), look.accent());
        brush.line(Outline.curve(60, -225, 110, -200, 60, -160, 100, -130), 9, look.accent());
    }

    static void grinder(Brush brush, Look look) {
        brush.line(Outline.curve(0, -470, 0, -560, 100, -545, 190, -540), 18, Tint.darker(look.accent(), 0.2));
        brush.solid(Outline.ellipse(196, -560, 32, 34), look.main());
        brush.solid(Outline.turned(60, -480, 110, -420, 125, -370), look.accent());
        brush.clad(Outline.box(-150, -370, 300, 370, 14), look);
        brush.solid(Outline.box(-105, -150, 210, 105, 8), Tint.lighter(look.main(), 0.14));
        brush.solid(Outline.ellipse(0, -98, 18, 18), look.accent());
    }

    private static void lid(Brush brush, Look look, double half, double y) {
        brush.solid(Outline.turned(half * 0.45, y - 38, half * 0.9, y - 14, half, y), Tint.lighter(look.main(), 0.08));
        brush.solid(Outline.ellipse(0, y - 58, 30, 26), look.accent());
    }

    private static Path2D spout(double x, double y, double tipX, double tipY, double wide, double narrow) {
        double bend = (x + tipX) / 2;
        Path2D path = Outline.curve(x + 20, y - wide, bend, y - wide, bend - 10, tipY + 60, tipX, tipY);
        path.lineTo(tipX + narrow * 1.3, tipY - narrow * 0.2);
        path.curveTo(bend + wide * 0.9, tipY + 90, bend + wide, y - wide * 1.6, x + 50, y - wide * 1.9);
        path.lineTo(x + 60, y + wide * 0.7);
        path.curveTo(bend + 30, y + wide * 0.5, bend - wide * 0.6, y, bend - wide * 0.7, (y + tipY) / 2);
        path.curveTo(bend - wide * 0.8, tipY + 70, tipX + 10, tipY + 30, tipX, tipY);
        path.closePath();
        return path;
    }
}
