package dev.bcsite.sandbox.page;

import dev.bcsite.sandbox.customer.SignInPages;
import dev.bcsite.sandbox.http.Request;
import dev.bcsite.sandbox.http.Response;
import dev.bcsite.sandbox.state.Address;
import dev.bcsite.sandbox.state.StoreState;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The pages that shoppers meet at the store itself: cart, checkout in the window or in a frame, confirmation, account.
 *
 * <p>They work without scripts. What changes something is a POST from the store's own pages, never from another site's.
 */
public final class StorePages {

    private static final Pattern CHECKOUT = Pattern.compile("/(?:embedded-)?checkout(?:/([a-z/]*))?");
    private static final Pattern CONFIRMATION =
            Pattern.compile("(?:/(?:embedded-)?checkout)?/order-confirmation/(\\d{1,18})");
    private static final Pattern LOGIN_TOKEN = Pattern.compile("/login/token/([^/]+)");

    private final StoreState state;
    private final Address address;
    private final SignInPages signIn;

    public StorePages(StoreState state, Address address) {
        this.state = state;
        this.address = address;
        this.signIn = new SignInPages(state, address);
    }

    /**
     * Empty when there is no page at this path.
     *
     * @param channel the one that the address says
     */
    public Optional<Response> answer(Request request, OptionalLong channel) {
        if (channel.isPresent() && state.channels().row(channel.getAsLong()).isEmpty()) {
            return Optional.empty();
        }
        return switch (request.method()) {
            case "GET", "HEAD", "POST", "PUT", "DELETE" -> shown(request, channel);
            case "OPTIONS" ->
                Optional.of(Frame.preflight(Visit.of(state, address, request, channel)))
                        .filter(answer -> LOGIN_TOKEN.matcher(request.path()).matches());
            default -> Optional.empty();
        };
    }

    private Optional<Response> shown(Request request, OptionalLong channel) {
        boolean isPost = request.method().equals("POST");
        boolean isReading = !isPost && request.method().matches("GET|HEAD");
        if (!isReading && isForeign(request)) {
            return Optional.of(Response.of(403, "text/plain; charset=utf-8", "Sent from another site.\n"));
        }
        Visit visit = Visit.of(state, address, request, channel);
        if (SdkDesk.owns(request.path())) {
            return Optional.of(new SdkDesk(visit).answer());
        }
        if (!isReading && !isPost) {
            return Optional.empty();
        }
        Optional<Response> found = isPost ? post(visit) : get(visit, channel);
        return found.or(() -> byToken(visit, isPost)).or(() -> isPost ? Optional.empty() : product(visit, channel));
    }

    /** The login token is for other sites to send; everything else only comes from pages of the store. */
    private boolean isForeign(Request request) {
        String own = "http://" + request.header("host").orElse("");
        return !LOGIN_TOKEN.matcher(request.path()).matches()
                && request.header("origin")
                        .filter(origin -> !origin.equals(own))
                        .isPresent();
    }

    private Optional<Response> get(Visit visit, OptionalLong channel) {
        String path = visit.request().path();
        Matcher confirmation = CONFIRMATION.matcher(path);
        if (confirmation.matches()) {
            return Optional.of(CustomPage.confirmation(visit, Long.parseLong(confirmation.group(1)))
                    .orElseGet(() -> new ConfirmationPage(visit, Long.parseLong(confirmation.group(1))).answer()));
        }
        return switch (path) {
            case "/cart.php" -> Optional.of(new CartDesk(visit).get());
            case "/checkout", "/checkout/", "/embedded-checkout" -> Optional.of(checkout(visit));
            case "/checkout/order-confirmation" ->
                new Receipts(visit).latest().map(one -> Answers.found(one.path(visit)));
            case "/embedded-checkout/allow-cookie" -> Optional.of(Frame.allowCookie(visit));
            case "/login.php", "/embedded-checkout/login.php" -> Optional.of(login(visit));
            case "/account.php" -> Optional.of(AccountPage.answer(visit));
            case "/customer/current.jwt" -> Optional.of(signIn.currentCustomer(visit.request()));
            case "/session-sync" -> Optional.of(signIn.sessionSync(visit.request()));
            case "/" -> Optional.of(new HomePage(shopping(visit, channel).entering()).answer());
            default -> PageFiles.find(path);
        };
    }

    /** Without a channel in its address the storefront is that of the default one. */
    private static Visit shopping(Visit visit, OptionalLong channel) {
        return visit.on(channel.orElse(Visit.DEFAULT_CHANNEL));
    }

    private static Optional<Response> product(Visit visit, OptionalLong channel) {
        Visit shopping = shopping(visit, channel);
        return new Storefront(shopping)
                .at(visit.request().path())
                .map(ware -> ProductPage.of(shopping.entering(), ware).answer());
    }

    private Response checkout(Visit visit) {
        if (visit.request().query().get("products").isPresent()) {
            return new CartDesk(visit).ofLink();
        }
        return CustomPage.checkout(visit).orElseGet(() -> new CheckoutDesk(visit).show());
    }

    private Response login(Visit visit) {
        boolean isMailLink = visit.request().query().get("action").orElse("").equals("passwordless_login");
        return isMailLink ? signIn.mailLink(visit.request()) : new SignInDesk(visit).get();
    }

    private Optional<Response> post(Visit visit) {
        Request request = visit.request();
        if (request.path().equals("/cart.php")) {
            return Optional.of(new CartDesk(visit).post());
        }
        if (request.path().endsWith("/login.php")) {
            boolean isMail = request.query().get("action").orElse("").equals("passwordless_login");
            return Optional.of(isMail ? signIn.requestMail(request) : new SignInDesk(visit).post());
        }
        Matcher checkout = CHECKOUT.matcher(request.path());
        if (!checkout.matches() || checkout.group(1) == null) {
            return Optional.empty();
        }
        CheckoutDesk desk = new CheckoutDesk(visit);
        return switch (checkout.group(1)) {
            case "code" -> Optional.of(desk.applyCode());
            case "code/remove" -> Optional.of(desk.removeCode());
            default -> Step.named(checkout.group(1)).map(desk::take);
        };
    }

    private Optional<Response> byToken(Visit visit, boolean isPost) {
        Request request = visit.request();
        Matcher token = LOGIN_TOKEN.matcher(request.path());
        if (!token.matches()) {
            return Optional.empty();
        }
        Response landed = signIn.loginToken(request, token.group(1));
        return Optional.of(isPost ? Frame.loginAnswer(visit, landed) : landed);
    }
}
