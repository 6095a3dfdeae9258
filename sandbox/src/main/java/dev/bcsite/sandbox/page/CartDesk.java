package dev.bcsite.sandbox.page;

import dev.bcsite.sandbox.commerce.Cart;
import dev.bcsite.sandbox.commerce.Carts;
import dev.bcsite.sandbox.commerce.Checkouts;
import dev.bcsite.sandbox.commerce.Wish;
import dev.bcsite.sandbox.http.Query;
import dev.bcsite.sandbox.http.Refusal;
import dev.bcsite.sandbox.http.Response;
import dev.bcsite.sandbox.identity.Session;
import dev.bcsite.sandbox.identity.Sessions;
import dev.bcsite.sandbox.state.StoreState;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;

/** Everything under {@code /cart.php}: showing the cart, changing it, and the links that bring one along. */
final class CartDesk {

    private final Visit visit;
    private final StoreState state;
    private final Carts carts;

    CartDesk(Visit visit) {
        this.visit = visit;
        this.state = visit.state();
        this.carts = new Carts(state);
    }

    Response get() {
        Query query = visit.request().query();
        return switch (query.get("action").orElse("")) {
            case "load" -> load(query, "/cart.php");
            case "loadInCheckout" ->
                load(query, query.get("embedded").isPresent() ? "/embedded-checkout" : "/checkout");
            case "add" -> add(query, "/cart.php");
            case "buy" -> add(query, "/checkout");
            default -> show(200, Optional.empty());
        };
    }

    Response post() {
        PurchaseForm form = PurchaseForm.of(visit.request());
        Query said = form.said();
        String action = visit.request()
                .query()
                .get("action")
                .or(() -> said.get("action"))
                .orElse("");
        return action.equals("add") ? addFrom(form) : change(said, action);
    }

    /** From the form of a product page, which comes back with the reason when the product cannot be had so. */
    private Response addFrom(PurchaseForm form) {
        Query said = form.said();
        Optional<Storefront.Ware> ware = said.get("product_id")
                .filter(id -> id.matches("\\d{1,18}"))
                .flatMap(id -> new Storefront(visit).product(Long.parseLong(id)));
        try {
            ware.ifPresent(found -> form.refuseFiles(found.product()));
            return Sessions.remember(Answers.seeOther("/cart.php"), begun(said, session -> added(session, said)));
        } catch (Refusal refusal) {
            return ware.map(found -> new ProductPage(
                                    visit, found, Form.of(said.parameters()), Optional.of(said(refusal)))
                            .answer())
                    .orElseGet(() -> show(422, Optional.of(said(refusal))));
        }
    }

    private Response change(Query said, String action) {
        String line = said.get("line").orElse("");
        Optional<Cart> cart = visit.cart();
        if (cart.isEmpty()) {
            return EmptyCart.page(visit, Optional.empty());
        }
        try {
            long quantity = said.get("quantity")
                    .filter(text -> text.matches("\\d{1,6}"))
                    .map(Long::valueOf)
                    .orElse(0L);
            boolean isUpdate = action.equals("update") && quantity > 0;
            if (isUpdate) {
                carts.changeLine(cart.get().id(), line, OptionalLong.empty(), quantity, Optional.empty());
            } else {
                carts.removeLine(cart.get().id(), line, OptionalLong.empty());
            }
            return Answers.seeOther("/cart.php");
        } catch (Refusal refusal) {
            return show(422, Optional.of(said(refusal)));
        }
    }

    private static String said(Refusal refusal) {
        return refusal.errors().entrySet().stream()
                .findFirst()
                .map(problem -> (problem.getKey().endsWith("quantity") ? "The quantity " : "This product ")
                        + problem.getValue() + ".")
                .orElse(refusal.title());
    }

    private Response show(int status, Optional<String> problem) {
        Optional<Cart> cart = visit.cart();
        return cart.isEmpty()
                ? EmptyCart.page(visit, problem)
                : Shell.page(visit, status, "Cart", new CartPage(visit, carts.totals(cart.get()), problem).html());
    }

    /** A redirect URL: whoever opens it first has the cart. */
    private Response load(Query query, String target) {
        Optional<Cart> opened = state.commits()
                .together(() -> carts.open(
                        query.get("id").orElse(""), query.get("token").orElse("")));
        if (opened.isEmpty()) {
            return EmptyCart.usedLink(visit.inFrame(target.equals("/embedded-checkout")));
        }
        Session session = keep(opened.get());
        return Sessions.remember(Answers.found(target), session);
    }

    /** A signed-in shopper's cart becomes theirs; a cart that is somebody's signs nobody in. */
    private Session keep(Cart cart) {
        Sessions sessions = new Sessions(state);
        return state.commits().together(() -> {
            Session session = sessions.of(visit.request(), cart.channel()).withChannel(cart.channel());
            if (session.customer().isPresent() && cart.customer() == 0) {
                carts.setCustomer(cart.id(), session.customer().getAsLong(), OptionalLong.empty());
            }
            return sessions.keep(session.withCart(Optional.of(cart.id())));
        });
    }

    /** {@code /checkout/?products=77:2,MUG:1}: a new cart with these, every time. */
    Response ofLink() {
        Query query = visit.request().query();
        return begin(
                query,
                "/checkout",
                session -> carts.create(wanted(
                        session,
                        query.list("products").stream()
                                .map(part -> ProductLink.ofPart(state, part))
                                .toList())));
    }

    private Response add(Query query, String target) {
        return begin(query, target, session -> added(session, query));
    }

    private Response begin(Query query, String target, Function<Session, Cart> work) {
        try {
            return Sessions.remember(Answers.found(target), begun(query, work));
        } catch (Refusal refusal) {
            return show(422, Optional.of(said(refusal)));
        }
    }

    private Session begun(Query query, Function<Session, Cart> work) {
        return state.commits().together(() -> {
            Session session =
                    new Sessions(state).of(visit.request(), visit.channel()).withChannel(visit.channel());
            Cart cart = work.apply(session);
            query.get("couponcode")
                    .or(() -> query.get("coupon"))
                    .ifPresent(code -> new Checkouts(state).applyCoupon(cart.id(), code, OptionalLong.empty()));
            return new Sessions(state).keep(session.withCart(Optional.of(cart.id())));
        });
    }

    private Cart added(Session session, Query query) {
        List<Wish> wishes = List.of(ProductLink.of(state, query));
        Optional<Cart> cart = session.cart().flatMap(carts::find).filter(found -> found.channel() == session.channel());
        return cart.isPresent()
                ? carts.addLines(cart.get().id(), OptionalLong.empty(), wishes)
                : carts.create(wanted(session, wishes));
    }

    private static Carts.NewCart wanted(Session session, List<Wish> wishes) {
        return new Carts.NewCart(
                session.channel(), session.customer().orElse(0), Optional.empty(), Optional.empty(), wishes, false);
    }
}
