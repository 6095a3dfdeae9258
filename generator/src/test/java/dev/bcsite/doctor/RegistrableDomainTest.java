package dev.bcsite.doctor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.URI;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RegistrableDomainTest {

    @ParameterizedTest
    @CsvSource({
        "www.shop.com, shop.com",
        "shop.com, shop.com",
        "checkout.eu.shop.com, shop.com",
        "www.shop.co.uk, shop.co.uk",
        "shop.co.uk, shop.co.uk",
        "WWW.Shop.CO.UK, shop.co.uk",
        "www.shop.com., shop.com",
        "a.b.kobe.jp, a.b.kobe.jp",
        "www.city.kobe.jp, city.kobe.jp",
        "my-shop.netlify.app, my-shop.netlify.app",
        "www.my-shop.github.io, my-shop.github.io",
        "www.shop.example, shop.example",
        "a.b.shop.example, shop.example",
        "shop.example, shop.example",
        "co.uk, co.uk",
        "localhost, localhost",
        "192.168.1.5, 192.168.1.5"
    })
    void isWhatTheOwnerOfAHostRegistered(String host, String domain) {
        assertEquals(
                domain,
                RegistrableDomain.of(URI.create("https://" + host + "/")).toString());
    }
}
