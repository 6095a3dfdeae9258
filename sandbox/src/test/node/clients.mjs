// Other people's clients of the management API behind one face, so that each can walk the same rounds.
//
// A face has v2 and v3, each with get, list, post, put and delete. They resolve to what the client makes of the answer
// (for v3 the content of "data"; nothing there is null) and reject where the client does. What a client cannot do at
// BigCommerce either is named in cannot.
import { createRequire } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

const installed = join(process.env.BCSITE_NPM, "node_modules");
const load = createRequire(join(installed, "entry.cjs"));

export const CLIENTS = {
  "node-bigcommerce": nodeBigCommerce,
  "@space48/bigcommerce-api": space48,
  "@aligent/bigcommerce-api": aligent,
};

function nodeBigCommerce({ hash, token }) {
  const BigCommerce = load("node-bigcommerce");
  const config = { clientId: "any", accessToken: token, storeHash: hash, responseType: "json" };
  const ask = (client, data) => async (method, path, query, body) => {
    const text = new URLSearchParams(query ?? {}).toString().replaceAll("%2C", ",");
    try {
      return data(await client[method](text ? `${path}?${text}` : path, body));
    } catch (error) {
      if (method === "get" && error.code === 404) {
        return null;
      }
      throw error;
    }
  };
  const whole = (answer) => answer;
  const v3 = ask(new BigCommerce({ ...config, apiVersion: "v3" }), (answer) => answer?.data ?? answer);
  const paged = ask(new BigCommerce({ ...config, apiVersion: "v3" }), whole);
  const all = async (path, query) => {
    const rows = [];
    for (let page = 1, pages = 1; page <= pages; page++) {
      const { data, meta } = await paged("get", path, { ...query, page });
      rows.push(...data);
      pages = meta.pagination.total_pages;
    }
    return rows;
  };
  const v2 = ask(new BigCommerce({ ...config, apiVersion: "v2" }), whole);
  // An answer with an empty list of errors is an error to it, and all batches of metafields have one.
  return { v2: face(v2), v3: face(v3, all), cannot: ["batches of metafields"] };
}

function space48({ hash, token }) {
  return typed(new (load("@space48/bigcommerce-api").Management.Client)({ storeHash: hash, accessToken: token }));
}

async function aligent({ hash, token }) {
  const module = join(installed, "@aligent/bigcommerce-api/dist/esm/index.js");
  const { Management } = await import(pathToFileURL(module));
  return typed(new Management.Client({ storeHash: hash, accessToken: token }));
}

/** Two clients of one family: paths and queries apart, pages read until one is empty. */
function typed(client) {
  const ask = (one) => (method, path, query, body) => one[method](path, { query, body });
  const all = async (path, query) => {
    const rows = [];
    for await (const row of client.v3.list(path, { query })) {
      rows.push(row);
    }
    return rows;
  };
  return { v2: face(ask(client.v2)), v3: face(ask(client.v3), all), cannot: [] };
}

function face(ask, list) {
  return {
    list,
    get: (path, query) => ask("get", path, query),
    post: (path, body, query) => ask("post", path, query, body),
    put: (path, body, query) => ask("put", path, query, body),
    delete: (path, query) => ask("delete", path, query),
  };
}

/** The status of the refusal that a client made into an error; zero for another kind of trouble. */
export function refusal(error) {
  const said = /^ERROR DURING .*?: (\d{3}) - /s.exec(error.message);
  return error.code ?? Number(said?.[1] ?? 0);
}
