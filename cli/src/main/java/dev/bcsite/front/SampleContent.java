package dev.bcsite.front;

import dev.bcsite.base.Digest;
import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLConnection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/**
 * The sample shop's texts, which travel in our jar, as a folder.
 *
 * <p>Once unpacked they may be edited, to see a preview change; a jar with other texts puts its own in their place.
 */
final class SampleContent {

    private static final String FOLDER = "sample-content/";
    private static final String MARK = "index.md";
    private static final String STAMP = ".unpacked";

    private SampleContent() {}

    /** Gives back the folder, with the sample's texts in it. */
    static Path unpack(Path folder) throws IOException {
        Map<String, byte[]> files = read();
        Path stamp = folder.resolve(STAMP);
        String digest = digest(files).toString();
        if (Files.isRegularFile(stamp) && Files.readString(stamp).equals(digest)) {
            return folder;
        }
        Files.createDirectories(folder);
        for (Path present : filesIn(folder)) {
            Files.delete(present);
        }
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            Path target = folder.resolve(file.getKey());
            Files.createDirectories(target.getParent());
            Files.write(target, file.getValue());
        }
        Files.writeString(stamp, digest);
        return folder;
    }

    private static Digest digest(Map<String, byte[]> files) {
        Digest.Builder digest = Digest.builder();
        files.forEach((name, text) -> digest.add(name).add(text));
        return digest.build();
    }

    /** Class paths have no listing; the place of a file that must be there tells where to look for the others. */
    private static Map<String, byte[]> read() throws IOException {
        URL mark = SampleContent.class.getResource(FOLDER + MARK);
        if (mark == null) {
            throw new IOException("The sample shop's texts are missing from the bcsite jar; download it again");
        }
        URLConnection connection = mark.openConnection();
        return connection instanceof JarURLConnection jar ? fromJar(jar) : fromFolder(mark);
    }

    private static Map<String, byte[]> fromJar(JarURLConnection connection) throws IOException {
        connection.setUseCaches(false);
        String prefix =
                connection.getEntryName().substring(0, connection.getEntryName().length() - MARK.length());
        Map<String, byte[]> files = new TreeMap<>();
        try (JarFile jar = connection.getJarFile()) {
            for (JarEntry entry : Collections.list(jar.entries())) {
                if (entry.getName().startsWith(prefix) && !entry.isDirectory()) {
                    try (InputStream text = jar.getInputStream(entry)) {
                        files.put(entry.getName().substring(prefix.length()), text.readAllBytes());
                    }
                }
            }
        }
        return files;
    }

    private static Map<String, byte[]> fromFolder(URL mark) throws IOException {
        Path folder = Path.of(asUri(mark)).getParent();
        Map<String, byte[]> files = new TreeMap<>();
        for (Path file : filesIn(folder)) {
            files.put(nameIn(folder, file), Files.readAllBytes(file));
        }
        return files;
    }

    private static URI asUri(URL url) throws IOException {
        try {
            return url.toURI();
        } catch (URISyntaxException e) {
            throw new IOException("Could not read " + url, e);
        }
    }

    private static List<Path> filesIn(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private static String nameIn(Path folder, Path file) {
        return folder.relativize(file).toString().replace('\\', '/');
    }
}
