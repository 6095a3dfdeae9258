package dev.bcsite.render;

import dev.bcsite.base.OutputPath;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;

/**
 * A file that pages link to, published under a name that changes with its content, so that it can be cached forever.
 *
 * @param name as templates ask for it: {@code site.css}
 * @param path where it is published: {@code assets/site.1f2e3d4c5b.css}
 * @param integrity for the attribute of that name: {@code sha384-...}
 */
public record Asset(String name, OutputPath path, byte[] content, String integrity) {

    private static final int NAMED_BY = 10;

    public static Asset of(String name, byte[] content) {
        byte[] hash = sha384(content);
        int point = name.lastIndexOf('.');
        String digits = HexFormat.of().formatHex(hash).substring(0, NAMED_BY);
        OutputPath path = OutputPath.of("assets/" + name.substring(0, point) + "." + digits + name.substring(point));
        return new Asset(name, path, content, "sha384-" + Base64.getEncoder().encodeToString(hash));
    }

    private static byte[] sha384(byte[] content) {
        try {
            return MessageDigest.getInstance("SHA-384").digest(content);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java runtime has SHA-384", e);
        }
    }
}
