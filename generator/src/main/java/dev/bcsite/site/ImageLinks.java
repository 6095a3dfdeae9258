package dev.bcsite.site;

import dev.bcsite.base.OutputPath;
import dev.bcsite.base.SafeUrl;
import dev.bcsite.base.UrlPath;
import dev.bcsite.site.view.SizedImage;
import java.util.Collections;
import java.util.List;
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

    /** Whether pages want copies of the store's pictures; otherwise they link to them. */
    boolean areCopied() {
        return source == Storefront.ImageSource.COPY;
    }

    /** A picture of the store, to be shown in several boxes. */
    Picture picture(String url) {
        return new Picture(url);
    }

    /** The picture in one of the theme's boxes. */
    public SizedImage in(String role, String url, String alt) {
        return picture(url).in(role, alt);
    }

    public Optional<SizedImage> in(String role, Optional<String> url, String alt) {
        return url.map(found -> in(role, found, alt));
    }

    /** The largest file of a box, as an address that other sites can use; a path when pictures are copied. */
    public String largest(String role, String url) {
        return picture(url).largest(role);
    }

    /** Asks for a copy of a file that a text shows by its path, such as {@code /product_images/kiln.jpg}. */
    void file(String path, String base) {
        UrlPath.tryOf(path)
                .filter(found -> areCopied())
                .ifPresent(found -> copies.put(
                        OutputPath.of(String.join("/", found.segments())),
                        base + found.encoded().replaceFirst("/$", "")));
    }

    /** Files that pages link to, and where their contents come from. */
    public Map<OutputPath, String> copies() {
        return Collections.unmodifiableMap(copies);
    }

    private boolean isCopied(StoreImage image) {
        if (!areCopied()) {
            return false;
        }
        Matcher host = HOST.matcher(image.url());
        return host.lookingAt()
                && (isLocal(host.group(1)) || BIGCOMMERCE.matcher(host.group(1)).matches());
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

    /** What is looked at once, however many sizes of a picture are asked for. */
    final class Picture {

        private final String url;
        private final StoreImage image;
        private final boolean copied;
        private final Optional<StoreImage.Sized> linked;

        private Picture(String url) {
            this.url = url;
            this.image = StoreImage.of(url);
            this.copied = isCopied(image);
            this.linked = copied ? Optional.empty() : image.sized().flatMap(Picture::safe);
        }

        SizedImage in(String role, String alt) {
            ImageBoxes.Box box = boxes.box(role);
            if (url.startsWith("/")) {
                return new SizedImage(url, "", box.width(), box.height(), alt);
            }
            List<Integer> widths = box.widths();
            boolean oneSize = widths.size() == 1 || image.sized().isEmpty();
            int middle = widths.get(oneSize ? widths.size() - 1 : widths.size() / 2);
            String src = file(middle, box.heightFor(middle));
            return new SizedImage(src, oneSize ? "" : srcset(box), box.width(), box.height(), alt);
        }

        String largest(String role) {
            if (url.startsWith("/")) {
                return url;
            }
            ImageBoxes.Box box = boxes.box(role);
            int width = box.widths().get(box.widths().size() - 1);
            return file(width, box.heightFor(width));
        }

        private String srcset(ImageBoxes.Box box) {
            StringBuilder srcset = new StringBuilder();
            for (int width : box.widths()) {
                srcset.append(srcset.isEmpty() ? "" : ", ")
                        .append(file(width, box.heightFor(width)))
                        .append(' ')
                        .append(width)
                        .append('w');
            }
            return srcset.toString();
        }

        private String file(int width, int height) {
            if (linked.isPresent()) {
                return linked.get().fitted(width, height);
            }
            if (!copied) {
                return SafeUrl.parse(image.fitted(width, height))
                        .map(SafeUrl::toString)
                        .orElse("");
            }
            int named = image.sized().isEmpty() ? 0 : width;
            OutputPath copy = OutputPath.of("images/" + image.fileName(named));
            copies.put(copy, onTodaysPort(image.fitted(width, height)));
            return copy.url();
        }

        /** A size is digits, so the addresses of a picture are safe in every size or in none. */
        private static Optional<StoreImage.Sized> safe(StoreImage.Sized sized) {
            if (SafeUrl.isPlain(sized.fitted(1, 1))) {
                return Optional.of(sized);
            }
            Optional<String> before = SafeUrl.parse(sized.before()).map(SafeUrl::toString);
            Optional<String> whole = SafeUrl.parse(sized.fitted(1, 1)).map(SafeUrl::toString);
            return before.filter(start -> whole.isPresent() && whole.get().startsWith(start + "1x1"))
                    .map(start -> new StoreImage.Sized(start, whole.get().substring(start.length() + 3)));
        }
    }
}
