package dev.bcsite.function;

import dev.bcsite.function.call.Call;
import dev.bcsite.function.call.Home;
import dev.bcsite.function.call.Result;
import dev.bcsite.function.call.Route;
import dev.bcsite.function.cart.CartRoutes;
import dev.bcsite.function.guard.Deadline;
import dev.bcsite.function.guard.Origins;
import dev.bcsite.function.http.Fields;
import dev.bcsite.function.http.Reason;
import dev.bcsite.function.http.Refusal;
import dev.bcsite.function.http.Request;
import dev.bcsite.function.http.Response;
import dev.bcsite.function.session.Session;
import dev.bcsite.function.session.SessionCookie;
import dev.bcsite.function.store.GivenToken;
import dev.bcsite.function.store.ManagementApi;
import dev.bcsite.function.store.MintedToken;
import dev.bcsite.function.store.StoreRefusal;
import dev.bcsite.function.store.StoreTrouble;
import dev.bcsite.function.store.StorefrontApi;
import dev.bcsite.function.store.Wire;
import dev.bcsite.function.view.Views;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The server side of a static storefront, as one method from {@link Request} to {@link Response}. Hosts only translate.
 *
 * <p>It holds the secrets, does a fixed list of operations and nothing else. Every request gets an answer within {@link #LONGEST};
 * none throws. Threads may share one.
 */
public final class ShopFunction {

    /** From the request to the answer, whatever the store does. */
    public static final Duration LONGEST = Duration.ofMillis(2500);

    private final Settings settings;
    private final List<Route> routes;
    private final Origins origins;
    private final SessionCookie cookie;
    private final Answering answering;
    private final InstantSource clock;

    private ShopFunction(Settings settings, Views views, InstantSource clock) {
        Wire wire = new Wire(clock);
        ManagementApi management = new ManagementApi(wire, settings.managementApi(), settings.accessToken());
        StorefrontApi storefront = new StorefrontApi(
                wire, settings.storefrontApi(), tokens(settings, management, clock), settings.proxySecret());
        this.settings = settings;
        this.clock = clock;
        this.origins = new Origins(settings.origins());
        this.cookie = new SessionCookie(settings.site(), settings.keys(), new SecureRandom(), clock);
        this.answering = new Answering(views, cookie);
        this.routes = List.copyOf(CartRoutes.of(storefront, settings.checkoutHosts()));
    }

    public static ShopFunction of(Settings settings, Views views, InstantSource clock) {
        return new ShopFunction(settings, views, clock);
    }

    public Response handle(Request request) {
        Session session = cookie.read(request.headers());
        Home home = settings.homes().get(0);
        try {
            Route route = route(request);
            if (!route.isReading()) {
                origins.admit(request);
            }
            Fields fields = route.isReading() ? Fields.inQueryOf(request) : Fields.inBodyOf(request);
            home = home(fields);
            Call call = new Call(
                    request,
                    route.parts(request.path()).orElseThrow(),
                    fields,
                    session,
                    home,
                    Deadline.in(LONGEST, clock));
            Result result = route.operation().run(call);
            return answering.answer(request, home, result);
        } catch (Refusal e) {
            return answering.refuse(request, home, session, e);
        } catch (StoreRefusal e) {
            return answering.refuse(request, home, session, Refusal.of(Reason.REFUSED, "the store does not do this"));
        } catch (StoreTrouble e) {
            return answering.refuse(
                    request, home, session, Refusal.of(Reason.UNAVAILABLE, "the store does not answer; try again"));
        }
    }

    private static StorefrontApi.Tokens tokens(Settings settings, ManagementApi management, InstantSource clock) {
        return settings.storefrontToken()
                .<StorefrontApi.Tokens>map(GivenToken::new)
                .orElseGet(() -> new MintedToken(management, settings.channel(), clock));
    }

    private Home home(Fields fields) {
        Set<String> paths = settings.homes().stream().map(Home::path).collect(Collectors.toSet());
        return fields.word("home", paths)
                .map(settings::home)
                .orElse(settings.homes().get(0));
    }

    private Route route(Request request) {
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
