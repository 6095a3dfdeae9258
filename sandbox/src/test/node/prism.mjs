// Stoplight's Prism, one process a file, between whoever asks and whoever answers.
//
// `prism proxy --errors` stops what its file forbids. So that one finding does not hide the next, the asker always gets
// what the store answered, and what Prism objected to is reported.
import { spawn } from "node:child_process";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { gunzipSync } from "node:zlib";
import { listen, send } from "./wire.mjs";

const CLI = join(process.env.BCSITE_NPM, "node_modules/@stoplight/prism-cli/dist/index.js");
const NUMBER = "x-proof-exchange";
const PROBLEM = "https://stoplight.io/prism/errors#";

export class Prism {
  #contracts;
  #most;
  #report;
  #processes = new Map();
  #open = new Map();
  #numbers = 0;
  #upstream;

  /** @param most how many processes (160 MB each) may run at a time; the idle one longest unused makes room */
  constructor(contracts, most, report) {
    this.#contracts = contracts;
    this.#most = most;
    this.#report = report;
  }

  async start() {
    this.#upstream = await listen((asked, reply) => this.#answer(asked, reply));
    return this;
  }

  /** What `store` answers to what is `asked`; both are plain: method, path with query, status, headers, body. */
  async between(asked, store) {
    const described = this.#contracts.of(asked.path.split("?")[0]);
    if (!described || !isJson(asked)) {
      return store(asked);
    }
    const number = String(++this.#numbers);
    const exchange = { asked, store };
    this.#open.set(number, exchange);
    const process = this.#process(described.file);
    process.users++;
    const { origin } = await process.ready;
    const query = asked.path.split("?")[1];
    const path = query === undefined ? described.path : `${described.path}?${query}`;
    const headers = { ...legible(asked), [NUMBER]: number };
    const said = await send(origin, { ...asked, path, headers }).catch((error) => {
      this.#processes.delete(described.file);
      return ended(error);
    });
    process.users--;
    this.#open.delete(number);
    return this.#judged(described.file, exchange, said);
  }

  async #judged(file, exchange, said) {
    const answer = exchange.answer ?? (await exchange.store(exchange.asked));
    const isRefusedByBoth = !exchange.answer && answer.status >= 400;
    const isLeftOut = answer.status === 501; // Prism makes up an answer of its own then
    const isPassed = exchange.answer && said.status === answer.status && !said.body.includes(PROBLEM);
    for (const one of isRefusedByBoth || isLeftOut || isPassed ? [] : objections(said.body)) {
      this.#report({
        file: file.split("/").at(-1),
        request: `${exchange.asked.method} ${exchange.asked.path}`,
        status: answer.status,
        location: (one.location ?? ["exchange"]).join("."),
        found: found(one.location ?? [], exchange.asked, answer),
        message: one.message,
      });
    }
    return answer;
  }

  async #answer(asked, reply) {
    const exchange = this.#open.get(asked.headers[NUMBER]);
    exchange.answer = await exchange.store(exchange.asked);
    reply(exchange.answer);
  }

  #process(file) {
    const known = this.#processes.get(file) ?? { ready: this.#launch(file), users: 0 };
    this.#processes.delete(file);
    const idle = [...this.#processes].filter(([, one]) => one.users === 0);
    for (const [eldest, one] of idle.slice(0, Math.max(0, this.#processes.size + 1 - this.#most))) {
      this.#processes.delete(eldest);
      one.ready.then(({ child }) => child.kill());
    }
    this.#processes.set(file, known);
    return known;
  }

  #launch(file) {
    const child = spawn(process.execPath, [CLI, "proxy", "--errors", "-p", "0", file, this.#upstream.origin]);
    return new Promise((resolve, reject) => {
      const said = [];
      createInterface(child.stdout).on("line", (line) => {
        said.push(line);
        const place = /listening on (http:\S+)/.exec(line);
        if (place) {
          resolve({ child, origin: place[1].replace(/\u001b.*/, "") });
        }
      });
      createInterface(child.stderr).on("line", (line) => said.push(line));
      child.on("exit", (code) => {
        if (code !== null) {
          console.error(`Prism ended over ${file}:\n${said.slice(-20).join("\n")}`);
        }
        reject(new Error(`Prism does not start with ${file}`));
      });
    });
  }

  async close() {
    for (const one of this.#processes.values()) {
      (await one.ready).child.kill();
    }
    this.#upstream.close();
  }
}

/** What Prism says in place of an answer that it did not let pass. */
function objections(body) {
  const { type, title, validation } = JSON.parse(body);
  return validation ?? [{ location: ["exchange"], message: `${title} ${type}` }];
}

/** What stands where Prism objects, or "nothing". */
function found([first, ...rest], asked, answer) {
  if (first === "query") {
    return described(new URLSearchParams(asked.path.split("?")[1]).get(rest[0]) ?? undefined);
  }
  if (first === "body") {
    return inside(asked, rest);
  }
  return first === "response" && rest[0] === "body" ? inside(answer, rest.slice(1)) : "nothing";
}

function inside(message, path) {
  const body = message.body.length > 0 ? JSON.parse(plain(message)) : undefined;
  return described(path.reduce((inner, name) => inner?.[name], body));
}

/** A plain value as JSON has it, an empty array or object too; others by what they are. */
function described(value) {
  const isFull = typeof value === "object" && value !== null && Object.keys(value).length > 0;
  return isFull ? (Array.isArray(value) ? "array" : "object") : (JSON.stringify(value) ?? "nothing");
}

function plain({ headers, body }) {
  return headers["content-encoding"] === "gzip" ? gunzipSync(body) : body;
}

/**
 * One client sends "Content-Type: undefined" where there is no content, and Prism falls over what is no media type. The
 * tokens of payments are not of the type "bearer", which their file says for want of a better word.
 */
function legible({ headers, body }) {
  const { "content-type": type, authorization, ...others } = headers;
  const token = authorization ? { authorization: authorization.replace(/^PAT /, "Bearer ") } : {};
  return { ...others, ...token, ...(body.length > 0 && type ? { "content-type": type } : {}) };
}

/** Prism gives no answer at all to JSON that is cut off, and so nothing to judge. */
function isJson({ headers, body }) {
  if (body.length === 0 || !/json/.test(headers["content-type"] ?? "")) {
    return true;
  }
  try {
    JSON.parse(body);
    return true;
  } catch {
    return false;
  }
}

/** As if it had refused the request: to end is no way to treat one. */
function ended(error) {
  return { status: 500, headers: {}, body: JSON.stringify({ title: `Prism ended: ${error.message}`, type: PROBLEM }) };
}
