// A checkout of one's own for guests, on one page, made with BigCommerce's Checkout SDK. It runs on BigCommerce's page.
import { createCheckoutService } from "@bigcommerce/checkout-sdk/essential";
import { createOfflinePaymentStrategy } from "@bigcommerce/checkout-sdk/integrations/offline";

const { containerId, checkoutId } = window.checkoutConfig;
const place = document.getElementById(containerId);
const service = createCheckoutService();

const LOOK = `
  body { margin: 0; background: #fbf8f1; color: #1d211c; font: 1rem/1.5 system-ui, sans-serif; }
  .own { display: grid; gap: 2.5rem; max-inline-size: 64rem; margin: 0 auto; padding: 1.5rem 1.25rem 4rem; }
  .own h1 { grid-column: 1 / -1; margin: 0; font: 2.5rem/1.2 Georgia, serif; }
  .own h2 { margin: 0 0 .75rem; font: 1.375rem/1.3 Georgia, serif; }
  .own form { display: grid; gap: 1rem; margin-block-end: 2rem; }
  .own label { display: grid; gap: .25rem; font-weight: 600; }
  .own label.way { display: flex; align-items: center; gap: .75rem; font-weight: 400; }
  .own label.way b { margin-inline-start: auto; }
  .own label.way input { accent-color: #2c4a3a; inline-size: 1.25rem; min-block-size: 1.25rem; }
  .own input, .own select { min-block-size: 2.75rem; padding: .25rem .75rem; border: 1px solid #6d7268; border-radius: .5rem; background: #fff; font: inherit; font-weight: 400; box-sizing: border-box; inline-size: 100%; }
  .own button { justify-self: start; min-block-size: 3rem; padding: 0 1.75rem; border: 0; border-radius: .5rem; background: #2c4a3a; color: #fff; font: inherit; font-weight: 600; cursor: pointer; }
  .own [role=alert] { margin: 0; padding: .75rem 1rem; border-inline-start: .25rem solid #a5381c; background: #f6e7de; }
  .own :focus-visible { outline: 3px solid #c07a1f; outline-offset: 2px; }
  .own aside { align-self: start; padding: 1.5rem; border-radius: .75rem; background: #f2ebe0; }
  .own aside p { display: flex; justify-content: space-between; gap: 1rem; margin: .25rem 0; }
  .own aside p b { font-weight: 400; }
  .own aside p:last-child { margin-block-start: .75rem; padding-block-start: .75rem; border-block-start: 1px solid #d9d0c1; font-weight: 700; }
  .own aside p:last-child b { font-weight: 700; }
  @media (width >= 48rem) { .own { grid-template-columns: 3fr 2fr; } }
`;

const FIELDS = [
  ["email", "E-mail address", "email", "email"], ["firstName", "First name", "given-name"], ["lastName", "Last name", "family-name"],
  ["address1", "Street and number", "street-address"], ["city", "City", "address-level2"],
  ["stateOrProvince", "State or province", "address-level1"], ["postalCode", "Postal code", "postal-code"],
];
const COUNTRIES = [["US", "United States"], ["CA", "Canada"], ["DE", "Germany"], ["NO", "Norway"]];

/** An element; text becomes text, and nothing else. */
const make = (name, attributes = {}, ...content) => {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  element.append(...content);
  return element;
};

const money = (amount) => new Intl.NumberFormat("en", { style: "currency", currency: cart().currency.code }).format(amount);
const cart = () => service.getState().data.getCart();
const fields = (form) => Object.fromEntries(new FormData(form));

const summary = () => {
  const checkout = service.getState().data.getCheckout();
  const row = (what, amount, isKnown = true) => make("p", {}, make("span", {}, what), make("b", {}, isKnown ? money(amount) : "–"));
  const isSent = Boolean(service.getState().data.getSelectedShippingOption());
  const { physicalItems, digitalItems } = cart().lineItems;
  const lines = [...physicalItems, ...digitalItems].map((line) => row(`${line.quantity} × ${line.name}`, line.extendedSalePrice));
  return make("aside", { "aria-label": "Your order" }, make("h2", {}, "Your order"), ...lines,
    row("Shipping", checkout.shippingCostTotal, isSent), row("Tax", checkout.taxTotal), row("Total", checkout.grandTotal));
};

/** A step: its form is sent, and what goes wrong is told in it. */
const step = (title, button, content, go) => {
  const form = make("form", {}, make("h2", {}, title), ...content, make("button", {}, button));
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    form.inert = true;
    form.querySelector("[role=alert]")?.remove();
    try {
      await go(fields(form));
    } catch (error) {
      form.prepend(make("p", { role: "alert" }, error.message));
    }
    form.inert = false;
  });
  return form;
};

const address = () => step("Where does it go?", "Go on", [
  ...FIELDS.map(([name, label, autocomplete, type = "text"]) =>
    make("label", {}, label, make("input", { name, type, autocomplete, required: "" }))),
  make("label", {}, "Country", make("select", { name: "countryCode", autocomplete: "country" },
    ...COUNTRIES.map(([value, label]) => make("option", { value }, label)))),
], async ({ email, ...said }) => {
  const to = { ...said, customFields: [] };
  await service.continueAsGuest({ email });
  await service.updateShippingAddress(to);
  await service.updateBillingAddress({ ...to, email });
  show(shipping());
});

const shipping = () => step("How does it get there?", "Go on",
  service.getState().data.getShippingOptions().map((option, index) =>
    make("label", { class: "way" },
      make("input", { type: "radio", name: "option", value: option.id, required: "", ...(index === 0 && { checked: "" }) }),
      option.description, make("b", {}, money(option.cost)))),
  async ({ option }) => {
    await service.selectShippingOption(option);
    await service.loadPaymentMethods();
    show(payment());
  });

// Only means that need no form of their own: for each other one, add its integration of the SDK.
const payment = () => step("How do you pay?", "Place the order",
  service.getState().data.getPaymentMethods().filter((method) => method.type === "PAYMENT_TYPE_OFFLINE").map((method, index) =>
    make("label", { class: "way" },
      make("input", { type: "radio", name: "methodId", value: method.id, required: "", ...(index === 0 && { checked: "" }) }),
      method.config.displayName)),
  async ({ methodId }) => {
    await service.initializePayment({ methodId, integrations: [createOfflinePaymentStrategy] });
    await service.submitOrder({ payment: { methodId } });
    location.assign(service.getState().data.getConfig().links.orderConfirmationLink);
  });

const show = (form) => {
  place.replaceChildren(make("main", { class: "own" }, make("h1", {}, "Checkout"), make("div", {}, form), summary()));
  form.querySelector("input")?.focus();
};

const look = new CSSStyleSheet();
look.replaceSync(LOOK);
document.adoptedStyleSheets = [...document.adoptedStyleSheets, look];
service.loadCheckout(checkoutId).then(
  () => show(address()),
  (error) => place.replaceChildren(make("p", { role: "alert" }, error.message)),
);
