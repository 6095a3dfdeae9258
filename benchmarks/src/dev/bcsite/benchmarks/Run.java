package dev.bcsite.benchmarks;

/**
 * What one process took.
 *
 * @param wall seconds from its start to its end
 * @param cpu seconds, of the program and the system for it
 * @param megabytes resident at most
 */
record Run(double wall, double cpu, double megabytes) {}
