package dev.bcsite.content;

import dev.bcsite.base.Digest;
import dev.bcsite.base.OutputPath;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A file of the content folder that is published as it is.
 *
 * @param path where it is published, which is where it lies in the content folder
 * @param source to copy from; a regular file when the library was read
 * @param size in bytes
 * @param image width and height of a picture; absent for other files and for pictures whose header says nothing
 */
public record ContentFile(OutputPath path, Path source, long size, Digest digest, Optional<ImageSize> image) {}
