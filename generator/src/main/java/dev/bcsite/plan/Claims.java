package dev.bcsite.plan;

import dev.bcsite.base.OutputPath;
import dev.bcsite.base.Problem;
import dev.bcsite.base.Problems;
import dev.bcsite.base.UrlPath;
import java.util.Map;
import java.util.TreeMap;

/**
 * Who wants which URL. Two owners of one URL are a problem, also when a file system or a reader would only take their
 * URLs for one.
 */
final class Claims {

    private final Map<String, Claim> byKey = new TreeMap<>();
    private final Problems problems;

    Claims(Problems problems) {
        this.problems = problems;
    }

    /** Claims the URL of a page; false when it was taken, which is then reported. */
    boolean page(UrlPath path, String owner) {
        return claim(path.file(), new Claim(path.toString(), owner));
    }

    /** Claims the URL of a file. */
    boolean file(OutputPath path, String owner) {
        return claim(path, new Claim("/" + path, owner));
    }

    boolean isTaken(UrlPath path) {
        return byKey.containsKey(key(path.file()));
    }

    private boolean claim(OutputPath file, Claim claim) {
        Claim holder = byKey.putIfAbsent(key(file), claim);
        if (holder == null) {
            return true;
        }
        problems.add(holder.url().equals(claim.url()) ? same(holder, claim) : alike(holder, claim));
        return false;
    }

    private static Problem same(Claim holder, Claim claim) {
        return Problem.at(
                claim.url(),
                "two pages want this URL: " + holder.owner() + " and " + claim.owner(),
                "give one of them a permalink");
    }

    private static Problem alike(Claim holder, Claim claim) {
        return Problem.at(
                claim.url(),
                "two pages want URLs that differ only by case or Unicode form: " + holder.owner() + " at "
                        + holder.url() + " and " + claim.owner(),
                "give one of them another URL");
    }

    private static String key(OutputPath file) {
        return UrlPath.of(file.toString()).collisionKey();
    }

    private record Claim(String url, String owner) {}
}
