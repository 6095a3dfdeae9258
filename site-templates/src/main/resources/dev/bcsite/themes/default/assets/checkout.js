// The checkout: cards go straight to the payments host, and BigCommerce's own checkout into a frame.
(() => {
  const WHY = { 10000: "pay-again", 30004: "pay-changed", 30100: "pay-changed", 30101: "pay-changed",
    30102: "card-code", 30103: "card-expired", 30104: "card-declined", 30106: "card-declined",
    30107: "card-declined", 30105: "pay-twice", 30050: "card-wrong", 30051: "card-wrong" };

  const view = document.querySelector("[data-view]");

  const tell = (why) => {
    for (const place of view.querySelectorAll("[data-why]")) place.hidden = place.dataset.why !== why;
  };

  /** In which language, as the page's own view has it. */
  const home = Object.fromEntries(new URLSearchParams(view?.dataset.view.split("?")[1]));

  const ask = async (address, method) => {
    const headers = { Accept: "application/json" };
    if (method === "POST") headers["Content-Type"] = "application/json";
    const response = await fetch(address, { method, headers, credentials: "same-origin", body: method === "POST" ? JSON.stringify(home) : undefined });
    return response.json();
  };

  // ---- cards: they go nowhere but to the payments host ----

  const cardOf = (form) => {
    const [month, year] = form.elements.end.value.split("/").map((part) => Number(part.trim()));
    return {
      type: "card",
      cardholder_name: form.elements.name.value.trim(),
      number: form.elements.number.value.replace(/[ -]/g, ""),
      expiry_month: month,
      expiry_year: year < 100 ? 2000 + year : year,
      verification_value: form.elements.code.value,
    };
  };

  /** What is wrong; nothing when it is paid. */
  const paid = async (form) => {
    const till = await ask("/api/checkout/token", "GET");
    if (!till.token) return "pay-changed";
    const response = await fetch(till.payAt, {
      method: "POST",
      mode: "cors",
      credentials: "omit",
      headers: { Accept: "application/vnd.bc.v1+json", "Content-Type": "application/json", Authorization: "PAT " + till.token },
      body: JSON.stringify({ payment: { payment_method_id: form.elements.method.value, instrument: cardOf(form), save_instrument: false } }),
    });
    if (response.ok) return "";
    const answer = await response.json().catch(() => ({}));
    return WHY[answer.code] ?? "pay-otherwise";
  };

  const pay = async (form) => {
    const button = form.querySelector("button");
    form.setAttribute("aria-busy", "true");
    button.setAttribute("aria-disabled", "true");
    tell("");
    // Without an answer nobody knows whether it was paid: the page looks at the order before it asks again.
    const why = await paid(form).catch(() => (navigator.onLine ? "pay-otherwise" : "offline"));
    if (why === "" || why === "pay-twice") return location.reload();
    tell(why);
    form.elements.code.value = "";
    form.removeAttribute("aria-busy");
    button.removeAttribute("aria-disabled");
  };

  document.addEventListener("submit", (event) => {
    const form = event.target;
    if (!("pay" in form.dataset)) return;
    event.preventDefault();
    if (!form.hasAttribute("aria-busy")) pay(form);
  });

  // ---- BigCommerce's checkout in a frame ----

  let isLeaving = false;

  document.addEventListener("submit", (event) => {
    if (!event.target.matches(".hosted")) return;
    isLeaving = true;
    view.querySelector("[data-embed]")?.replaceChildren();
  });

  // Pages that were left may be shown again as they were.
  addEventListener("pageshow", (event) => {
    if (event.persisted && isLeaving) location.reload();
  });

  const loaded = (address) =>
    new Promise((done, failed) => {
      const script = document.createElement("script");
      script.src = address;
      script.onload = done;
      script.onerror = failed;
      document.head.append(script);
    });

  const embed = async (place) => {
    const facts = await ask("/api/checkout/embedded", "POST");
    await loaded(facts.loader);
    const kit = await window.checkoutKitLoader.load("embedded-checkout");
    // The library may lead the whole page elsewhere and back, to set a cookie.
    if (isLeaving) return;
    // The answer counts the cart anew in a cookie; the number in the header is shop.js's.
    const recount = () => ask("/api/cart", "GET").then(() => document.dispatchEvent(new Event("cart-counted")));
    await kit.embedCheckout({ containerId: place.id, url: facts.embed, onComplete: recount, onSignOut: recount });
    place.querySelector("iframe").title = place.dataset.embed;
  };

  const look = () => {
    const place = view?.querySelector("[data-embed]:not([data-embedding])");
    if (!place) return;
    place.dataset.embedding = "";
    embed(place).catch(() => {
      place.hidden = true;
      view.querySelector("[data-embed-failed]").hidden = false;
    });
  };
  if (view) new MutationObserver(look).observe(view, { childList: true, subtree: true });
  look();
})();
