package dev.bcsite.sandbox.sample;

/**
 * Something that can be put into a picture.
 *
 * @param name what the pictures file calls it
 * @param width how wide it is drawn, in the brush's units
 * @param height how tall it is drawn
 * @param foot how wide it touches the table, for its shadow; zero for what hangs
 * @param centimetres how tall it is in life, for its size beside others
 * @param drawing draws it standing on the origin
 */
record Thing(String name, double width, double height, double foot, double centimetres, Drawing drawing) {

    /** How much it must grow to fill a box without touching its edges. */
    double scaleInto(double boxWidth, double boxHeight) {
        return Math.min(boxWidth / width, boxHeight / height);
    }

    boolean hangs() {
        return foot == 0;
    }

    /** Draws it and its shadow, on the table or on the wall. */
    void place(Brush brush, Look look) {
        if (hangs()) {
            brush.castOnWall(this, look);
        } else {
            brush.cast(foot, height);
        }
        drawing.draw(brush, look);
    }

    /** Draws one thing in the colours it is given. */
    interface Drawing {
        void draw(Brush brush, Look look);
    }
}
