package dev.bcsite.sandbox.sample;

import java.awt.Color;
import java.awt.geom.Area;

/** Pots with plants in them, cans, tools and seeds. */
final class Garden {

    private static final Color EARTH = new Color(78, 56, 46);

    private Garden() {}

    static void planter(Brush brush, Look look) {
        fronds(brush, look.accent(), -330, 300);
        brush.clad(Outline.turned(190, -310, 165, -130, 135, 0), look);
        brush.solid(Outline.turned(212, -350, 208, -275), Tint.lighter(look.main(), 0.06));
        brush.flat(Outline.mouth(194, -350), EARTH);
        fronds(brush, Tint.lighter(look.accent(), 0.1), -345, 210);
    }

    static void glazedPlanter(Brush brush, Look look) {
        fronds(brush, Tint.LEAF, -290, 290);
        Vessels.open(brush, look, EARTH, 205, -320, 235, -200, 190, -50, 140, 0);
        fronds(brush, Tint.lighter(Tint.LEAF, 0.12), -318, 190);
    }

    static void hangingPlanter(Brush brush, Look look) {
        for (int side = -1; side <= 1; side += 2) {
            brush.line(Outline.curve(0, -640, side * 60, -500, side * 150, -350, side * 180, -240), 7, look.accent());
        }
        fronds(brush, Tint.LEAF, -240, 200);
        Vessels.open(brush, look, EARTH, 195, -240, 200, -150, 130, -30, 50, 0);
        for (int vine = -1; vine <= 1; vine += 2) {
            for (int leaf = 0; leaf < 5; leaf++) {
                double y = -230 + leaf * 52;
                brush.solid(
                        Outline.leaf(vine * 170, y, vine * (215 + leaf % 2 * 14), y + 48, 0.4),
                        Tint.lighter(Tint.LEAF, leaf * 0.05));
            }
        }
    }

    static void windowBox(Brush brush, Look look) {
        for (int plant = -2; plant <= 2; plant++) {
            fronds(brush.at(plant * 120, 0, 0.7), plant % 2 == 0 ? Tint.LEAF : Tint.darker(Tint.LEAF, 0.15), -250, 240);
        }
        brush.clad(Outline.polygon(-330, -200, 330, -200, 300, 0, -300, 0), look);
        brush.solid(Outline.box(-345, -222, 690, 44, 10), Tint.lighter(look.main(), 0.08));
    }

    static void wateringCan(Brush brush, Look look) {
        brush.rod(Outline.curve(-120, -80, -260, -120, -280, -300, -400, -400), 34, look.main());
        brush.solid(Outline.polygon(-375, -425, -415, -365, -470, -410, -400, -480), look.accent());
        brush.rod(Outline.curve(60, -300, 150, -520, 380, -380, 175, -90), 28, look.accent());
        brush.clad(Outline.turned(140, -330, 165, -280, 180, 0), look);
        brush.flat(Outline.mouth(128, -331), Tint.darker(look.main(), 0.4));
    }

    static void mister(Brush brush, Look look) {
        brush.solid(Outline.box(-120, -500, 190, 50, 16), look.accent());
        brush.solid(Outline.box(-150, -492, 40, 30, 10), Tint.darker(look.accent(), 0.2));
        brush.line(Outline.curve(-60, -450, -80, -420, -80, -390, -70, -370), 16, look.accent());
        brush.solid(Outline.turned(44, -460, 46, -390), look.accent());
        brush.clad(Outline.turned(50, -390, 130, -290, 140, -100, 120, 0), look);
    }

    static void trowel(Brush brush, Look look) {
        Brush held = brush.turned(20, 0, -280);
        Area blade = new Area(Outline.curve(-75, -330, -85, -160, -50, -60, 0, 0, 50, -60, 85, -160, 75, -330));
        held.solid(Outline.box(-12, -410, 24, 110, 10), Tint.darker(look.main(), 0.2));
        held.solid(blade, look.main());
        held.line(Outline.curve(0, -320, 0, -220, 0, -140, 0, -60), 8, Tint.darker(look.main(), 0.18));
        held.clad(Outline.box(-34, -620, 68, 225, 32), new Look(look.accent(), look.main(), look.pattern(), 5));
    }

    static void secateurs(Brush brush, Look look) {
        Brush held = brush.turned(-18, 0, -300);
        held.rod(Outline.curve(10, -330, 90, -240, 110, -120, 70, -10), 46, look.accent());
        held.rod(Outline.curve(-10, -330, -90, -240, -110, -120, -70, -10), 46, Tint.darker(look.accent(), 0.12));
        held.solid(Outline.leaf(30, -320, -60, -600, 0.26), look.main());
        held.solid(Outline.leaf(-30, -320, 70, -560, 0.2), Tint.darker(look.main(), 0.15));
        held.solid(Outline.ellipse(0, -335, 36, 36), Tint.lighter(look.main(), 0.2));
    }

    static void packet(Brush brush, Look look) {
        brush.clad(Outline.box(-180, -500, 360, 500, 10), look);
        brush.solid(Outline.polygon(-180, -500, 180, -500, 168, -440, -168, -440), Tint.lighter(look.main(), 0.25));
        brush.flat(Outline.box(-120, -410, 240, 22, 11), Tint.lighter(look.main(), 0.55));
        brush.flat(Outline.box(-70, -372, 140, 14, 7), Tint.lighter(look.main(), 0.4));
        if (look.pattern() == Pattern.FLOWER) {
            brush.ellipse(0, -210, 26, 26, Tint.lighter(look.main(), 0.5));
        }
    }

    static void twine(Brush brush, Look look) {
        brush.solid(Outline.turned(120, -340, 130, -290, 130, -50, 120, 0), look.accent());
        brush.clad(Outline.turned(112, -310, 165, -260, 165, -70, 112, -20), look);
        for (int turn = 0; turn < 6; turn++) {
            double y = -262 + turn * 34;
            brush.line(Outline.curve(-158, y + 20, -50, y + 50, 50, y + 30, 158, y), 6, Tint.darker(look.main(), 0.2));
        }
    }

    static void dibber(Brush brush, Look look) {
        Brush held = brush.turned(16, 0, -250);
        held.solid(Outline.polygon(-42, -210, 42, -210, 4, 0, -4, 0), Tint.lighter(look.accent(), 0.1));
        held.clad(Outline.turned(58, -430, 46, -330, 42, -205), look);
        held.clad(Outline.box(-130, -500, 260, 76, 36), look);
    }

    private static void fronds(Brush brush, Color colour, double foot, double reach) {
        double[] angles = {-72, 70, -48, 46, -22, 24, 0};
        for (int i = 0; i < angles.length; i++) {
            double angle = Math.toRadians(angles[i]);
            double length = reach * (0.8 + (i % 3) * 0.12);
            double tipX = Math.sin(angle) * length;
            brush.solid(
                    Outline.leaf(Math.sin(angle) * 20, foot, tipX, foot - Math.cos(angle) * length, 0.17),
                    Tint.darker(colour, i % 2 * 0.14));
        }
    }
}
