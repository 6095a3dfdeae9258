// Stoplight's Prism, one process a file, between whoever asks and whoever answers.
//
// `prism proxy --errors` stops what its file forbids. So that one finding does not hide the next, the asker always gets
// what the store answered, and what Prism objected to is reported.
import { spawn } from "node:child_process";
import { createServer, request } from "node:http";
import { join } from "node:path";
import { createInterface } from "node:readline";

const CLI = join(process.env.BCSITE_NPM, "node_modules/@stoplight/prism-cli/dist/index.js");
const NUMBER = "x-proof-exchange";
const VIOLATIONS = "https://stoplight.io/prism/errors#VIOLATIONS";

export class Prism {
  #contracts;
  #most;
  #report;
  #processes = new Map();
  #open = new Map();
  #numbers = 0;
  #upstream;

  /** @param most how many processes (160 MB each) may run at a time; the one longest unused makes room */
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
    if (!described) {
      return store(asked);
    }
    const number = String(++this.#numbers);
    const exchange = { asked, store };
    this.#open.set(number, exchange);
    const origin = await this.#process(described.file);
    const query = asked.path.split("?")[1];
    const path = query === undefined ? described.path : `${described.path}?${query}`;
    const headers = { ...legible(asked), [NUMBER]: number };
    const said = await send(origin, { ...asked, path, headers }).catch((error) => ended(error));
    this.#open.delete(number);
    return this.#judged(described.file, exchange, said);
  }

  async #judged(file, exchange, said) {
    const answer = exchange.answer ?? (await exchange.store(exchange.asked));
    const problem = said.status >= 400 ? objection(said.body) : {};
    const isRefusedByBoth = !exchange.answer && answer.status >= 400;
    const isLeftOut = answer.status === 501; // Prism makes up an answer of its own then
    const found = !exchange.answer ? (problem.validation ?? [{ location: ["request"], code: problem.type, message: problem.title }])
      : problem.type === VIOLATIONS ? problem.validation : [];
    for (const one of isRefusedByBoth || isLeftOut ? [] : found) {
      this.#report({
        file: file.split("/").at(-1),
        request: `${exchange.asked.method} ${exchange.asked.path}`,
        status: answer.status,
        location: one.location.join("."),
        code: String(one.code),
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

  async #process(file) {
    const running = this.#processes.get(file) ?? this.#launch(file);
    this.#processes.delete(file);
    this.#processes.set(file, running);
    if (this.#processes.size > this.#most) {
      const [eldest, one] = this.#processes.entries().next().value;
      this.#processes.delete(eldest);
      (await one).child.kill();
    }
    return (await running).origin;
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
        this.#processes.delete(file);
        if (code !== null) {
          console.error(`Prism ended over ${file}:\n${said.slice(-20).join("\n")}`);
        }
        reject(new Error(`Prism does not start with ${file}`));
      });
    });
  }

  async close() {
    for (const one of this.#processes.values()) {
      (await one).child.kill();
    }
    this.#upstream.close();
  }
}

/** Prism's own word in place of an answer; an answer that passed has none of its fields. */
function objection(body) {
  try {
    const { type = "", title = "refused", validation } = JSON.parse(body);
    return { type, title, validation };
  } catch {
    return { type: "", title: "refused" };
  }
}

/** One client sends "Content-Type: undefined" where there is no content, and Prism falls over what is no media type. */
function legible({ headers, body }) {
  const { "content-type": type, ...others } = headers;
  return body.length > 0 ? headers : others;
}

/** As if it had refused the request: to end is no way to treat one. */
function ended(error) {
  return { status: 500, headers: {}, body: JSON.stringify({ title: `Prism ended: ${error.message}` }) };
}

/** A server on a free port of this machine. */
export function listen(handle) {
  const server = createServer(async (incoming, outgoing) => {
    const body = await whole(incoming);
    const reply = (answer) => {
      outgoing.writeHead(answer.status, endToEnd(answer.headers));
      outgoing.end(answer.body);
    };
    const asked = { method: incoming.method, path: incoming.url, headers: incoming.headers, body };
    try {
      await handle(asked, reply);
    } catch (error) {
      console.error(error);
      outgoing.destroy();
    }
  });
  return new Promise((resolve) => {
    server.listen(0, "127.0.0.1", () => {
      const close = () => {
        server.closeAllConnections();
        server.close();
      };
      resolve({ origin: `http://127.0.0.1:${server.address().port}`, close });
    });
  });
}

/** Asks; the answer's body comes as it was sent. */
export function send(origin, { method, path, headers, body }) {
  return new Promise((resolve, reject) => {
    const asking = request(origin + path, { method, headers: { ...endToEnd(headers), ...length(body) } }, async (incoming) => {
      resolve({ status: incoming.statusCode, headers: incoming.headers, body: await whole(incoming) });
    });
    asking.on("error", reject);
    asking.end(body);
  });
}

function endToEnd(headers) {
  const ofConnection = ["connection", "keep-alive", "transfer-encoding", "content-length", "host"];
  return Object.fromEntries(Object.entries(headers).filter(([name]) => !ofConnection.includes(name)));
}

function length(body) {
  return body.length > 0 ? { "content-length": body.length } : {};
}

async function whole(stream) {
  return Buffer.concat(await stream.toArray());
}
