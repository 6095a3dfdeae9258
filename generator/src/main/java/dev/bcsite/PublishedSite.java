package dev.bcsite;

import dev.bcsite.publish.Manifest;
import java.nio.file.Path;

/**
 * One storefront as it is published now.
 *
 * @param name for people and files: {@code channel-1}
 * @param root the folder of its files
 */
public record PublishedSite(String name, Path root, Manifest manifest) {}
