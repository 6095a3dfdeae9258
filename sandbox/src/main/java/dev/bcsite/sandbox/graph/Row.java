package dev.bcsite.sandbox.graph;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** A row that knows which type of the schema it is, so that interfaces and unions can tell. */
interface Row {

    String type();

    ObjectNode json();

    static Row of(String type, ObjectNode json) {
        return new Plain(type, json);
    }

    /** A row with nothing more to it. */
    record Plain(String type, ObjectNode json) implements Row {}
}
