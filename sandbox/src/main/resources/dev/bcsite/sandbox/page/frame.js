// Inside a frame of the shop's site: tells the Checkout SDK there what happens, how high the page is, and takes its styles.
const site = document.querySelector("script[data-site]").dataset.site;
const host = window.parent;
const framed = host !== window;
const content = document.getElementById("checkout-app");
const tell = (type, payload) => host.postMessage(payload ? { type, payload } : { type }, site);

let id;
const height = () => Math.ceil(content.getBoundingClientRect().bottom);
const size = (type) => id !== undefined
  && host.postMessage(`[iFrameSizer]${id}:${height()}:${document.documentElement.scrollWidth}:${type}`, site);

function resized(text) {
  const fields = text.slice("[iFrameSizer]".length).split(":");
  if (fields[2] === "true" || fields[2] === "false") {
    id = fields[0];
    size("init");
  } else if (fields[0] === "resize") {
    size("resizeParent");
  } else if (fields[0] === "reset") {
    size("resetPage");
  }
}

// Which elements a name of the host's styles means; only these properties are taken from it.
const elements = {
  body: "body", text: "p, li, dd", secondaryText: ".quiet, small", heading: "h1", secondaryHeading: "h2", link: "a:not(.main)",
  label: "label", button: "button.main, a.main", secondaryButton: "button:not(.main)", input: "input, textarea", select: "select",
  orderSummary: ".summary",
};
const states = { hover: ":hover", focus: ":focus", active: ":active", disabled: ":disabled" };
const properties = ["color", "fontFamily", "fontWeight", "letterSpacing", "lineHeight", "backgroundColor", "boxShadow", "borderColor", "borderWidth"];
const sheet = new CSSStyleSheet();
document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];

function rule(selector, style) {
  const index = sheet.insertRule(`${selector} {}`, sheet.cssRules.length);
  for (const property of properties) {
    if (typeof style[property] === "string" || typeof style[property] === "number") {
      sheet.cssRules[index].style[property] = String(style[property]);
    }
  }
}

function dress(styles) {
  while (sheet.cssRules.length > 0) {
    sheet.deleteRule(0);
  }
  for (const [name, selector] of Object.entries(elements)) {
    const style = styles?.[name];
    if (style && typeof style === "object") {
      rule(selector, style);
      for (const [state, suffix] of Object.entries(states)) {
        if (style[state] && typeof style[state] === "object") {
          rule(selector.split(", ").map((one) => one + suffix).join(", "), style[state]);
        }
      }
    }
  }
  size("size");
}

// The order is placed by an ordinary form; the page after it tells of it, before it says that it is there.
const completed = "sandbox.completed";
if (framed) {
  addEventListener("message", (event) => {
    if (event.origin !== site || event.source !== host) {
      return;
    }
    if (typeof event.data === "string" && event.data.startsWith("[iFrameSizer]")) {
      resized(event.data);
    } else if (event.data?.type === "STYLE_CONFIGURED") {
      dress(event.data.payload);
    }
  });
  new ResizeObserver(() => size("size")).observe(content);
  const error = document.querySelector("meta[name=frame-error]");
  if (error) {
    // Without a cart it is not known whose frame this is.
    host.postMessage({ type: "FRAME_ERROR", payload: { message: error.content, type: "empty_cart" } }, "*");
  } else {
    const confirmation = document.querySelector(".confirmation");
    const isNew = confirmation && sessionStorage.getItem(completed) !== location.pathname;
    if (isNew) {
      sessionStorage.setItem(completed, location.pathname);
      tell("CHECKOUT_COMPLETE");
    }
    tell("FRAME_LOADED", { contentId: "checkout-app" });
    if (!confirmation) {
      tell("CHECKOUT_LOADED");
    }
    const alert = document.querySelector("[role=alert]");
    if (alert) {
      tell("CHECKOUT_ERROR", { message: alert.textContent });
    }
    if (new URLSearchParams(location.search).has("signedOut")) {
      tell("SIGNED_OUT");
    }
  }
}
