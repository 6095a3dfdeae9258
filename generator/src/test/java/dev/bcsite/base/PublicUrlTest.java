package dev.bcsite.base;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** BigCommerce is only ever sent to names of the public internet, however an address is spelled. */
class PublicUrlTest {

    private static final Optional<String> NOT_PUBLIC = Optional.of("is on no host of the public internet");
    private static final Optional<String> NO_HOST = Optional.of("is no URL with a plain host name");
    private static final Optional<String> NOT_HTTPS = Optional.of("does not start with https://");
    private static final Optional<String> OTHER_PORT = Optional.of("is not on port 443");
    private static final Optional<String> NO_URL = Optional.of("is no URL");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://hooks.shop.example/bcsite",
                "https://hooks.shop.example",
                "https://HOOKS.Shop.Example:443/bcsite?store=1",
                "https://xn--bcher-kva.example/hooks",
                "https://10.shop.example/",
                "https://shop.co.uk/hooks",
                "https://a.b.c.d.e.example/"
            })
    void namesOfTheInternetAreTaken(String url) {
        assertEquals(Optional.empty(), PublicUrl.complaint(url));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://127.0.0.1/hook",
                "https://0.0.0.0/",
                "https://10.0.0.1/",
                "https://172.16.0.1/",
                "https://192.168.1.10/",
                "https://169.254.169.254/latest/meta-data/",
                "https://100.64.0.1/",
                "https://198.18.0.1/",
                "https://224.0.0.1/",
                "https://255.255.255.255/",
                "https://8.8.8.8/",
                "https://2130706433/",
                "https://0x7f000001/",
                "https://0177.0.0.1/",
                "https://[::1]/",
                "https://[::]/",
                "https://[fe80::1]/",
                "https://[fc00::1]/",
                "https://[fd12:3456:789a::1]/",
                "https://[::ffff:127.0.0.1]/",
                "https://[::ffff:7f00:1]/",
                "https://[64:ff9b::7f00:1]/",
                "https://[2001:db8::1]/",
                "https://localhost/hook",
                "https://api.localhost/hook",
                "https://hooks/",
                "https://hooks.local/",
                "https://hooks.internal/",
                "https://metadata.google.internal/",
                "https://hooks.home.arpa/",
                "https://hooks.test/",
                "https://hooks.shop.example./",
                "https://shop.e/"
            })
    void addressesAndNamesOfSomebodysNetworkAreNot(String url) {
        assertEquals(NOT_PUBLIC, PublicUrl.complaint(url));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://user@hooks.shop.example/",
                "https://hooks.shop.example@127.0.0.1/",
                "https://hooks.shop.example/#top",
                "https:///hook",
                "https://b\u00fccher.example/",
                "https://hooks_one.shop.example/",
                "https://127.0.0.1%2ehooks.shop.example/",
                "https:hooks.shop.example",
                "https://127.1/hook",
                "https://0x7f.0.0.1/",
                "https://127.0.0.1.",
                "https://1.2.3.4.5/"
            })
    void nothingIsHiddenInWhatIsNoHost(String url) {
        assertEquals(NO_HOST, PublicUrl.complaint(url));
    }

    @Test
    void otherSchemesPortsAndTextsAreRefused() {
        assertEquals(NOT_HTTPS, PublicUrl.complaint("http://hooks.shop.example/"));
        assertEquals(NOT_HTTPS, PublicUrl.complaint("ftp://hooks.shop.example/"));
        assertEquals(NOT_HTTPS, PublicUrl.complaint("//hooks.shop.example/"));
        assertEquals(NOT_HTTPS, PublicUrl.complaint("hooks.shop.example"));
        assertEquals(OTHER_PORT, PublicUrl.complaint("https://hooks.shop.example:8443/"));
        assertEquals(OTHER_PORT, PublicUrl.complaint("https://hooks.shop.example:0/"));
        assertEquals(NO_URL, PublicUrl.complaint("https://hooks.shop.example/a b"));
        assertEquals(NO_URL, PublicUrl.complaint("https://hooks.shop.example\\@evil.example/"));
        assertEquals(NO_URL, PublicUrl.complaint("https://hooks.shop.example/\r\nHost: x"));
    }
}
