package dev.bcsite.header;

import dev.bcsite.base.OutputPath;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;

/** The hosts whose form of headers we write. */
public enum HeaderHost {
    NETLIFY(new UnderscoreForm("")),
    CLOUDFLARE_PAGES(new UnderscoreForm("! ")),
    NGINX(new NginxForm());

    private final HeaderForm form;

    HeaderHost(HeaderForm form) {
        this.form = form;
    }

    /** As the configuration writes it: {@code cloudflare-pages}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static List<String> words() {
        return Arrays.stream(values()).map(HeaderHost::word).toList();
    }

    public static Optional<HeaderHost> of(String word) {
        return Arrays.stream(values()).filter(host -> host.word().equals(word)).findFirst();
    }

    /** The headers in the host's own form. The same rules always give the same bytes. */
    public SortedMap<OutputPath, byte[]> files(HeaderRules rules) {
        return form.files(rules);
    }

    /** Whether both write a file of the same name, so that one output cannot serve both. */
    public boolean excludes(HeaderHost other) {
        return other != this && form.file().equals(other.form.file());
    }
}
