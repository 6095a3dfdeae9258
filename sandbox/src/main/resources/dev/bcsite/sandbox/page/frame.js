// Inside a frame of the shop's site: tells the Checkout SDK there what happens, how high the page is, and takes its styles.
const site = document.querySelector("script[data-site]").dataset.site;
const host = window.parent;
const content = document.getElementById("checkout-app");
// Each step of the checkout is a page, to the site they are one: only the first of them says that it has loaded.
const isFirst = !document.referrer.startsWith(location.origin + "/");
const tell = (type, payload) => host.postMessage(payload ? { type, payload } : { type }, site);

const memory = {
  // Browsers may refuse storage to frames.
  read(name) { try { return JSON.parse(sessionStorage.getItem("sandbox." + name)); } catch { return null; } },
  keep(name, value) { try { sessionStorage.setItem("sandbox." + name, JSON.stringify(value)); } catch { /* forgotten then */ } },
};

// --- size, as iframe-resizer asks for it

let id;
// A page that opens at its #open is scrolled until the frame is as high as it.
const height = () => Math.ceil(content.getBoundingClientRect().bottom + scrollY);
const send = (type, first = height(), second = document.documentElement.scrollWidth) => id !== undefined
  && host.postMessage(`[iFrameSizer]${id}:${first}:${second}:${type}`, site);

function resized(text) {
  const fields = text.slice("[iFrameSizer]".length).split(":");
  if (fields[2] === "true" || fields[2] === "false") {
    const isKnown = id !== undefined;
    id = fields[0];
    send("init");
    if (!isFirst && !isKnown) {
      bringIntoView();
    }
  } else if (fields[0] === "resize") {
    send("resizeParent");
  } else if (fields[0] === "reset") {
    send("resetPage");
  }
}

// A new step may be out of sight, because the site scrolls and not the frame.
function bringIntoView() {
  const target = document.querySelector("[role=alert]") ?? document.getElementById("open") ?? document.querySelector("h1");
  const look = new IntersectionObserver(([entry]) => {
    look.disconnect();
    if (!entry.isIntersecting) {
      send("scrollToOffset", Math.max(0, Math.floor(target.getBoundingClientRect().top + scrollY) - 16), 0);
    }
  });
  look.observe(target.querySelector("h2") ?? target);
}

// --- styles

// Which elements a name of the site's styles means; only these properties are taken from it.
const elements = {
  body: "body", text: "p, li, dd, legend", secondaryText: ".quiet, .aside, small, .said", heading: "h1", secondaryHeading: "h2",
  link: "a:not(.main)", label: "label", button: "button.main, a.main", secondaryButton: "button:not(.main)",
  input: "input:not([type=radio], [type=checkbox]), textarea", select: "select", checkbox: ".check label", radio: ".choices label",
  step: ".steps > li", checklist: ".choices p", discountBanner: ".applied", orderSummary: ".summary",
};
const states = {
  hover: (one) => one + ":hover", focus: (one) => one + ":focus", active: (one) => one + ":active",
  disabled: (one) => one + ":disabled", placeholder: (one) => one + "::placeholder",
  error: (one) => one === "label" ? ".field:has([aria-invalid]) label" : one + "[aria-invalid]",
  checked: (one) => one.startsWith(".choices p") ? one + ":has(:checked)" : ":checked + label",
  icon: (one) => one + " > h2::before",
};
const properties = ["color", "fontFamily", "fontWeight", "letterSpacing", "lineHeight", "backgroundColor", "boxShadow", "borderColor", "borderWidth"];
const sheet = new CSSStyleSheet();
document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];

function rule(selector, style) {
  const index = sheet.insertRule(`${selector} {}`, sheet.cssRules.length);
  for (const property of properties) {
    if (typeof style[property] === "string" || typeof style[property] === "number") {
      const name = property.replace(/[A-Z]/g, (letter) => "-" + letter.toLowerCase());
      sheet.cssRules[index].style.setProperty(name, String(style[property]), "important");
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
      for (const [state, inState] of Object.entries(states)) {
        if (style[state] && typeof style[state] === "object") {
          rule(selector.split(/, (?![^(]*\))/).map(inState).join(", "), style[state]);
        }
      }
    }
  }
  send("size");
}

// --- what happens

function begin() {
  const error = document.querySelector("meta[name=frame-error]");
  if (error) {
    // Without a cart it is not known whose frame this is.
    host.postMessage({ type: "FRAME_ERROR", payload: { message: error.content, type: "empty_cart" } }, "*");
    return;
  }
  // The order is placed by an ordinary form; the page after it tells of it, once.
  const confirmation = document.querySelector(".confirmation");
  if (confirmation && memory.read("completed") !== location.pathname) {
    memory.keep("completed", location.pathname);
    tell("CHECKOUT_COMPLETE");
  }
  if (isFirst || confirmation) {
    tell("FRAME_LOADED", { contentId: content.id });
  } else {
    dress(memory.read("styles"));
  }
  if (isFirst && !confirmation) {
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

if (host !== window) {
  addEventListener("message", (event) => {
    if (event.origin !== site || event.source !== host) {
      return;
    }
    if (typeof event.data === "string" && event.data.startsWith("[iFrameSizer]")) {
      resized(event.data);
    } else if (event.data?.type === "STYLE_CONFIGURED") {
      memory.keep("styles", event.data.payload);
      dress(event.data.payload);
    }
  });
  new ResizeObserver(() => send("size")).observe(content);
  begin();
}
