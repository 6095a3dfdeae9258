package dev.bcsite.function;

import dev.bcsite.function.call.Call;
import dev.bcsite.function.call.Home;
import dev.bcsite.function.call.Result;
import dev.bcsite.function.call.Route;
import dev.bcsite.function.call.Routes;
import dev.bcsite.function.cart.CartRoutes;
import dev.bcsite.function.cart.CheckoutStore;
import dev.bcsite.function.cart.Countries;
import dev.bcsite.function.checkout.CheckoutRoutes;
import dev.bcsite.function.customer.CustomerRoutes;
import dev.bcsite.function.customer.HostedStore;
import dev.bcsite.function.guard.Deadline;
import dev.bcsite.function.guard.Limits;
import dev.bcsite.function.guard.Limits.Rate;
import dev.bcsite.function.guard.Origins;
import dev.bcsite.function.guard.Pause;
import dev.bcsite.function.http.Fields;
import dev.bcsite.function.http.Reason;
import dev.bcsite.function.http.Refusal;
import dev.bcsite.function.http.Request;
import dev.bcsite.function.http.Response;
import dev.bcsite.function.json.Data;
import dev.bcsite.function.once.Click;
import dev.bcsite.function.once.Once;
import dev.bcsite.function.say.SayRoutes;
import dev.bcsite.function.session.Session;
import dev.bcsite.function.session.SessionCookie;
import dev.bcsite.function.store.CustomerEnded;
import dev.bcsite.function.store.GivenToken;
import dev.bcsite.function.store.ManagementApi;
import dev.bcsite.function.store.MintedToken;
import dev.bcsite.function.store.StoreRefusal;
import dev.bcsite.function.store.StoreTrouble;
import dev.bcsite.function.store.StorefrontApi;
import dev.bcsite.function.store.Wire;
import dev.bcsite.function.watch.Watch;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The server side of a static storefront, as one method from {@link Request} to {@link Response}. Hosts only translate.
 *
 * <p>It holds the secrets, does a fixed list of operations and nothing else. Every request gets an answer within the time that its host allows;
 * none throws. Threads may share one.
 */
public final class ShopFunction {

    private final Settings settings;
    private final Map<String, Home> homes = new HashMap<>();
    private final Routes routes;
    private final Origins origins;
    private final SessionCookie cookie;
    private final Answering answering;
    private final Limits limits;
    private final Clicks clicks;
    private final Watch watch;
    private final InstantSource clock;
    private final Duration longest;
    private final Pause pause;

    private ShopFunction(Settings settings, Hosting hosting) {
        this.settings = settings;
        for (Home home : settings.homes()) {
            homes.put(home.path(), home);
        }
        this.clock = hosting.clock();
        this.longest = hosting.longest();
        this.pause = hosting.pause();
        this.watch = hosting.watch();
        Wire wire = new Wire(clock);
        ManagementApi management = new ManagementApi(wire, settings.managementApi(), settings.accessToken());
        StorefrontApi storefront = new StorefrontApi(
                wire, settings.storefrontApi(), tokens(settings, management, clock), settings.proxySecret());
        this.origins = new Origins(settings.origins());
        this.cookie = new SessionCookie(settings.site(), settings.keys(), clock);
        this.answering = new Answering(hosting.views(), cookie);
        this.limits = new Limits(clock);
        this.clicks = new Clicks(new Once(clock, hosting.keep()));
        CheckoutStore checkouts = new CheckoutStore(storefront);
        Countries countries = new Countries(storefront, clock);
        this.routes = new Routes(List.of(
                () -> CartRoutes.of(storefront, management, checkouts, countries),
                () -> SayRoutes.of(storefront),
                () -> CheckoutRoutes.of(
                        settings.checkout(),
                        settings.checkoutHosts(),
                        wire,
                        storefront,
                        management,
                        checkouts,
                        countries),
                () -> CustomerRoutes.of(storefront, hostedStore(settings), clock)));
    }

    public static ShopFunction of(Settings settings, Hosting hosting) {
        return new ShopFunction(settings, hosting);
    }

    public Response handle(Request request) {
        if (request.path().equals("/api/health") && request.isReading()) {
            return Response.json(200, Data.object().with("status", "ok")).with("Cache-Control", "no-store");
        }
        if (request.path().equals("/api/metrics") && isMetered(request)) {
            return Response.text(200, watch.metrics());
        }
        Instant start = clock.instant();
        Handling handling = new Handling(request);
        Response response = handling.answer();
        if (handling.isTelling()) {
            holdBack(Duration.between(start, clock.instant()));
        }
        long millis = Duration.between(start, clock.instant()).toMillis();
        watch.saw(new Watch.Seen(handling.name, response.status(), handling.reason, handling.detail, millis));
        return response;
    }

    /**
     * Until a whole second is over: the store may take longer to find a password wrong than an address unknown, and nobody shall learn by that which addresses
     * have an account.
     */
    private void holdBack(Duration taken) {
        Duration even = Duration.ofSeconds(taken.toSeconds() + 1);
        Duration end = even.compareTo(longest) < 0 ? even : longest;
        if (end.compareTo(taken) > 0) {
            pause.sleep(end.minus(taken));
        }
    }

    private boolean isMetered(Request request) {
        byte[] given = request.headers().only("authorization").orElse("").getBytes(StandardCharsets.UTF_8);
        return settings.metricsToken()
                .filter(token -> MessageDigest.isEqual(("Bearer " + token).getBytes(StandardCharsets.UTF_8), given))
                .isPresent();
    }

    /** One request on its way. */
    private final class Handling {

        private final Request request;
        private final Optional<SessionCookie.Brought> brought;

        private Session session;
        private boolean isEnded;
        private final Deadline deadline = Deadline.in(longest, clock);
        private Home home = settings.homes().get(0);
        private String name = "none";
        private Rate rate = Rate.READ;
        private String view = "cart";
        private String reason = "";
        private String detail = "";

        Handling(Request request) {
            this.request = request;
            this.brought = cookie.read(request.headers());
            this.session = brought.isPresent() ? brought.get().session() : Session.start(clock.instant());
        }

        Response answer() {
            try {
                Routes.Match match = routes.find(request.method(), request.path());
                Route route = match.route();
                name = route.name();
                view = route.view();
                rate = route.rate();
                admit(route);
                return route.isReading() ? read(match) : change(match);
            } catch (Refusal e) {
                return refused(e);
            } catch (StoreRefusal | StoreTrouble e) {
                return refused(told(e));
            } catch (RuntimeException e) {
                // A defect of ours. The shopper can try again; the log says where it is.
                detail = e + " at " + (e.getStackTrace().length > 0 ? e.getStackTrace()[0] : "");
                return refused(Refusal.of(Reason.UNAVAILABLE, "this did not work; try again"));
            }
        }

        private void admit(Route route) {
            limits.admit(route.rate(), Limits.address(request.client()));
            if (!route.isReading()) {
                origins.admit(request);
            }
        }

        /** Whether the time that it took could tell what its answer keeps to itself. */
        boolean isTelling() {
            return reason.equals(Reason.WRONG_PASSWORD.word()) || (name.equals("password-request") && reason.isEmpty());
        }

        private Response read(Routes.Match match) {
            return done(match, Fields.inQueryOf(request), Click.none());
        }

        /** Does it once, and gives everybody the same answer who asks with the same click. */
        private Response change(Routes.Match match) {
            Fields fields = Fields.inBodyOf(request);
            Optional<Click> click = match.route().isKept()
                    ? clicks.of(request, session, brought.isPresent(), deadline)
                    : Optional.empty();
            if (click.isEmpty()) {
                return done(match, fields, Click.none());
            }
            if (click.get().isDone()) {
                return click.get().response().orElseThrow();
            }
            try {
                return done(click.get(), done(match, fields, click.get()));
            } catch (Refusal e) {
                Response response = refused(e);
                return e.reason() == Reason.UNAVAILABLE ? response : done(click.get(), response);
            } finally {
                clicks.leave(click.get());
            }
        }

        private Response done(Routes.Match match, Fields fields, Click click) {
            // Which home it is, the fields say.
            Result result = run(match, fields, click);
            return withSession(answering.answer(request, home, result, brought));
        }

        private Result run(Routes.Match match, Fields fields, Click click) {
            home = home(fields);
            try {
                return match.route().operation().run(call(match.parts(), fields, click));
            } catch (CustomerEnded e) {
                signOut();
                return match.route().operation().run(call(match.parts(), fields, click));
            }
        }

        private Call call(List<String> parts, Fields fields, Click click) {
            return new Call(request, parts, fields, session, home, deadline, click, limits);
        }

        /** The store has done so. The cart is the customer's: it waits for them at the store until they sign in again. */
        private void signOut() {
            isEnded = true;
            session = session.withoutCart()
                    .renewed(Optional.empty())
                    .with(Refusal.of(Reason.SIGN_IN, "the store has signed this customer out")
                            .asData());
        }

        /** Whoever was signed out while being answered must not come with the old session again. */
        private Response withSession(Response response) {
            return isEnded && response.header("Set-Cookie").isEmpty()
                    ? cookie.write(session, Optional.of(0L), response)
                    : response;
        }

        private static Response done(Click click, Response response) {
            click.done(response);
            return response;
        }

        private Refusal told(RuntimeException trouble) {
            detail = trouble.getMessage();
            if (rate == Rate.GUESS && trouble instanceof StoreTrouble store && store.isTooMany()) {
                return Refusal.of(Reason.TOO_MANY, "the store is asked too often; try again later");
            }
            return Refusal.of(Reason.UNAVAILABLE, "the store does not answer; try again");
        }

        private Response refused(Refusal refusal) {
            reason = refusal.reason().word();
            return withSession(answering.refuse(request, home, view, session, refusal));
        }
    }

    private static HostedStore hostedStore(Settings settings) {
        return new HostedStore(
                settings.storefrontApi(),
                settings.managementApi(),
                settings.channel(),
                settings.account(),
                settings.checkoutHosts());
    }

    private Home home(Fields fields) {
        Optional<String> named = fields.word("home", homes.keySet());
        return named.isPresent() ? homes.get(named.get()) : settings.homes().get(0);
    }

    private static StorefrontApi.Tokens tokens(Settings settings, ManagementApi management, InstantSource clock) {
        Optional<String> given = settings.storefrontToken();
        return given.isPresent() ? new GivenToken(given.get()) : new MintedToken(management, settings.channel(), clock);
    }
}
