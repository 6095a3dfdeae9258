package dev.bcsite.doctor;

import com.google.common.net.InternetDomainName;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;

/**
 * The part of a host name that its owner registered: {@code shop.co.uk} of {@code www.shop.co.uk}.
 *
 * <p>Cookies cross from one host to another only below one such domain, so browsers and the public suffix list decide
 * what it is, and not the number of dots. A name under a suffix that the list does not have counts as the list says it
 * should: its last two labels.
 */
record RegistrableDomain(String text) {

    static RegistrableDomain of(URI url) {
        return of(Optional.ofNullable(url.getHost()).orElse(""));
    }

    static RegistrableDomain of(String host) {
        String plain = host.toLowerCase(Locale.ROOT).replaceFirst("\\.$", "");
        if (!InternetDomainName.isValid(plain) || plain.matches("[\\d.]+")) {
            return new RegistrableDomain(plain);
        }
        InternetDomainName name = InternetDomainName.from(plain);
        if (name.isUnderPublicSuffix()) {
            return new RegistrableDomain(name.topPrivateDomain().toString());
        }
        return new RegistrableDomain(
                name.hasPublicSuffix() ? plain : plain.replaceFirst("^.*\\.(?=[^.]+\\.[^.]+$)", ""));
    }

    @Override
    public String toString() {
        return text;
    }
}
