package dev.bcsite.doctor;

import dev.bcsite.base.PublicUrl;
import dev.bcsite.bigcommerce.ChannelSites;
import dev.bcsite.bigcommerce.StoreInquiry;
import java.io.IOException;
import java.net.URI;
import java.util.Optional;

/** Whether BigCommerce has the storefront where it is, at an address that shoppers can reach. */
public final class SiteCheck implements Check {

    private static final String APPLY = "set the storefront's url, then bcsite plan and bcsite apply";

    private final StoreInquiry inquiry;
    private final ChannelSites sites;
    private final StorefrontSetup setup;
    private final boolean isHere;

    /** @param isHere whether the store is on this machine, as the sandbox is, so that its addresses are, too */
    public SiteCheck(StoreInquiry inquiry, ChannelSites sites, StorefrontSetup setup, boolean isHere) {
        this.inquiry = inquiry;
        this.sites = sites;
        this.setup = setup;
        this.isHere = isHere;
    }

    @Override
    public Area area() {
        return Area.DOMAINS;
    }

    @Override
    public String subject() {
        return "site of " + setup.name();
    }

    @Override
    public void look(Notebook notebook) throws IOException, InterruptedException {
        Optional<SiteUrls> urls = SiteUrls.of(sites, setup.channel(), setup.channel());
        if (urls.isEmpty()) {
            notebook.problem(area(), subject(), "BigCommerce has no site for the channel", APPLY);
            return;
        }
        URI site = urls.get().site();
        setup.url().ifPresent(wanted -> compare(wanted, site, notebook));
        Optional<String> complaint = PublicUrl.complaint(site.toString());
        if (isHere && SiteUrls.isLoopback(site)) {
            notebook.note(area(), subject(), site + " is on this machine, like the store");
        } else if (complaint.isPresent()) {
            notebook.problem(
                    area(),
                    subject(),
                    site + " " + complaint.get(),
                    "let it be a name that shoppers and BigCommerce reach with https");
        } else if (SiteUrls.host(site).endsWith(".mybigcommerce.com")) {
            notebook.warning(area(), subject(), site + " is an address of BigCommerce's own storefront", APPLY);
        } else {
            notebook.well(area(), subject(), site + " is an address for shoppers");
            www(site, notebook);
        }
    }

    private void compare(URI wanted, URI site, Notebook notebook) {
        String here = SiteUrls.origin(wanted);
        String there = SiteUrls.origin(site);
        if (here.equals(there)) {
            notebook.well(area(), subject(), "it is at " + here + " for BigCommerce, too");
            return;
        }
        notebook.problem(
                area(),
                subject(),
                "the configuration says " + here + " and BigCommerce " + there + difference(here, there),
                "correct the storefront's url, or bcsite plan --adopt \"channel site\" and bcsite apply");
    }

    private static String difference(String here, String there) {
        if (withoutWww(here).equals(withoutWww(there))) {
            return ", which differ by www";
        }
        return here.replaceFirst("^https", "http").equals(there.replaceFirst("^https", "http"))
                ? ", which differ by http and https"
                : "";
    }

    private static String withoutWww(String origin) {
        return origin.replaceFirst("://www\\.", "://");
    }

    private void www(URI site, Notebook notebook) throws InterruptedException {
        String redirect = inquiry.wwwRedirect(setup.channel());
        boolean hasWww = SiteUrls.host(site).startsWith("www.");
        boolean isBare = RegistrableDomain.of(site).text().equals(SiteUrls.host(site));
        if (redirect.equals("www") && isBare || redirect.equals("no-www") && hasWww) {
            notebook.warning(
                    area(),
                    subject(),
                    "it is at " + SiteUrls.origin(site) + ", and the store's setting redirects to "
                            + (hasWww ? "the name without www" : "the name with www"),
                    "change the setting (SEO, www redirect) or the storefront's url, so that both agree");
        }
    }
}
