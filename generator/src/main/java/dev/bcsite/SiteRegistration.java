package dev.bcsite;

import dev.bcsite.SiteConfig.StorefrontSetting;
import dev.bcsite.base.BcsiteException;
import dev.bcsite.base.Problem;
import dev.bcsite.base.Progress;
import dev.bcsite.bigcommerce.Channels;
import dev.bcsite.bigcommerce.StoreAccess;
import dev.bcsite.bigcommerce.StoreClient;
import dev.bcsite.register.Adoption;
import dev.bcsite.register.ChannelPlan;
import dev.bcsite.register.Kind;
import dev.bcsite.register.Outcomes;
import dev.bcsite.register.Registrar;
import dev.bcsite.register.Registration;
import dev.bcsite.register.RegistrationPlan;
import dev.bcsite.register.SharedWishes;
import dev.bcsite.register.Wanted;
import dev.bcsite.site.Storefront;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Plans what BigCommerce must know of the storefronts of a configuration, and applies such plans.
 *
 * <p>A plan is made from the same snapshot, content and theme as a build; it changes nothing. Apply does what a plan
 * says and nothing else, whatever the configuration says by then.
 */
public final class SiteRegistration {

    private final SiteConfig config;
    private final StoreAccess access;
    private final Progress progress;
    private final StoreClient client;

    public SiteRegistration(SiteConfig config, StoreAccess access, Progress progress) {
        this(config, access, progress, StoreClient.of(access));
    }

    SiteRegistration(SiteConfig config, StoreAccess access, Progress progress, StoreClient client) {
        this.config = config;
        this.access = access;
        this.progress = progress;
        this.client = client;
    }

    /**
     * Finds what has to change at the store.
     *
     * @throws BcsiteException for what its user can put right
     */
    public RegistrationPlan plan(BuildOptions build, PlanOptions options) throws IOException {
        try {
            if (options.newChannel().isPresent()) {
                return new RegistrationPlan(access.hash(), List.of(newChannel(options)));
            }
            return new RegistrationPlan(access.hash(), options.destroys() ? removals(options) : plans(build, options));
        } catch (InterruptedException e) {
            throw interrupted();
        }
    }

    /**
     * Makes the changes of a plan, channel by channel.
     *
     * @return what came of each channel's changes, in the order of the plan
     * @throws BcsiteException when the plan is of another store, when the store changed since, or when somebody else is
     *     applying one; nothing of that channel is changed then
     */
    @SuppressWarnings("try") // the lock is held, not read
    public List<Outcomes> apply(RegistrationPlan plan) throws IOException {
        if (!plan.store().equals(access.hash())) {
            throw new BcsiteException(Problem.at(
                    "plan",
                    "it is for the store " + plan.store() + ", and this is " + access.hash(),
                    "make a plan for this store, or set the credentials of the other"));
        }
        List<Outcomes> outcomes = new ArrayList<>();
        try (BuildLock lock = BuildLock.in(config.state())) {
            for (ChannelPlan channel : plan.channels()) {
                outcomes.add(registrar(channel.channel()).apply(channel));
            }
            return outcomes;
        } catch (InterruptedException e) {
            throw interrupted();
        }
    }

    private List<ChannelPlan> plans(BuildOptions build, PlanOptions options) throws IOException, InterruptedException {
        BuildClock clock = new BuildClock();
        List<ChannelPlan> plans = new ArrayList<>();
        try (BuildInputs inputs =
                BuildInputs.gather(config, access, client, build, progress, clock, Optional.empty())) {
            SharedWishes wishes = ChannelDesk.shared(config, access, client);
            Map<Long, List<Problem>> notes = new LinkedHashMap<>();
            for (Storefront storefront : inputs.storefronts()) {
                Registration registration =
                        inputs.build(storefront, progress, clock).registration();
                wishes.add(storefront.channel(), registration.items());
                notes.put(storefront.channel(), registration.notes());
            }
            for (long channel : notes.keySet()) {
                plans.add(registrar(channel)
                        .plan(wishes.of(channel), kinds(options), options.adoption())
                        .noting(notes.get(channel))
                        .noting(wishes.notes(channel)));
            }
        }
        return plans;
    }

    /** A channel is made and removed only when somebody asks for just that. */
    private static Set<Kind> kinds(PlanOptions options) {
        Set<Kind> kinds = EnumSet.copyOf(options.kinds());
        kinds.remove(Kind.CHANNEL);
        return kinds;
    }

    private List<ChannelPlan> removals(PlanOptions options) throws InterruptedException {
        List<ChannelPlan> plans = new ArrayList<>();
        for (StorefrontSetting setting : Storefronts.settings(config)) {
            ChannelPlan plan = registrar(setting.channel()).plan(List.of(), options.kinds(), options.adoption());
            plans.add(isBare(plan) ? plan.noting(List.of(nothingOurs(setting.channel()))) : plan);
        }
        return plans;
    }

    private static boolean isBare(ChannelPlan plan) {
        return plan.isEmpty() && plan.conflicts().isEmpty() && plan.notes().isEmpty();
    }

    private static Problem nothingOurs(long channel) {
        return Problem.at("channel " + channel, "nothing there is bcsite's");
    }

    private ChannelPlan newChannel(PlanOptions options) throws InterruptedException {
        String name = options.newChannel().orElseThrow();
        Collection<Wanted> wanted = Registration.ofNewChannel(
                name, Storefronts.settings(config).get(0).url());
        ChannelPlan plan = registrar(0).plan(wanted, EnumSet.of(Kind.CHANNEL, Kind.SITE), Adoption.NOTHING);
        return plan.noting(new ChannelNames(new Channels(client).list()).notes(name, plan));
    }

    /** @param channel 0 for one that is to be made */
    private Registrar registrar(long channel) {
        return ChannelDesk.registrar(config, access, client, channel, progress);
    }

    private static InterruptedIOException interrupted() {
        Thread.currentThread().interrupt();
        return new InterruptedIOException("The work was interrupted");
    }
}
