package dev.bcsite.sandbox.fault;

/** A fault without a number: a constant of one of the families, with a sentence for the catalogue. */
interface NamedFault extends Fault {

    /** In capitals, as constants are. */
    String name();

    String sentence();
}
