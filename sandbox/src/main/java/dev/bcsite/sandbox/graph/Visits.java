package dev.bcsite.sandbox.graph;

/** The same visit to the store as it is and to the store as readers see it, who may be behind. */
record Visits(Visit writing, Visit reading) {

    Visit of(Operation operation) {
        return operation.type().equals("mutation") ? writing : reading;
    }
}
