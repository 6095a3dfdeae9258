package dev.bcsite.sandbox.sample;

import java.util.List;

/**
 * The thing a picture is about and the company it is shown in.
 *
 * @param company what may stand beside it, never empty; a scene that has more room than company asks for the same again
 */
record Composition(Thing thing, Look look, List<Guest> company) {

    Composition {
        company = List.copyOf(company);
    }

    Guest guest(int number) {
        return company.get(number % company.size());
    }

    /** Something that stands beside. */
    record Guest(Thing thing, Look look) {}
}
