package dev.bcsite.site;

import dev.bcsite.base.OutputPath;
import dev.bcsite.base.SafeUrl;
import dev.bcsite.base.UrlPath;
import dev.bcsite.site.view.SizedImage;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Turns a picture of the store into what an {@code <img>} needs, and remembers which copies the pages will want.
 *
 * <p>Safe for several threads.
 */
public final class ImageLinks {

    private static final Pattern HOST = Pattern.compile("https?://([^/]+)/");
    private static final Pattern LOCAL = Pattern.compile("(127\\.0\\.0\\.1|localhost|\\[::1])(:\\d+)?");
    private static final Pattern BIGCOMMERCE = Pattern.compile("cdn\\d*\\.bigcommerce\\.com");

    private final Storefront.ImageSource source;
    private final Optional<String> localHost;
    private final ImageBoxes boxes;
    private final Map<OutputPath, String> copies = new ConcurrentSkipListMap<>();

    /**
     * @param localHost host and port of a store on this machine, whose pictures are copied; those of BigCommerce's image
     *     hosts are copied too, those of others are linked to
     */
    public ImageLinks(Storefront.ImageSource source, Optional<String> localHost, ImageBoxes boxes) {
        this.source = source;
        this.localHost = localHost;
        this.boxes = boxes;
    }

    /** The picture in one of the theme's boxes. */
    public SizedImage in(String role, String url, String alt) {
        ImageBoxes.Box box = boxes.box(role);
        if (url.startsWith("/")) {
            return new SizedImage(url, "", box.width(), box.height(), alt);
        }
        StoreImage image = StoreImage.of(url);
        StringBuilder srcset = new StringBuilder();
        String last = "";
        for (int width : box.widths()) {
            last = file(image, width, box.heightFor(width));
            srcset.append(srcset.isEmpty() ? "" : ", ")
                    .append(last)
                    .append(' ')
                    .append(width)
                    .append('w');
        }
        boolean oneSize = box.widths().size() == 1 || image.sized().isEmpty();
        String src = oneSize ? last : file(image, middle(box), box.heightFor(middle(box)));
        return new SizedImage(src, oneSize ? "" : srcset.toString(), box.width(), box.height(), alt);
    }

    public Optional<SizedImage> in(String role, Optional<String> url, String alt) {
        return url.map(found -> in(role, found, alt));
    }

    /** The largest file of a box, as an address that other sites can use; a path when pictures are copied. */
    public String largest(String role, String url) {
        if (url.startsWith("/")) {
            return url;
        }
        ImageBoxes.Box box = boxes.box(role);
        int width = box.widths().get(box.widths().size() - 1);
        return file(StoreImage.of(url), width, box.heightFor(width));
    }

    /** Asks for a copy of a file that a text shows by its path, such as {@code /product_images/kiln.jpg}. */
    void file(String path, String base) {
        UrlPath.tryOf(path)
                .filter(found -> source == Storefront.ImageSource.COPY)
                .ifPresent(found -> copies.put(
                        OutputPath.of(String.join("/", found.segments())),
                        base + found.encoded().replaceFirst("/$", "")));
    }

    /** Files that pages link to, and where their contents come from. */
    public Map<OutputPath, String> copies() {
        return Collections.unmodifiableMap(copies);
    }

    private String file(StoreImage image, int width, int height) {
        if (!isCopied(image)) {
            return SafeUrl.parse(image.fitted(width, height))
                    .map(SafeUrl::toString)
                    .orElse("");
        }
        int named = image.sized().isEmpty() ? 0 : width;
        OutputPath copy = OutputPath.of("images/" + image.fileName(named));
        copies.put(copy, onTodaysPort(image.fitted(width, height)));
        return copy.url();
    }

    private boolean isCopied(StoreImage image) {
        if (source != Storefront.ImageSource.COPY) {
            return false;
        }
        Matcher host = HOST.matcher(image.url());
        return host.lookingAt()
                && (isLocal(host.group(1)) || BIGCOMMERCE.matcher(host.group(1)).matches());
    }

    private static int middle(ImageBoxes.Box box) {
        return box.widths().get(box.widths().size() / 2);
    }

    private boolean isLocal(String host) {
        return localHost.isPresent() && LOCAL.matcher(host).matches();
    }

    /** A store on this machine has another port at every start; a snapshot remembers the one of the pull. */
    private String onTodaysPort(String url) {
        Matcher host = HOST.matcher(url);
        boolean local = host.lookingAt() && isLocal(host.group(1));
        return local ? "http://" + localHost.get() + url.substring(host.end() - 1) : url;
    }
}
