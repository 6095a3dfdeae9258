package dev.bcsite.sandbox.sample;

import java.awt.geom.Area;
import java.awt.geom.Rectangle2D;

/** How the things of one picture are arranged. */
enum Scene {
    /** One thing, whole. */
    PLAIN {
        @Override
        void compose(Brush brush, Backdrop backdrop, Composition things) {
            ground(brush, backdrop, things.thing());
            double scale = things.thing().scaleInto(680, backdrop.isTall() ? 720 : 560);
            place(brush, backdrop, things.thing(), things.look(), 0, 0, scale);
        }
    },
    /** The same thing from so near that it leaves the frame. */
    DETAIL {
        @Override
        void compose(Brush brush, Backdrop backdrop, Composition things) {
            ground(brush, backdrop, things.thing());
            double scale = things.thing().scaleInto(600, 560) * 1.9;
            double drop = things.thing().hangs() ? 340 : 250;
            place(brush, backdrop, things.thing(), things.look(), -150, drop, scale);
        }
    },
    /** From straight above, on a cloth. */
    ABOVE {
        @Override
        void compose(Brush brush, Backdrop backdrop, Composition things) {
            backdrop.cloth(brush);
            Above.draw(
                    brush.at(backdrop.width() / 2, backdrop.height() / 2, 0.98),
                    things.thing().name(),
                    things.look());
        }
    },
    /** With something it goes with, in front of or beside it. */
    PAIR {
        @Override
        void compose(Brush brush, Backdrop backdrop, Composition things) {
            ground(brush, backdrop, things.thing());
            Composition.Guest guest = things.guest(0);
            double scale = things.thing().scaleInto(500, 500);
            double beside = guestScale(things.thing(), guest.thing(), scale);
            double main = things.thing().width() * scale;
            double other = guest.thing().width() * beside;
            double fit = Math.min(1, 860 / (main + other));
            double apart = (main + other) * fit * 0.47;
            double share = other / (main + other);
            place(brush, backdrop, guest.thing(), guest.look(), apart * (1 - share), -34, beside * fit);
            place(brush, backdrop, things.thing(), things.look(), -apart * share, 26, scale * fit);
        }
    },
    /** Three of it, in three tempers; five in a wide frame. */
    ROW {
        @Override
        void compose(Brush brush, Backdrop backdrop, Composition things) {
            ground(brush, backdrop, things.thing());
            double apart = apart(backdrop);
            double scale = things.thing().scaleInto(apart * 0.98, backdrop.isWide() ? 520 : 400);
            if (backdrop.isWide()) {
                place(brush, backdrop, things.thing(), things.look().tinted(0.55), -apart * 2, 0, scale * 0.82);
                place(brush, backdrop, things.thing(), things.look().tinted(0.15), apart * 2, 0, scale * 0.82);
            }
            place(brush, backdrop, things.thing(), things.look().tinted(0.3), -apart, -20, scale * 0.9);
            place(brush, backdrop, things.thing(), things.look().swapped(), apart, -20, scale * 0.9);
            place(brush, backdrop, things.thing(), things.look(), 0, 20, scale);
        }
    },
    /** On the studio's shelf, among others. */
    SHELF {
        @Override
        void compose(Brush brush, Backdrop backdrop, Composition things) {
            backdrop.shelf(brush);
            double apart = apart(backdrop);
            double scale = things.thing().scaleInto(apart * 1.15, backdrop.isWide() ? 540 : 440);
            if (backdrop.isWide()) {
                beside(brush, backdrop, things, 2, -apart * 2, scale);
                beside(brush, backdrop, things, 3, apart * 2, scale);
            }
            beside(brush, backdrop, things, 0, -apart, scale);
            beside(brush, backdrop, things, 1, apart, scale);
            place(brush, backdrop, things.thing(), things.look(), 0, 0, scale);
        }
    },
    /** By the window, in the light. */
    WINDOW {
        @Override
        void compose(Brush brush, Backdrop backdrop, Composition things) {
            backdrop.window(brush);
            double scale = things.thing().scaleInto(500, 470);
            place(brush, backdrop, things.thing(), things.look(), 110, 20, scale);
        }
    },
    /** Nothing but its surface, up to the edges. */
    SWATCH {
        @Override
        void compose(Brush brush, Backdrop backdrop, Composition things) {
            Area surface = new Area(new Rectangle2D.Double(0, 0, backdrop.width(), backdrop.height()));
            brush.flat(surface, things.look().main());
            things.look().pattern().paint(brush, surface, things.look());
        }
    },
    /** One into the other. */
    STACK {
        @Override
        void compose(Brush brush, Backdrop backdrop, Composition things) {
            backdrop.table(brush);
            Thing thing =
                    things.thing().name().equals("plate") ? Things.named("dish").orElseThrow() : things.thing();
            double scale = thing.scaleInto(540, 420);
            for (int layer = 0; layer < 4; layer++) {
                Look look = layer % 2 == 0
                        ? things.look().plain()
                        : things.look().plain().tinted(0.32);
                Brush place = brush.at(
                        backdrop.width() / 2, backdrop.floor() + 20 - layer * thing.height() * scale * 0.34, scale);
                if (layer == 0) {
                    thing.place(place, look);
                } else {
                    thing.drawing().draw(place, look);
                }
            }
        }
    };

    abstract void compose(Brush brush, Backdrop backdrop, Composition things);

    private static double apart(Backdrop backdrop) {
        return backdrop.isWide() ? backdrop.width() * 0.185 : Math.max(310, backdrop.width() * 0.27);
    }

    private static void ground(Brush brush, Backdrop backdrop, Thing thing) {
        if (thing.hangs()) {
            backdrop.hung(brush);
        } else {
            backdrop.table(brush);
        }
    }

    private static void place(
            Brush brush, Backdrop backdrop, Thing thing, Look look, double x, double drop, double scale) {
        double lift = thing.hangs() ? 270 - thing.height() * scale * 0.5 : 0;
        thing.place(brush.at(backdrop.width() / 2 + x, backdrop.floor() + drop - lift, scale), look);
    }

    /** Puts a guest on the shelf; one that comes again is paler. */
    private static void beside(Brush brush, Backdrop backdrop, Composition things, int number, double x, double scale) {
        Composition.Guest guest = things.guest(number);
        Look look =
                number < things.company().size() ? guest.look() : guest.look().tinted(0.35);
        double beside = Math.min(
                guestScale(things.thing(), guest.thing(), scale),
                apart(backdrop) * 1.1 / guest.thing().width());
        place(brush, backdrop, guest.thing(), look, x, 0, beside);
    }

    /** Bigger things beside smaller ones stay bigger, but less than in life: both must be seen. */
    private static double guestScale(Thing main, Thing guest, double scale) {
        double ratio = Math.sqrt(guest.centimetres() / main.centimetres());
        double tall = main.height() * scale * Math.max(0.5, Math.min(1.25, ratio));
        return Math.min(tall / guest.height(), 420 / guest.width());
    }
}
