package dev.bcsite.benchmarks;

/**
 * One timed process, as it is kept.
 *
 * @param part what was measured, such as {@code build}
 * @param size products of the shop
 * @param what which of those that took turns
 * @param round from 1
 * @param pages rendered, or written; 0 when that was not asked
 * @param bytes of the pages; 0 when that was not asked
 * @param load how many processes wanted a processor, on average of the minute before
 */
record Row(
        String part,
        int size,
        String what,
        int round,
        double wall,
        double cpu,
        double megabytes,
        long pages,
        long bytes,
        double load) {}
