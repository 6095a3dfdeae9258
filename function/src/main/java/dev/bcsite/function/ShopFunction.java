package dev.bcsite.function;

import dev.bcsite.function.call.Call;
import dev.bcsite.function.call.Home;
import dev.bcsite.function.call.Result;
import dev.bcsite.function.call.Route;
import dev.bcsite.function.cart.CartRoutes;
import dev.bcsite.function.checkout.CheckoutRoutes;
import dev.bcsite.function.customer.CustomerRoutes;
import dev.bcsite.function.customer.HostedStore;
import dev.bcsite.function.guard.Deadline;
import dev.bcsite.function.guard.Limits;
import dev.bcsite.function.guard.Limits.Rate;
import dev.bcsite.function.guard.Origins;
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
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The server side of a static storefront, as one method from {@link Request} to {@link Response}. Hosts only translate.
 *
 * <p>It holds the secrets, does a fixed list of operations and nothing else. Every request gets an answer within the time that its host allows;
 * none throws. Threads may share one.
 */
public final class ShopFunction {

    private final Settings settings;
    private final List<Route> routes;
    private final Origins origins;
    private final SessionCookie cookie;
    private final Answering answering;
    private final Limits limits;
    private final Clicks clicks;
    private final Watch watch;
    private final InstantSource clock;
    private final Duration longest;

    private ShopFunction(Settings settings, Hosting hosting) {
        this.settings = settings;
        this.clock = hosting.clock();
        this.longest = hosting.longest();
        this.watch = hosting.watch();
        Wire wire = new Wire(clock);
        ManagementApi management = new ManagementApi(wire, settings.managementApi(), settings.accessToken());
        StorefrontApi storefront = new StorefrontApi(
                wire, settings.storefrontApi(), tokens(settings, management, clock), settings.proxySecret());
        this.origins = new Origins(settings.origins());
        SecureRandom random = new SecureRandom();
        this.cookie = new SessionCookie(settings.site(), settings.keys(), random, clock);
        this.answering = new Answering(hosting.views(), cookie);
        this.limits = new Limits(clock);
        this.clicks = new Clicks(new Once(clock, hosting.keep()));
        List<Route> all = new ArrayList<>();
        all.addAll(CartRoutes.of(storefront, management, clock));
        all.addAll(
                CheckoutRoutes.of(settings.checkout(), settings.checkoutHosts(), wire, storefront, management, clock));
        all.addAll(SayRoutes.of(storefront));
        all.addAll(CustomerRoutes.of(storefront, hostedStore(settings), random, clock));
        this.routes = List.copyOf(all);
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
        long millis = Duration.between(start, clock.instant()).toMillis();
        watch.saw(new Watch.Seen(handling.name, response.status(), handling.reason, handling.detail, millis));
        return response;
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
            this.session = cookie.read(request.headers());
        }

        Response answer() {
            try {
                Route route = route();
                name = route.name();
                view = route.view();
                rate = route.rate();
                admit(route);
                return route.isReading() ? read(route) : change(route);
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

        private Response read(Route route) {
            return done(route, Fields.inQueryOf(request), Click.none());
        }

        /** Does it once, and gives everybody the same answer who asks with the same click. */
        private Response change(Route route) {
            Fields fields = Fields.inBodyOf(request);
            Optional<Click> click = route.isKept()
                    ? clicks.of(request, session, cookie.isIn(request.headers()), deadline)
                    : Optional.empty();
            if (click.isEmpty()) {
                return done(route, fields, Click.none());
            }
            if (click.get().isDone()) {
                return click.get().response().orElseThrow();
            }
            try {
                return done(click.get(), done(route, fields, click.get()));
            } catch (Refusal e) {
                Response response = refused(e);
                return e.reason() == Reason.UNAVAILABLE ? response : done(click.get(), response);
            } finally {
                clicks.leave(click.get());
            }
        }

        private Response done(Route route, Fields fields, Click click) {
            // Which home it is, the fields say.
            Result result = run(route, fields, click);
            return withSession(answering.answer(request, home, result));
        }

        private Result run(Route route, Fields fields, Click click) {
            home = home(fields);
            List<String> parts = route.parts(request.path()).orElseThrow();
            try {
                return route.operation().run(call(parts, fields, click));
            } catch (CustomerEnded e) {
                signOut();
                return route.operation().run(call(parts, fields, click));
            }
        }

        private Call call(List<String> parts, Fields fields, Click click) {
            return new Call(request, parts, fields, session, home, deadline, click, limits);
        }

        /** The store has done so. The cart is the customer's: it waits for them at the store until they sign in again. */
        private void signOut() {
            isEnded = true;
            session = cookie.renewed(session.withoutCart(), Optional.empty())
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

        private Route route() {
            String method = request.method().equals("HEAD") ? "GET" : request.method();
            List<Route> here = routes.stream()
                    .filter(route -> route.parts(request.path()).isPresent())
                    .toList();
            if (here.isEmpty()) {
                throw Refusal.of(Reason.NOT_FOUND, "there is nothing at this address");
            }
            return here.stream()
                    .filter(route -> route.method().equals(method))
                    .findFirst()
                    .orElseThrow(() -> Refusal.of(Reason.WRONG_METHOD, "this address takes another method")
                            .with("allow", here.stream().map(Route::method).collect(Collectors.joining(", "))));
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
        Set<String> paths = settings.homes().stream().map(Home::path).collect(Collectors.toSet());
        return fields.word("home", paths)
                .map(settings::home)
                .orElse(settings.homes().get(0));
    }

    private static StorefrontApi.Tokens tokens(Settings settings, ManagementApi management, InstantSource clock) {
        return settings.storefrontToken()
                .<StorefrontApi.Tokens>map(GivenToken::new)
                .orElseGet(() -> new MintedToken(management, settings.channel(), clock));
    }
}
