// The parts of the page, each: an id for the address, a title, a sentence, and what it shows.
import { ask, attempt, heard, make, pill, raw, show, table } from "/control/control.js";

const number = new Intl.NumberFormat("en");
const time = (text) => (text || "").replace("T", " ").slice(0, 19);
const rows = (name) => ask("GET", "rows/" + name);

const button = (label, work, done, kind = "") =>
  make("button", { type: "button", class: kind, onclick: async () => { await attempt(work, done); await show(); } }, label);

function field(label, input) {
  return make("label", {}, label, input);
}

const overview = {
  id: "overview",
  title: "Overview",
  lead: "A BigCommerce store that runs on this machine. What you change here reaches everyone who asks the store, and fires its webhooks.",
  async show(store) {
    const lag = make("input", { type: "number", min: 0, step: "any", class: "short", value: store.lagSeconds });
    const tile = (table, label, link) => make(link ? "a" : "div", { href: link }, make("strong", {}, number.format(store.tables[table] ?? 0)), make("span", {}, label));
    return [
      make("div", { class: "cards" },
        tile("products", "products", "#products"), tile("categories", "categories"), tile("brands", "brands"),
        tile("customers", "customers", "#customers"), tile("carts", "carts", "#carts"), tile("orders", "orders", "#orders"),
        tile("hooks", "webhooks", "#webhooks"), make("a", { href: "#requests" }, make("strong", {}, number.format(store.requests)), make("span", {}, "requests"))),
      make("h2", {}, "Clock"),
      make("p", { class: "quiet" }, "Put the store's clock forward: carts are abandoned, tokens expire, webhooks are tried again."),
      make("div", { class: "bar" },
        ...[["1 minute", 60], ["1 hour", 3600], ["1 day", 86400]].map(([label, seconds]) =>
          button("+ " + label, () => ask("PUT", "clock", { advanceSeconds: seconds }), `The clock is ${label} further.`)),
        button("Back to now", () => ask("PUT", "clock", { offsetSeconds: 0 }), "The clock shows the time again.")),
      make("h2", {}, "Lag"),
      make("p", { class: "quiet" }, "Readers of the API see changes so many seconds late; webhooks tell of them at once."),
      make("form", { class: "bar", onsubmit: async (event) => {
        event.preventDefault();
        await attempt(() => ask("PUT", "lag", { seconds: Number(lag.value) }), `Readers are ${Number(lag.value)} seconds behind.`);
        await show();
      } }, field("Seconds", lag), make("button", {}, "Set")),
      make("h2", {}, "Start again"),
      make("p", { class: "quiet" }, "Forgets every change, order, cart and request. The seed stays."),
      make("div", { class: "bar" }, button("Reset the store", async () => {
        if (!confirm("Forget every change?")) { throw new Error("Nothing was reset."); }
        await ask("POST", "reset", {});
      }, "The store is as its seed again.", "danger")),
    ];
  },
};

let wanted = "";
let from = 0;
const products = {
  id: "products",
  title: "Products",
  table: "products",
  lead: "Change a field and leave it: the store has it at once.",
  async show() {
    const page = await ask("GET", `products?q=${encodeURIComponent(wanted)}&from=${from}`);
    const change = (row, input, name, value) => attempt(async () => {
      await ask("PUT", "products/" + row.id, { [name]: value });
    }, `${row.name}: saved.`).then((saved) => { if (saved === undefined) { input.dataset.saved = value; } });
    const edit = (row, name, attributes, read) => make("input", {
      ...attributes, "aria-label": `${name.replaceAll("_", " ")} of ${row.name}`,
      onchange: (event) => change(row, event.target, name, read(event.target)),
    });
    const search = make("input", { type: "search", value: wanted, placeholder: "name, SKU or id" });
    return [
      make("form", { class: "bar", onsubmit: (event) => { event.preventDefault(); wanted = search.value; from = 0; show(); } },
        field("Find", search), make("button", { class: "main" }, "Find")),
      table([
        [heard("Picture"), (row) => row.picture ? make("img", { src: row.picture, alt: "", loading: "lazy" }) : "", "picture"],
        ["Product", (row) => [edit(row, "name", { class: "name", value: row.name, required: true }, (input) => input.value),
          make("span", { class: "under" }, `${row.id} · ${row.sku || "no SKU"}${row.variants > 1 ? ` · ${row.variants} variants` : ""}`)]],
        ["Price", (row) => edit(row, "price", { class: "short", type: "number", min: 0, step: "any", value: row.price }, (input) => Number(input.value)), "number"],
        ["Stock", (row) => row.variants > 1 ? number.format(row.inventory_level)
          : edit(row, "inventory_level", { class: "short", type: "number", step: 1, value: row.inventory_level }, (input) => Number(input.value)), "number"],
        ["Visible", (row) => edit(row, "is_visible", { type: "checkbox", checked: row.is_visible }, (input) => input.checked)],
      ], page.rows, "No product fits."),
      make("div", { class: "bar" },
        from > 0 ? make("button", { type: "button", onclick: () => { from = Math.max(0, from - 40); show(); } }, "Earlier") : undefined,
        page.more ? make("button", { type: "button", onclick: () => { from += 40; show(); } }, "More") : undefined),
    ];
  },
};

const money = (value, currency) => value === undefined || value === null ? "" : `${Number(value).toFixed(2)} ${currency || ""}`.trim();

const orders = {
  id: "orders",
  title: "Orders",
  table: "orders",
  lead: "The latest orders first.",
  async show() {
    return [table([
      ["Order", (row) => String(row.id)],
      ["Placed", (row) => time(row.date_created)],
      ["Customer", (row) => [row.billing_address ? `${row.billing_address.first_name ?? ""} ${row.billing_address.last_name ?? ""}`.trim() : "",
        make("span", { class: "under" }, row.billing_address?.email ?? "")]],
      ["Status", (row) => pill(row.status, row.status_id === 11 || row.status_id === 10 ? "good" : "")],
      ["Total", (row) => money(row.total_inc_tax, row.currency_code), "number"],
      [heard("All of it"), (row) => raw(row)],
    ], await ask("GET", "orders"), "Nobody has ordered anything yet.")];
  },
};

const carts = {
  id: "carts",
  title: "Carts",
  table: "carts",
  lead: "Carts that exist now, the latest first.",
  async show() {
    return [table([
      ["Cart", (row) => make("code", {}, row.id)],
      ["Changed", (row) => time(row.updated_time || row.date_modified)],
      ["Channel", (row) => String(row.channel_id ?? ""), "number"],
      ["Customer", (row) => row.customer_id ? String(row.customer_id) : row.email || "guest"],
      ["Items", (row) => String(row.items ?? ""), "number"],
      ["Total", (row) => money(row.total, row.currency_code), "number"],
      [heard("All of it"), (row) => raw(row)],
    ], await ask("GET", "carts"), "There is no cart.")];
  },
};

const customers = {
  id: "customers",
  title: "Customers",
  table: "customers",
  lead: "Sign in as one of them with a click: the store's own pages open in a new tab.",
  async show() {
    return [table([
      ["Customer", (row) => [`${row.first_name} ${row.last_name}`, make("span", { class: "under" }, row.email)]],
      ["Id", (row) => String(row.id), "number"],
      ["Group", (row) => row.customer_group_id ? String(row.customer_group_id) : "", "number"],
      ["Since", (row) => time(row.date_created).slice(0, 10)],
      [heard("Do"), (row) => make("button", { type: "button", onclick: () => attempt(async () => {
        const answer = await ask("POST", `customers/${row.id}/sign-in`, {});
        open(answer.url, "_blank", "noopener");
      }) }, "Sign in")],
      [heard("All of it"), (row) => raw(row)],
    ], (await rows("customers")).rows, "Nobody has an account.")];
  },
};

const webhooks = {
  id: "webhooks",
  title: "Webhooks",
  table: "hooks",
  lead: "Who is told of changes, and what was told.",
  async show() {
    const [hooks, deliveries] = await Promise.all([rows("hooks"), ask("GET", "deliveries")]);
    return [
      table([
        ["Scope", (row) => make("code", {}, row.scope)],
        ["Destination", (row) => make("code", {}, row.destination)],
        ["State", (row) => row.is_active ? pill("active", "good") : pill("inactive", "bad")],
        [heard("All of it"), (row) => raw(row)],
      ], hooks.rows, "Nobody has asked to be told of anything."),
      make("h2", {}, "Deliveries"),
      make("div", { class: "bar" },
        button("Make the next one twice", () => ask("POST", "deliveries/mischief", { duplicate: 1 }), "The next delivery comes twice."),
        button("Shuffle the next five", () => ask("POST", "deliveries/mischief", { shuffle: 5 }), "The next five come in another order.")),
      table([
        ["At", (row) => time(row.at)],
        ["Scope", (row) => make("code", {}, row.scope)],
        ["Destination", (row) => make("code", {}, row.destination)],
        ["Attempts", (row) => String(row.attempts), "number"],
        ["Result", (row) => row.delivered ? pill(String(row.status), "good") : [pill(row.status ? String(row.status) : "no answer", "bad"), make("span", { class: "under" }, row.problem)]],
        [heard("Do"), (row) => button("Send again", () => ask("POST", `deliveries/${row.id}/again`, {}), "Sent again.")],
        [heard("All of it"), (row) => raw(row)],
      ], deliveries, "Nothing was delivered yet."),
    ];
  },
};

const requests = {
  id: "requests",
  title: "Requests",
  lead: "The latest requests to the API, newest first.",
  async show() {
    const all = (await ask("GET", "requests")).reverse();
    return [
      make("div", { class: "bar" }, make("button", { type: "button", onclick: show }, "Look again")),
      table([
        ["At", (row) => time(row.at).slice(11)],
        ["Request", (row) => make("code", {}, row.request)],
        ["Status", (row) => pill(String(row.status), row.status < 400 ? "good" : "bad")],
        ["Took", (row) => row.milliseconds.toFixed(1) + " ms", "number"],
      ], all, "Nobody has asked anything yet."),
    ];
  },
};

const faults = {
  id: "faults",
  title: "Faults",
  lead: "Let things go wrong on purpose: a fault, where it strikes, and when.",
  async show() {
    const { known, active } = await ask("GET", "faults");
    const fault = make("select", {}, known.map((one) => make("option", { value: one.name, title: one.says }, one.name)));
    const amount = make("input", { type: "number", min: 0, placeholder: "default" });
    const path = make("input", { value: "/v3/**", required: true });
    const when = make("input", { placeholder: "every time", title: "3, 2-4, every:10 or p0.05:42" });
    const says = make("p", { class: "quiet" });
    const explain = () => {
      const chosen = known.find((one) => one.name === fault.value);
      says.textContent = chosen?.says ?? "";
      amount.disabled = !chosen?.number;
      amount.title = chosen?.number ?? "";
      const usual = chosen?.group === "delivery" ? "/deliveries/**" : "/v3/**";
      path.value = path.value === "/v3/**" || path.value === "/deliveries/**" ? usual : path.value;
    };
    fault.addEventListener("change", explain);
    explain();
    return [
      make("form", { class: "bar", onsubmit: async (event) => {
        event.preventDefault();
        const text = `${fault.value}${amount.value ? `(${amount.value})` : ""}@${path.value}${when.value ? "#" + when.value : ""}`;
        await attempt(() => ask("POST", "faults", { faults: text }), `Waiting: ${text}`);
        await show();
      } }, field("Fault", fault), field("Number", amount), field("At", path), field("When", when), make("button", { class: "main" }, "Order it")),
      says,
      make("h2", {}, "Waiting"),
      table([
        ["Fault", (row) => make("code", {}, row.rule)],
        ["Struck", (row) => String(row.struck), "number"],
      ], active, "Nothing will go wrong."),
      make("div", { class: "bar" }, button("No more faults", () => ask("DELETE", "faults"), "Nothing will go wrong.")),
    ];
  },
};

export const views = [overview, products, orders, carts, customers, webhooks, requests, faults];
