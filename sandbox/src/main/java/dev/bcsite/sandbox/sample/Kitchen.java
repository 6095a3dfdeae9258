package dev.bcsite.sandbox.sample;

import java.awt.Color;
import java.awt.geom.Area;

/** Pans, knives, boards and what hangs beside the stove. */
final class Kitchen {

    private static final Color WOOD = new Color(176, 128, 84);

    private Kitchen() {}

    static void pan(Brush brush, Look look) {
        // Hung on the wall: a round face and a handle with a hole.
        brush.solid(Outline.box(-38, -640, 76, 260, 36), look.main());
        brush.ellipse(0, -600, 15, 24, Tint.lighter(look.main(), 0.6));
        brush.solid(Outline.ellipse(0, -215, 235, 215), look.main());
        brush.flat(Outline.ellipse(0, -212, 205, 186), Tint.darker(look.main(), 0.3));
        brush.clad(
                Outline.ellipse(4, -208, 192, 174),
                new Look(Tint.darker(look.main(), 0.12), look.accent(), look.pattern(), look.seed()));
    }

    static void saucepan(Brush brush, Look look) {
        brush.rod(Outline.curve(180, -215, 280, -225, 380, -250, 470, -270), 34, look.accent());
        Vessels.open(
                brush, look, Tint.lighter(Tint.darker(look.main(), 0.15), 0.3), 200, -240, 200, -120, 196, -20, 186, 0);
        for (int rivet = 0; rivet < 2; rivet++) {
            brush.ellipse(176, -205 + rivet * 40, 9, 9, Tint.darker(look.main(), 0.35));
        }
    }

    static void cocotte(Brush brush, Look look) {
        for (int side = -1; side <= 1; side += 2) {
            brush.rod(
                    Outline.curve(side * 240, -190, side * 330, -200, side * 330, -130, side * 240, -130),
                    30,
                    look.main());
        }
        brush.clad(Outline.turned(250, -230, 255, -130, 235, -20, 210, 0), look);
        brush.solid(Outline.turned(90, -310, 210, -280, 262, -230), Tint.lighter(look.main(), 0.07));
        brush.solid(Outline.turned(38, -350, 30, -310), look.accent());
    }

    static void stockPot(Brush brush, Look look) {
        for (int side = -1; side <= 1; side += 2) {
            brush.rod(
                    Outline.curve(side * 200, -330, side * 290, -335, side * 290, -250, side * 200, -255),
                    24,
                    look.accent());
        }
        brush.clad(Outline.turned(210, -400, 212, -200, 210, -20, 195, 0), look);
        brush.solid(Outline.turned(100, -455, 180, -435, 222, -400), Tint.lighter(look.main(), 0.1));
        brush.rod(Outline.arc(0, -455, 44, 40, 0, 180), 16, look.accent());
    }

    static void roastingTin(Brush brush, Look look) {
        brush.solid(Outline.box(-330, -150, 660, 40, 18), look.accent());
        brush.clad(Outline.polygon(-300, -120, 300, -120, 262, 0, -262, 0), look);
    }

    static void board(Brush brush, Look look) {
        Area board = new Area(Outline.box(-170, -430, 340, 430, 54));
        board.add(new Area(Outline.box(-52, -600, 104, 260, 50)));
        board.subtract(new Area(Outline.ellipse(0, -552, 20, 20)));
        brush.clad(board, look);
    }

    static void knife(Brush brush, Look look) {
        Brush held = brush.turned(24, 0, -290);
        Area blade = new Area(Outline.curve(-46, -240, -46, -420, -40, -520, 46, -640));
        blade.add(new Area(Outline.polygon(-46, -240, 46, -640, 46, -240)));
        held.solid(blade, look.main());
        held.flat(
                Outline.polygon(-46, -240, -22, -240, 38, -620, 46, -640, 20, -600, -46, -380),
                Tint.lighter(look.main(), 0.45));
        held.solid(Outline.box(-6, -250, 54, 44, 8), Tint.darker(look.main(), 0.35));
        held.solid(Outline.box(-8, -212, 58, 216, 24), look.accent());
        for (int rivet = 0; rivet < 3; rivet++) {
            held.ellipse(21, -170 + rivet * 62, 8, 8, Tint.lighter(look.main(), 0.3));
        }
    }

    static void spoon(Brush brush, Look look) {
        one(brush.turned(14, 0, -280), look);
    }

    static void spoons(Brush brush, Look look) {
        one(brush.turned(-16, 0, -60), look.tinted(0.22));
        one(brush.turned(15, 0, -60), look.swapped());
        one(brush, look);
        brush.clad(Outline.turned(130, -250, 136, -130, 120, 0), new Look(look.accent(), look.main(), Pattern.LINE, 3));
    }

    private static void one(Brush brush, Look look) {
        brush.solid(Outline.box(-22, -430, 44, 440, 22), look.main());
        brush.clad(Outline.ellipse(0, -500, 78, 108), look);
        brush.flat(Outline.ellipse(4, -505, 50, 76), Tint.darker(look.main(), 0.16));
    }

    static void mill(Brush brush, Look look) {
        brush.clad(Outline.turned(88, -380, 60, -260, 96, -120, 110, 0), look);
        brush.solid(Outline.turned(66, -500, 96, -430, 92, -385), look.main());
        brush.solid(Outline.ellipse(0, -520, 24, 24), look.accent());
    }

    static void mortar(Brush brush, Look look) {
        brush.solid(Outline.box(70, -520, 62, 340, 30), Tint.lighter(look.main(), 0.2));
        Vessels.open(brush, look, Tint.darker(look.main(), 0.3), 210, -280, 205, -180, 130, -50, 140, 0);
    }

    static void rollingPin(Brush brush, Look look) {
        Brush lain = brush.turned(-32, 0, -200);
        lain.solid(Outline.box(-370, -222, 740, 44, 20), look.accent());
        lain.clad(Outline.box(-270, -262, 540, 124, 34), look);
    }

    static void servers(Brush brush, Look look) {
        one(brush.at(-80, 0, 1).turned(-10, 0, -280), look);
        Brush fork = brush.at(90, 0, 1).turned(10, 0, -280);
        one(fork, look.swapped());
        for (int gap = -1; gap <= 1; gap += 2) {
            fork.solid(Outline.box(gap * 26 - 8, -620, 16, 100, 8), WOOD);
        }
    }

    static void cloche(Brush brush, Look look) {
        brush.clad(Outline.turned(60, -340, 210, -270, 280, -120, 285, -40), look);
        brush.solid(Outline.turned(34, -400, 28, -345), look.main());
        brush.solid(Outline.turned(320, -40, 290, 0), look.accent());
    }
}
