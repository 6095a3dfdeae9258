package dev.bcsite.redirect;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The hosts whose form of redirects we write. */
public enum RedirectHost {
    NETLIFY(new NetlifyForm()),
    CLOUDFLARE_PAGES(new CloudflarePagesForm()),
    NGINX(new NginxForm()),
    APACHE(new ApacheForm()),
    S3(new S3Form());

    private final HostForm form;

    RedirectHost(HostForm form) {
        this.form = form;
    }

    /** As the configuration writes it: {@code cloudflare-pages}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static List<String> words() {
        return Arrays.stream(values()).map(RedirectHost::word).toList();
    }

    public static Optional<RedirectHost> of(String word) {
        return Arrays.stream(values()).filter(host -> host.word().equals(word)).findFirst();
    }

    /** The redirects in the host's own form. The same redirects always give the same bytes. */
    public HostFiles files(RedirectMap map) {
        return form.files(map);
    }

    /** Whether both write a file of the same name, so that one output cannot serve both. */
    public boolean excludes(RedirectHost other) {
        return other != this && form.file().equals(other.form.file());
    }
}
