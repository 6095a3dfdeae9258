package dev.bcsite.doctor;

import dev.bcsite.bigcommerce.ChannelSites;
import dev.bcsite.bigcommerce.Channels;
import dev.bcsite.bigcommerce.StoreInquiry;
import java.net.URI;
import java.util.Optional;

/**
 * Whether shoppers get from the storefront to its checkout and back.
 *
 * <p>The two are on different hosts: the site is files, and the checkout is BigCommerce's. They should be below one
 * registrable domain, or browsers keep the checkout's cookies from it where it is embedded.
 */
public final class CheckoutCheck implements Check {

    private final StoreInquiry inquiry;
    private final ChannelSites sites;
    private final Channels channels;
    private final StorefrontSetup setup;
    private final boolean isHere;

    /** @param isHere whether the store is on this machine, as the sandbox is, so that its addresses are, too */
    public CheckoutCheck(
            StoreInquiry inquiry, ChannelSites sites, Channels channels, StorefrontSetup setup, boolean isHere) {
        this.inquiry = inquiry;
        this.sites = sites;
        this.channels = channels;
        this.setup = setup;
        this.isHere = isHere;
    }

    @Override
    public Area area() {
        return Area.CHECKOUT;
    }

    @Override
    public String subject() {
        return "checkout of " + setup.name();
    }

    @Override
    public void look(Notebook notebook) throws InterruptedException {
        long defaultChannel = inquiry.state().store().defaultChannel();
        Optional<SiteUrls> urls = SiteUrls.of(sites, setup.channel(), defaultChannel);
        if (urls.isEmpty()) {
            notebook.note(area(), subject(), "there is none before the channel has a site");
            return;
        }
        URI site = setup.url().orElse(urls.get().site());
        if (isHere && SiteUrls.isLoopback(site)) {
            notebook.note(area(), subject(), "it is on this machine, like the store");
            return;
        }
        urls.get().checkout().ifPresent(checkout -> address(site, checkout, notebook));
        if (setup.embedsCheckout()) {
            embedded(site, urls.get(), notebook);
        }
    }

    private void address(URI site, URI checkout, Notebook notebook) {
        RegistrableDomain domain = RegistrableDomain.of(site);
        String wanted = "set the storefront's checkoutUrl to https://checkout." + domain
                + ", then bcsite plan and bcsite apply";
        if (SiteUrls.host(checkout).equals(SiteUrls.host(site))) {
            notebook.problem(area(), subject(), "it is at " + checkout + ", which is the static site itself", wanted);
        } else if (!SiteUrls.isSecure(checkout)) {
            notebook.problem(area(), subject(), "it is at " + checkout + ", which is not https", wanted);
        } else if (!RegistrableDomain.of(checkout).equals(domain)) {
            outside(checkout, domain, wanted, notebook);
        } else {
            notebook.well(area(), subject(), "it is at " + checkout + ", below " + domain + " like the site");
        }
    }

    /** A link may lead to any domain; a frame may not. */
    private void outside(URI checkout, RegistrableDomain domain, String wanted, Notebook notebook) {
        String found = "it is at " + checkout + ", which is not below " + domain;
        if (setup.embedsCheckout()) {
            notebook.problem(
                    area(), subject(), found + ": browsers keep cookies from an embedded checkout there", wanted);
        } else {
            notebook.warning(area(), subject(), found + ": shoppers see the domain change", wanted);
        }
    }

    private void embedded(URI site, SiteUrls urls, Notebook notebook) throws InterruptedException {
        String subject = "embedded " + subject();
        if (!SiteUrls.isSecure(site)) {
            notebook.problem(
                    area(),
                    subject,
                    "pages at " + SiteUrls.origin(site) + " are not https",
                    "serve the site over https");
        }
        if (!SiteUrls.origin(site).equals(SiteUrls.origin(urls.site()))) {
            notebook.problem(
                    area(),
                    subject,
                    "pages at " + SiteUrls.origin(site) + " may not embed it, only those at "
                            + SiteUrls.origin(urls.site()),
                    "let the URL of the channel site be where the pages are: bcsite plan and bcsite apply");
        }
        boolean isActive = channels.list().stream()
                .anyMatch(one -> one.id() == setup.channel() && one.status().equals("active"));
        if (!isActive) {
            notebook.problem(area(), subject, "the channel is not active", "switch it to active in the control panel");
        }
    }
}
