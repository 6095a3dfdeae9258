package dev.bcsite.function.view;

import java.util.List;

/** A part of a page that facts are filled into. */
sealed interface Part {

    /** Stands as it is. */
    record Literal(String html) implements Part {}

    /** A fact, as text. */
    record Put(String fact) implements Part {}

    /** An attribute whose value is a fact; left out where there is none. */
    record Attribute(String name, String fact) implements Part {}

    /** Stands only if a fact is something, or only if it is not. */
    record When(boolean isWanted, String fact, List<Part> then) implements Part {}

    /** Stands once for each entry of a list, which sees its own facts before those around it. */
    record Each(String fact, List<Part> then) implements Part {}
}
