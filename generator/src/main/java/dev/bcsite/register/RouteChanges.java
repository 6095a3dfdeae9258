package dev.bcsite.register;

/** What a registration came to: how many routes were written, and how many were right already. */
public record RouteChanges(int written, int unchanged) {}
