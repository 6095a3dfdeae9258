package dev.bcsite.doctor;

import dev.bcsite.bigcommerce.CheckoutSettings;
import dev.bcsite.bigcommerce.CheckoutSetup;
import java.io.IOException;
import java.net.URI;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/**
 * Whether the files of a custom checkout are served as BigCommerce expects them: a browser runs no file that its hash does
 * not fit, and then there is no checkout at all.
 *
 * <p>It asks BigCommerce and not the configuration what shoppers get; that the two agree another check sees.
 */
public final class CheckoutScriptCheck implements Check {

    private final Web web;
    private final CheckoutSettings settings;
    private final StorefrontSetup setup;

    public CheckoutScriptCheck(Web web, CheckoutSettings settings, StorefrontSetup setup) {
        this.web = web;
        this.settings = settings;
        this.setup = setup;
    }

    @Override
    public Area area() {
        return Area.CHECKOUT;
    }

    @Override
    public String subject() {
        return "custom checkout of " + setup.name();
    }

    @Override
    public void look(Notebook notebook) throws InterruptedException {
        if (!setup.setsCheckout()) {
            return;
        }
        CheckoutSetup now = settings.read(setup.channel());
        file(now.script(), now.scriptHash(), "url", "integrity", notebook);
        file(
                now.confirmationScript(),
                now.confirmationScriptHash(),
                "confirmationUrl",
                "confirmationIntegrity",
                notebook);
    }

    private void file(String url, String hash, String urlKey, String hashKey, Notebook notebook)
            throws InterruptedException {
        if (url.isEmpty()) {
            return;
        }
        String elsewhere =
                "put the file there, or correct checkoutScript." + urlKey + ", then bcsite plan and bcsite" + " apply";
        try {
            Web.Served served = web.file(URI.create(url));
            if (served.status() == 200) {
                content(url, hash, served.content(), hashKey, notebook);
                return;
            }
            String answer = served.location()
                    .map(location -> "it redirects to " + location)
                    .orElse("it answers " + served.status());
            notebook.problem(area(), url, answer, elsewhere);
        } catch (IOException e) {
            notebook.problem(area(), url, Web.reason(e), elsewhere);
        } catch (IllegalArgumentException e) {
            notebook.problem(area(), url, "it is no address", elsewhere);
        }
    }

    private void content(String url, String hash, byte[] content, String hashKey, Notebook notebook) {
        String algorithm = hash.replaceFirst("-.*", "");
        if (hash.isEmpty()) {
            notebook.note(area(), url, "no hash guards it, so browsers run whatever is there");
        } else if (!algorithm.matches("sha(256|384|512)")) {
            notebook.problem(
                    area(),
                    url,
                    "BigCommerce has \"" + hash + "\" for its hash, which is none",
                    "set checkoutScript." + hashKey + " to " + hash("sha384", content)
                            + ", then bcsite plan and bcsite apply");
        } else if (hash.equals(hash(algorithm, content))) {
            notebook.well(area(), url, "its hash is the one that BigCommerce has");
        } else {
            notebook.problem(
                    area(),
                    url,
                    "its hash is " + hash(algorithm, content) + " and BigCommerce has " + hash
                            + ", so browsers do not run it",
                    "put the right file there, or set checkoutScript." + hashKey
                            + " to its hash, then bcsite plan and bcsite apply");
        }
    }

    private static String hash(String algorithm, byte[] content) {
        try {
            MessageDigest digest = MessageDigest.getInstance(algorithm.replace("sha", "SHA-"));
            return algorithm + "-" + Base64.getEncoder().encodeToString(digest.digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has " + algorithm, e);
        }
    }
}
