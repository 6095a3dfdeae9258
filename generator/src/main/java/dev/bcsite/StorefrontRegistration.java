package dev.bcsite;

import dev.bcsite.SiteConfig.StorefrontSetting;
import dev.bcsite.base.BcsiteException;
import dev.bcsite.base.Problem;
import dev.bcsite.base.Progress;
import dev.bcsite.bigcommerce.StoreAccess;
import dev.bcsite.bigcommerce.StoreClient;
import dev.bcsite.catalog.Snapshot;
import dev.bcsite.plan.SitePlan;
import dev.bcsite.register.Adoption;
import dev.bcsite.register.ChannelPlan;
import dev.bcsite.register.Conflict;
import dev.bcsite.register.Kind;
import dev.bcsite.register.Outcomes;
import dev.bcsite.register.Registrar;
import dev.bcsite.register.Registration;
import dev.bcsite.register.RouteMap;
import dev.bcsite.register.SharedWishes;
import dev.bcsite.register.WrittenBack;
import dev.bcsite.site.Storefront;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** What BigCommerce should know of one storefront, by its configuration, its plan and its content. */
final class StorefrontRegistration {

    private final SiteConfig config;
    private final StoreAccess access;
    private final Storefront storefront;
    private final StorefrontSetting setting;
    private final RouteMap routes;
    private final HostedScripts scripts;

    private StorefrontRegistration(
            SiteConfig config,
            StoreAccess access,
            Storefront storefront,
            StorefrontSetting setting,
            RouteMap routes,
            HostedScripts scripts) {
        this.config = config;
        this.access = access;
        this.storefront = storefront;
        this.setting = setting;
        this.routes = routes;
        this.scripts = scripts;
    }

    /** @param plan of the storefront's first locale */
    static StorefrontRegistration of(
            SiteConfig config, StoreAccess access, Storefront storefront, Snapshot snapshot, SitePlan plan)
            throws IOException {
        StorefrontSetting setting = Storefronts.setting(config, storefront.channel());
        return new StorefrontRegistration(
                config,
                access,
                storefront,
                setting,
                RouteMap.of(plan, snapshot, setting.registration().routes()),
                HostedScripts.read(setting.registration()));
    }

    RouteMap routes() {
        return routes;
    }

    /** The files that the site hosts for BigCommerce's pages. */
    HostedScripts scripts() {
        return scripts;
    }

    /**
     * Everything that is wanted.
     *
     * @throws BcsiteException when something is missing that cannot be told without, such as a secret
     */
    Registration wanted(WrittenBack writtenBack, StorefrontRedirects redirects) {
        Registration registration = new Registration();
        setting.url().ifPresent(registration::site);
        setting.registration().checkoutUrl().ifPresent(registration::checkoutUrl);
        setting.registration()
                .webhooks()
                .ifPresent(webhooks -> webhooks.register(storefront.channel(), access.webhookSecret(), registration));
        scripts.register(storefront, registration);
        return registration
                .writtenBack(writtenBack, config.writeBack())
                .routes(routes)
                .redirects(redirects.map(), redirects.store());
    }

    /** Plans and applies in one go; what is not ours is left alone and told in the notes. */
    ChannelPlan register(StoreClient client, Registration wanted, SharedWishes wishes, Progress progress)
            throws InterruptedException {
        Registrar registrar = ChannelDesk.registrar(config, access, client, storefront.channel(), progress);
        Set<Kind> kinds = EnumSet.complementOf(EnumSet.of(Kind.CHANNEL));
        ChannelPlan changes = registrar.plan(wishes.of(storefront.channel()), kinds, Adoption.NOTHING);
        Outcomes outcomes = registrar.apply(changes);
        if (!outcomes.refused().isEmpty()) {
            throw new BcsiteException(List.copyOf(outcomes.refused().values()));
        }
        List<Problem> notes = new ArrayList<>(wanted.notes());
        notes.addAll(wishes.notes(storefront.channel()));
        changes.conflicts().forEach(conflict -> notes.add(leftAlone(conflict)));
        return changes.noting(notes);
    }

    private static Problem leftAlone(Conflict conflict) {
        return Problem.at(
                conflict.key().toString(),
                "it is " + conflict.found() + " and not " + conflict.wanted() + ", and "
                        + conflict.reason().words(),
                "take it over with bcsite plan --adopt \"" + conflict.adoptable() + "\", or change the configuration");
    }
}
