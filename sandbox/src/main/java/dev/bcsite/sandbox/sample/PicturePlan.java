package dev.bcsite.sandbox.sample;

import dev.bcsite.sandbox.Size;
import java.awt.Color;

/** One picture as it will be drawn. */
record PicturePlan(Composition things, Scene scene, Color ground, Size natural, long seed) {

    /** Draws it into a frame of that many units; the shorter side is always 1000. */
    void draw(Brush brush, double width, double height) {
        scene.compose(brush, new Backdrop(width, height, ground, seed), things);
    }
}
