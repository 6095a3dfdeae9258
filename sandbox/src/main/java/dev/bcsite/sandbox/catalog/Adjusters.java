package dev.bcsite.sandbox.catalog;

import dev.bcsite.sandbox.shape.Field;
import dev.bcsite.sandbox.shape.Shape;
import dev.bcsite.sandbox.table.Json;

/** What choosing a value does to price, weight, picture and availability. */
final class Adjusters {

    static final Shape ADJUSTER =
            Shape.of(Field.choice("adjuster", "relative", "percentage").nullable(), Field.number("adjuster_value"));

    private static final Shape DISABLED =
            Shape.of(Field.bool("status").or(false), Field.text("message").or(""));

    static final Shape SHAPE = Shape.of(
            Field.object("price", ADJUSTER).orNull(),
            Field.object("weight", ADJUSTER).orNull(),
            Field.text("image_url").or(""),
            Field.object("purchasing_disabled", DISABLED)
                    .or(Json.object().put("status", false).put("message", "")));

    private Adjusters() {}
}
