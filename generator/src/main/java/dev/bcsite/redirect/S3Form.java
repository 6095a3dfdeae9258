package dev.bcsite.redirect;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.bcsite.base.Problem;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Objects for an S3 bucket that serves a website: {@code redirects-s3.jsonl}, a line of input for
 * {@code aws s3api put-object} each.
 *
 * <p>An empty object with a redirect location is exact, and there may be any number. Routing rules are neither: a bucket
 * takes fifty, and each matches whatever begins like it. A path that ends in a slash is looked up as its
 * {@code index.html}. Keys have at most {@value #KEY} bytes.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonS3/latest/userguide/how-to-page-redirect.html">Webpage redirects</a>
 * @see <a href="https://docs.aws.amazon.com/AmazonS3/latest/API/API_PutBucketWebsite.html">PutBucketWebsite</a>
 * @see <a href="https://docs.aws.amazon.com/AmazonS3/latest/userguide/object-keys.html">Object keys</a>
 */
final class S3Form implements HostForm {

    static final int KEY = 1_024;

    private static final JsonFactory JSON = new JsonFactory();

    @Override
    public String file() {
        return "redirects-s3.jsonl";
    }

    @Override
    public HostFiles files(RedirectMap map) {
        List<SiteRedirect> queries = new ArrayList<>();
        Map<String, String> objects = new TreeMap<>();
        for (SiteRedirect redirect : map.redirects()) {
            if (redirect.from().query().isEmpty()) {
                put(objects, redirect);
            } else {
                queries.add(redirect);
            }
        }
        map.respellings().forEach(redirect -> put(objects, redirect));
        StringBuilder text = new StringBuilder();
        objects.forEach((key, location) -> text.append(line(key, location)));
        List<Problem> notes = HostForm.leftOut(file(), queries, "S3 does not look at queries").stream()
                .toList();
        return new HostFiles(HostFiles.file(file(), text.toString()), problems(objects), notes);
    }

    private static void put(Map<String, String> objects, SiteRedirect redirect) {
        String location = redirect.to().location();
        objects.put(key(redirect.from()), location);
        redirect.from().otherSlash().ifPresent(path -> objects.put(key(path), location));
    }

    private static String key(OldPath from) {
        String key = from.path().substring(1);
        return key.endsWith("/") ? key + "index.html" : key;
    }

    private static String line(String key, String location) {
        StringWriter line = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(line)) {
            json.writeStartObject();
            json.writeStringField("Key", key);
            json.writeStringField("WebsiteRedirectLocation", location);
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException("A text takes whatever is written", e);
        }
        return line + "\n";
    }

    private List<Problem> problems(Map<String, String> objects) {
        return objects.keySet().stream()
                .filter(key -> key.getBytes(StandardCharsets.UTF_8).length > KEY)
                .map(key -> Problem.at(
                        file(),
                        "the key " + key.substring(0, 60) + "... has " + key.getBytes(StandardCharsets.UTF_8).length
                                + " bytes, and S3 takes " + KEY,
                        "remove the redirect"))
                .toList();
    }
}
