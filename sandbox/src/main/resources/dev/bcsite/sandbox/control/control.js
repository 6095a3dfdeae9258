// What every view needs: asking the store, building elements, saying what happened, and choosing the view.
import { views } from "/control/views.js";

export async function ask(method, path, body) {
  const response = await fetch("/control/" + path, {
    method,
    headers: { Accept: "application/json", ...(body === undefined ? {} : { "Content-Type": "application/json" }) },
    body: body === undefined ? undefined : JSON.stringify(body),
  });
  const text = await response.text();
  const answer = text ? JSON.parse(text) : {};
  if (!response.ok) {
    throw new Error(answer.problem || `The store answered ${response.status}.`);
  }
  return answer;
}

/** make("td", {class: "number"}, "3", child): texts are texts, never markup. */
export function make(name, attributes = {}, ...children) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (key.startsWith("on")) {
      element.addEventListener(key.slice(2), value);
    } else if (value === true) {
      element.setAttribute(key, "");
    } else if (value !== false && value !== undefined && value !== null) {
      element.setAttribute(key, value);
    }
  }
  element.append(...children.flat().filter((child) => child !== undefined && child !== null));
  return element;
}

let silence;
export function say(text, isBad = false) {
  const said = document.getElementById("said");
  said.textContent = text;
  said.className = isBad ? "bad" : "";
  clearTimeout(silence);
  silence = setTimeout(() => { said.textContent = ""; }, isBad ? 9000 : 3500);
}

/** Runs what a button does, and says so either way. */
export async function attempt(work, done) {
  try {
    const result = await work();
    if (done) {
      say(done);
    }
    return result;
  } catch (error) {
    say(error.message, true);
    return undefined;
  }
}

/** A title that is heard and not seen. */
export const heard = (text) => ({ heard: text });

/** columns: [title, row => content, class?] */
export function table(columns, rows, nothing) {
  if (rows.length === 0) {
    return make("p", { class: "quiet" }, nothing);
  }
  const head = make("thead", {}, make("tr", {}, columns.map(([title, , kind]) => make("th", { scope: "col", class: kind },
    title.heard ? make("span", { class: "hidden" }, title.heard) : title))));
  const body = make("tbody", {}, rows.map((row) => make("tr", {}, columns.map(([title, cell, kind]) =>
    make("td", { class: kind, "data-title": title.heard ? "" : title }, cell(row) ?? "")))));
  return make("div", { class: "sheet" }, make("table", {}, head, body));
}

export const pill = (text, kind = "") => make("span", { class: "pill " + kind }, text);

export function raw(row) {
  return make("details", {}, make("summary", {}, "row"), make("pre", {}, JSON.stringify(row, null, 2)));
}

function current() {
  return views.find((view) => view.id === location.hash.slice(1)) || views[0];
}

async function refreshHead() {
  const store = await ask("GET", "store");
  document.getElementById("store-name").textContent = store.name;
  document.title = `${store.name} · sandbox`;
  document.getElementById("store-now").textContent = `sandbox store · ${store.now.replace("T", " ").slice(0, 19)} UTC`;
  document.getElementById("tabs").replaceChildren(...views.map((view) => {
    const count = view.table ? store.tables[view.table] : undefined;
    return make("li", {}, make("a", { href: "/control#" + view.id, "aria-current": view === current() ? "page" : undefined },
      view.title, count ? make("small", {}, count.toLocaleString("en")) : undefined));
  }));
  document.querySelector("#tabs [aria-current]")?.scrollIntoView({ block: "nearest", inline: "center" });
  return store;
}

export async function show() {
  await attempt(async () => {
    const store = await refreshHead();
    const view = current();
    const content = await view.show(store);
    document.getElementById("view").replaceChildren(
      make("h1", {}, view.title), make("p", { class: "lead" }, view.lead), ...content);
  });
}

addEventListener("hashchange", async () => { await show(); document.getElementById("view").focus(); });
show();
