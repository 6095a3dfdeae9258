// A page of a shop's site that embeds the checkout named in its query, and keeps what the library tells it.
import { embedCheckout } from "embedded-checkout";

const query = new URLSearchParams(location.search);
const styles = query.has("styles") ? JSON.parse(query.get("styles")) : undefined;
const seen = [];
window.seen = seen;
const keep = (name) => (event) => { seen.push(event.payload?.message ? `${name}: ${event.payload.message}` : name); };

embedCheckout({
  containerId: "checkout",
  url: query.get("url"),
  styles,
  onFrameLoad: keep("onFrameLoad"),
  onLoad: keep("onLoad"),
  onComplete: keep("onComplete"),
  onError: keep("onError"),
  onSignOut: keep("onSignOut"),
}).then(
  () => { seen.push("embedded"); },
  (error) => { seen.push(`${error.name} ${error.type}: ${error.message}`); },
);
