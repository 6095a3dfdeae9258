package dev.bcsite.render;

import dev.bcsite.base.Digest;
import dev.bcsite.base.OutputPath;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/**
 * A file that pages link to, published under a name that changes with its content, so that it can be cached forever.
 *
 * @param name as templates ask for it: {@code site.css}
 * @param path where it is published: {@code assets/site.1f2e3d4c5b.css}
 * @param integrity for the attribute of that name: {@code sha384-...}
 */
public record Asset(String name, OutputPath path, byte[] content, String integrity) {

    public static Asset of(String name, byte[] content) {
        int point = name.lastIndexOf('.');
        String hashed = name.substring(0, point) + "." + Digest.of(content).prefix(10) + name.substring(point);
        return new Asset(name, OutputPath.of("assets/" + hashed), content, sha384(content));
    }

    private static String sha384(byte[] content) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-384").digest(content);
            return "sha384-" + Base64.getEncoder().encodeToString(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java runtime has SHA-384", e);
        }
    }
}
