package dev.bcsite.bigcommerce;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bcsite.base.BcsiteException;
import dev.bcsite.base.Digest;
import dev.bcsite.catalog.Channel;
import dev.bcsite.catalog.Currency;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Asks how a store is set up, with one small request for each question. Every method may throw a BcsiteException that
 * says what to do.
 */
public final class StoreInquiry {

    private final StoreClient client;

    public StoreInquiry(StoreClient client) {
        this.client = client;
    }

    /** Asks what needs no scope at all, so that a refusal is about the token and the store, and nothing else. */
    public void knock() throws InterruptedException {
        client.call(new ReadWebhookAdmin());
    }

    public StoreState state() throws InterruptedException {
        return client.call(new ReadStoreState());
    }

    public Instant time() throws InterruptedException {
        return client.call(new ReadTime());
    }

    /** The store's enabled currencies, in BigCommerce's order. */
    public List<Currency> currencies() throws InterruptedException {
        return client.call(new ListCurrencies());
    }

    /** The channel with the currencies that are set for it. */
    public Channel channel(long channelId) throws InterruptedException {
        return client.call(new ReadChannel(channelId));
    }

    /** How many visible products are assigned to the channel; absent when BigCommerce does not count them. */
    public Optional<Long> products(long channelId) throws InterruptedException {
        return client.call(new CountProducts(channelId));
    }

    /** Stands for what the store's products are now, as far as one small request tells. */
    public Digest glance() throws InterruptedException {
        return client.call(new GlanceAtProducts());
    }

    /** How BigCommerce's own pages of the channel redirect: {@code www}, {@code no-www} or {@code none}. */
    public String wwwRedirect(long channelId) throws InterruptedException {
        Optional<String> own = wwwRedirect(Optional.of(channelId));
        return own.isPresent() ? own.get() : wwwRedirect(Optional.empty()).orElse("none");
    }

    private Optional<String> wwwRedirect(Optional<Long> channelId) throws InterruptedException {
        ObjectNode settings = client.call(new ReadSettings("storefront/seo", channelId));
        return Optional.ofNullable(settings.path("www_redirect").textValue());
    }

    /**
     * Tries every scope that generate, plan and apply read with, one request each, in the order of the control panel's
     * list in our how-to. Whether an account may also write cannot be asked; only a write tells. Nor can Checkout Content
     * be asked for: nothing is read with it alone.
     *
     * @param setsCheckout whether checkout settings are registered, which nobody else needs to read
     */
    public List<ScopeAnswer> scopes(long channelId, boolean setsCheckout) throws InterruptedException {
        Map<Scope, Endpoint<?>> probes = new LinkedHashMap<>();
        probes.put(Scope.PRODUCTS, new CountProducts(channelId));
        probes.put(Scope.INFORMATION, new ReadTime());
        probes.put(Scope.CHANNELS, new ListChannels(1));
        probes.put(Scope.LISTINGS, new ListListings(channelId, 0));
        probes.put(Scope.SITES, new ReadChannelSite(channelId));
        probes.put(Scope.CONTENT, new ListScripts(channelId));
        if (setsCheckout) {
            probes.put(Scope.CHECKOUTS, new ReadCheckoutSettings(channelId));
        }
        List<ScopeAnswer> answers = new ArrayList<>();
        for (Map.Entry<Scope, Endpoint<?>> probe : probes.entrySet()) {
            answers.add(ask(probe.getKey(), probe.getValue()));
        }
        return answers;
    }

    private ScopeAnswer ask(Scope scope, Endpoint<?> endpoint) throws InterruptedException {
        try {
            client.call(endpoint);
            return new ScopeAnswer(scope.words(), Optional.empty());
        } catch (BcsiteException e) {
            return new ScopeAnswer(scope.words(), Optional.of(e.problems().get(0)));
        }
    }
}
