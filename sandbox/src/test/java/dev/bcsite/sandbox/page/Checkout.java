package dev.bcsite.sandbox.page;

import com.microsoft.playwright.Frame;
import com.microsoft.playwright.Locator;
import java.util.Map;

/** What shoppers do at the checkout, in a window or in a frame. */
public record Checkout(Frame frame) {

    public static final String GOOD_CARD = "4111 1111 1111 1111";
    public static final String DECLINED_CARD = "4000 0000 0000 0002";

    private static final Map<String, String> ADDRESS = Map.of(
            "first_name", "Bo",
            "last_name", "Lind",
            "address1", "1 Main Street",
            "city", "Portland",
            "state_or_province", "Oregon",
            "postal_code", "97205");

    /** Everything a guest has to say before the payment. */
    public Checkout asGuest(String email) {
        return contact(email).sendTo().deliver().billSame();
    }

    public Checkout contact(String email) {
        frame.getByLabel("E-mail address").fill(email);
        return press("Continue");
    }

    public Checkout sendTo() {
        return address("Continue to delivery");
    }

    public Checkout billTo() {
        return address("Use this address");
    }

    private Checkout address(String button) {
        ADDRESS.forEach((field, value) -> frame.fill("#" + field, value));
        return press(button);
    }

    public Checkout deliver() {
        return press("Continue");
    }

    public Checkout billSame() {
        return press("Same as shipping address");
    }

    public Checkout pay(String card) {
        frame.getByLabel("Card number").fill(card);
        frame.getByLabel("Expires (MM/YY)").fill("12/39");
        frame.getByLabel("Security code").fill("123");
        frame.getByLabel("Name on the card").fill("Bo Lind");
        return place();
    }

    public Checkout place() {
        return follow(frame.locator("button", new Frame.LocatorOptions().setHasText("Place order")));
    }

    public Checkout press(String button) {
        return follow(frame.getByText(button, new Frame.GetByTextOptions().setExact(true)));
    }

    /** Waits for the page behind it: the fields of this one may be there again. */
    public Checkout follow(Locator link) {
        frame.waitForNavigation(link::click);
        return this;
    }

    /** What a row of the order summary, or of the confirmation, says. */
    public String total(String label) {
        return frame.locator(".totals div:has(dt:text-is(\"" + label + "\")) dd")
                .textContent();
    }

    public String heading() {
        return frame.locator("h1").textContent();
    }
}
