// Carts made smooth. Without this script every form here is sent as it stands, and the bcsite function answers with a page.
(() => {
  const FILLABLE = new Set(["href", "src", "alt", "action", "value", "min", "max", "checked", "selected", "disabled",
    "title", "datetime", "for", "id", "name", "aria-label", "aria-describedby", "data-line", "data-product"]);
  const ADDRESSES = new Set(["href", "src", "action"]);
  const ADDRESS = /^(?:(?:\/(?![/\\])|https?:\/\/[^/\\]|#)[^\s\p{Z}\p{Cc}"'<>\\`]*|\/)$/u;

  // ---- filling templates; the function does the same, see its TemplateReader ----

  const fact = (scope, name) => {
    for (let i = scope.length - 1; i >= 0; i--) {
      const found = name.split(".").reduce((value, part) => value?.[part], scope[i]);
      if (found !== undefined && found !== null) return found;
    }
  };
  const isSomething = (value) => (Array.isArray(value) ? value.length > 0 : Boolean(value));
  const asText = (value) => (typeof value === "string" || typeof value === "number" ? String(value) : "");

  const set = (element, pairs, scope) => {
    for (const pair of pairs.trim().split(/\s+/)) {
      const [attribute, name] = pair.split(":");
      const value = fact(scope, name);
      if (!FILLABLE.has(attribute) || value === undefined || value === false) continue;
      if (value === true) element.setAttribute(attribute, "");
      else if (!ADDRESSES.has(attribute) || ADDRESS.test(asText(value))) element.setAttribute(attribute, asText(value));
    }
  };

  const fill = (from, into, scope) => {
    for (const node of from.childNodes) {
      if (node.nodeType === Node.TEXT_NODE) into.append(node.cloneNode());
      if (node.nodeType !== Node.ELEMENT_NODE) continue;
      const bound = node.dataset;
      const scopes = bound.each ? (fact(scope, bound.each) ?? []).map((item) => [...scope, item]) : [scope];
      for (const inner of scopes) {
        if (bound.if && !isSomething(fact(inner, bound.if))) continue;
        if (bound.unless && isSomething(fact(inner, bound.unless))) continue;
        const copy = node.cloneNode(false);
        for (const name of ["each", "if", "unless", "text", "set"]) delete copy.dataset[name];
        if (bound.set) set(copy, bound.set, inner);
        if (bound.text) copy.textContent = asText(fact(inner, bound.text));
        else fill(node, copy, inner);
        into.append(copy);
      }
    }
  };

  const show = (place, facts) => {
    const template = place.querySelector("template");
    const focused = place.contains(document.activeElement) ? document.activeElement : null;
    const filled = document.createDocumentFragment();
    fill(template.content, filled, [facts]);
    place.replaceChildren(template, filled);
    if (focused) (document.getElementById(focused.id) ?? place).focus({ preventScroll: true });
  };

  // ---- asking the function ----

  const pause = (milliseconds) => new Promise((done) => setTimeout(done, milliseconds));

  /** The same key all the way: however often it is sent, it is done once. */
  const ask = async (address, fields) => {
    const request = { headers: { Accept: "application/json" }, credentials: "same-origin" };
    if (fields) {
      request.method = "POST";
      request.headers["Content-Type"] = "application/json";
      request.headers["Idempotency-Key"] = crypto.randomUUID();
      request.body = JSON.stringify(fields);
    }
    for (let tries = 1; ; tries++) {
      try {
        const response = await fetch(address, request);
        if (response.status !== 503 || tries === 3) return await response.json();
      } catch {
        if (tries === 3) return { problem: { reason: navigator.onLine ? "unavailable" : "offline" } };
      }
      await pause(400 * tries);
    }
  };

  const notice = (problem) => ({ ...problem, [problem.reason]: true });
  const notices = (answer) => [...(answer.notices ?? []), ...(answer.problem ? [answer.problem] : [])].map(notice);

  // ---- what is on the page ----

  const view = document.querySelector("[data-view]");
  let shown = null;

  const counted = () => Number(/(?:^|; )[^=;]*bcsite[^=;]*-count=(\d+)/.exec(document.cookie)?.[1] ?? 0);

  const badge = () => {
    const count = counted();
    for (const place of document.querySelectorAll("[data-cart-count]")) {
      place.textContent = String(count);
      place.hidden = count === 0;
    }
    return count;
  };

  const showView = (answer) => {
    if (!answer.problem) shown = answer;
    show(view, { ...(shown ?? {}), notices: notices(answer) });
    badge();
    follow();
  };

  const loadView = async () => {
    view.querySelector(".cart-loading")?.removeAttribute("hidden");
    const isNothing = badge() === 0 && isCart() && !location.search;
    const answer = isNothing ? { isEmpty: true, notices: [] } : await ask(viewAddress());
    const elsewhere = answer.goTo ?? answer.problem?.goTo;
    if (elsewhere) location.replace(elsewhere);
    else showView(answer);
  };

  const isCart = () => Boolean(view?.dataset.view.startsWith("/api/cart"));

  /** What the page's address says is passed on, but only what the view asks for: links bring all sorts of things. */
  const viewAddress = () => {
    const [path, own] = view.dataset.view.split("?");
    const query = new URLSearchParams(own ?? "");
    const names = view.dataset.query?.split(" ");
    for (const [name, value] of new URLSearchParams(location.search)) {
      if (!names || names.includes(name)) query.set(name, value);
    }
    return String(query) ? path + "?" + query : path;
  };

  // What a link asks for is done when somebody looks at it, and once: reloading the page does not do it again.
  const follow = () => {
    const form = view.querySelector("form[data-auto]");
    if (!form || document.hidden || document.prerendering) return;
    history.replaceState(null, "", location.pathname);
    send(form);
  };

  const fieldsOf = (form) => {
    const fields = {};
    for (const [name, value] of new FormData(form)) if (value !== "") fields[name] = value;
    return fields;
  };

  const isWithFile = (form) =>
    [...form.querySelectorAll("input[type=file]")].some((input) => input.files.length > 0);

  const send = async (form) => {
    const button = form.querySelector("button:not([type=button])");
    form.setAttribute("aria-busy", "true");
    button?.setAttribute("aria-disabled", "true");
    const answer = await ask(form.action, fieldsOf(form));
    form.removeAttribute("aria-busy");
    button?.removeAttribute("aria-disabled");
    badge();
    const elsewhere = answer.goTo ?? answer.problem?.goTo;
    const typed = answer.problem && form.dataset.do === "save" ? new FormData(form) : [];
    if (elsewhere) location.assign(elsewhere);
    else if (view && (view.contains(form) || "shown" in form.dataset)) showView(answer);
    else said(form, answer);
    retype(form.getAttribute("action"), typed);
  };

  /** Whoever was refused need not type everything again. */
  const retype = (action, typed) => {
    const form = [...document.forms].find((other) => other.getAttribute("action") === action);
    for (const [name, value] of typed) {
      const field = form?.elements[name];
      if (field && field.type !== "hidden" && field.type !== "checkbox") field.value = value;
    }
  };

  const said = (form, answer) => {
    const isAdded = !answer.problem && ["add", "certificate"].includes(form.dataset.do);
    if (!answer.problem && form.dataset.do !== "add") form.reset();
    const done = isAdded ? [{ reason: "added", added: true }] : [];
    tell(form, [...done, ...notices(answer)]);
  };

  const tell = (form, told) => show(form.parentElement.querySelector("[data-said]"), { notices: told });

  document.addEventListener("submit", (event) => {
    const form = event.target;
    if (!form.dataset.do || isWithFile(form)) return;
    event.preventDefault();
    if ("off" in form.dataset) freshen();
    else if (!form.hasAttribute("aria-busy")) send(form);
  });

  // A changed quantity needs no button. Typing is over when the field is left, or Enter is pressed.
  document.addEventListener("change", (event) => {
    const form = event.target.form;
    if (form?.dataset.do === "change" && form.reportValidity()) form.requestSubmit();
  });

  // ---- a product's page may be older than its price ----

  const buying = document.querySelector("form[data-fresh]");

  const isOther = (answer, seen) => {
    const [, low, high, currency] = /^([\d.]+)(?:-([\d.]+))? ([A-Z]{3})$/.exec(seen) ?? [];
    return currency === answer.currency && (answer.least < Number(low) || answer.most > Number(high ?? low));
  };

  const freshen = async () => {
    const { seen } = buying.elements;
    const wasOff = "off" in buying.dataset;
    const answer = await fetch(buying.dataset.fresh, { cache: wasOff ? "reload" : "default" })
      .then((response) => response.json())
      .catch(() => ({}));
    const name = document.querySelector("h1").textContent;
    const told = [];
    const isOff = answer.isInStock === false || answer.isOffered === false;
    if (isOff) {
      told.push(notice({ reason: answer.isOffered ? "sold-out" : "not-sold", name }));
    } else if (seen && isOther(answer, seen.value)) {
      told.push(notice({ reason: "price-changed", name, price: answer.price }));
      seen.value = answer.least + "-" + answer.most + " " + answer.currency;
      reprice(answer.price);
    }
    turn(isOff);
    if (wasOff || told.length > 0) tell(buying, told);
  };

  /** The button can still be reached: whoever is at it must not lose their place, and pressing it looks again. */
  const turn = (isOff) => {
    buying.toggleAttribute("data-off", isOff);
    const button = buying.querySelector("button:not([type=button])");
    if (isOff) button.setAttribute("aria-disabled", "true");
    else button.removeAttribute("aria-disabled");
  };

  /** What it was before, and what is saved, are said of the old price. */
  const reprice = (text) => {
    const price = document.querySelector(".product-offer > .price");
    if (!price) return;
    price.querySelector("bdi").textContent = text;
    for (const old of price.querySelectorAll("s, small")) old.remove();
  };

  if (buying && counted() > 0) freshen();
  else buying?.addEventListener("focusin", freshen, { once: true });

  document.documentElement.classList.add("scripted");
  badge();
  if (view?.querySelector("[data-waiting]")) loadView();
  else if (view) follow();

  // Another tab may have changed the cart, and the back button shows a page as it was left.
  const again = () => {
    const before = shown?.count ?? 0;
    if (badge() !== before && isCart() && !document.hidden) loadView();
    else if (view) follow();
  };
  // Whoever was signed in when the page was left need not be any more.
  addEventListener("pageshow", (event) => event.persisted && (view && !isCart() ? loadView() : again()));
  document.addEventListener("visibilitychange", again);
  document.addEventListener("cart-counted", badge);
})();
