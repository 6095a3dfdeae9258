package dev.bcsite.doctor;

import dev.bcsite.bigcommerce.ChannelSites;
import dev.bcsite.bigcommerce.StoreInquiry;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Optional;

/** Whether the site and its checkout answer the public over TLS, under one name each. */
public final class LiveCheck implements Check {

    private static final Duration SOON = Duration.ofDays(14);

    private final Web web;
    private final StoreInquiry inquiry;
    private final ChannelSites sites;
    private final StorefrontSetup setup;
    private final InstantSource clock;

    public LiveCheck(Web web, StoreInquiry inquiry, ChannelSites sites, StorefrontSetup setup, InstantSource clock) {
        this.web = web;
        this.inquiry = inquiry;
        this.sites = sites;
        this.setup = setup;
        this.clock = clock;
    }

    @Override
    public Area area() {
        return Area.DOMAINS;
    }

    @Override
    public String subject() {
        return "public addresses of " + setup.name();
    }

    @Override
    public void look(Notebook notebook) throws InterruptedException {
        long defaultChannel = inquiry.state().store().defaultChannel();
        Optional<SiteUrls> urls = SiteUrls.of(sites, setup.channel(), defaultChannel);
        Optional<URI> site = setup.url().or(() -> urls.map(SiteUrls::site));
        if (site.isPresent()) {
            site(site.get(), notebook);
        }
        Optional<URI> checkout = urls.flatMap(SiteUrls::checkout);
        if (checkout.isPresent()) {
            checkout(checkout.get(), notebook);
        }
    }

    private void site(URI site, Notebook notebook) throws InterruptedException {
        URI home = URI.create(SiteUrls.origin(site) + "/");
        Optional<Web.Reply> reply = get(home, notebook);
        if (reply.isEmpty()) {
            return;
        }
        certificate(home, reply.get(), notebook);
        if (reply.get().location().isPresent()) {
            notebook.problem(
                    area(),
                    home.toString(),
                    "it redirects to " + reply.get().location().get(),
                    "let it answer itself, or make the other name the storefront's url");
        } else if (reply.get().status() != 200) {
            notebook.problem(
                    area(), home.toString(), "it answers " + reply.get().status(), "put the built site there");
        } else {
            notebook.well(area(), home.toString(), "it answers");
        }
        other(home, notebook);
        plain(home, notebook);
    }

    /** People type a name with www or without. */
    private void other(URI home, Notebook notebook) throws InterruptedException {
        String host = SiteUrls.host(home);
        String bare = RegistrableDomain.of(home).text();
        boolean isBare = host.equals(bare);
        if (home.getPort() >= 0 || !isBare && !host.equals("www." + bare)) {
            return;
        }
        URI other = URI.create("https://" + (isBare ? "www." + bare : bare) + "/");
        redirect(other, home, notebook);
    }

    private void plain(URI home, Notebook notebook) throws InterruptedException {
        if (SiteUrls.isSecure(home) && home.getPort() < 0) {
            redirect(URI.create("http://" + SiteUrls.host(home) + "/"), home, notebook);
        }
    }

    private void redirect(URI from, URI home, Notebook notebook) throws InterruptedException {
        String remedy = "let the host redirect it to " + home + " with 301";
        try {
            Web.Reply reply = web.get(from);
            boolean leads = reply.location()
                    .filter(location -> from.resolve(location).equals(home))
                    .isPresent();
            if (leads) {
                notebook.well(area(), from.toString(), "it redirects to " + home);
            } else {
                notebook.warning(
                        area(),
                        from.toString(),
                        reply.location()
                                .map(location -> "it redirects to " + location)
                                .orElse("it answers " + reply.status() + " and does not redirect"),
                        remedy);
            }
        } catch (IOException e) {
            notebook.warning(area(), from.toString(), Web.reason(e), remedy);
        }
    }

    private void checkout(URI checkout, Notebook notebook) throws InterruptedException {
        URI address = URI.create(SiteUrls.origin(checkout) + "/");
        Optional<Web.Reply> reply = get(address, notebook);
        if (reply.isEmpty()) {
            return;
        }
        certificate(address, reply.get(), notebook);
        if (reply.get().status() >= 500) {
            notebook.problem(
                    area(),
                    address.toString(),
                    "the checkout answers " + reply.get().status(),
                    "let its name lead to BigCommerce, as the control panel shows under the channel's domains");
        } else {
            notebook.well(area(), address.toString(), "the checkout answers");
        }
    }

    private Optional<Web.Reply> get(URI url, Notebook notebook) throws InterruptedException {
        try {
            return Optional.of(web.get(url));
        } catch (IOException e) {
            notebook.problem(
                    area(),
                    url.toString(),
                    Web.reason(e),
                    "see that its name leads to the host and its certificate is good");
            return Optional.empty();
        }
    }

    private void certificate(URI url, Web.Reply reply, Notebook notebook) {
        Optional<Instant> ends = reply.certificateEnds();
        if (ends.isPresent() && clock.instant().plus(SOON).isAfter(ends.get())) {
            notebook.warning(
                    area(),
                    url.toString(),
                    "its certificate ends on "
                            + ends.get().atZone(ZoneOffset.UTC).toLocalDate(),
                    "renew it");
        }
    }
}
