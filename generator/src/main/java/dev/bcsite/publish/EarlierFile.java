package dev.bcsite.publish;

/**
 * A file of an earlier release that stays reachable.
 *
 * @param age how often such files were replaced since it was part of a release
 */
public record EarlierFile(PublishedFile file, int age) {}
