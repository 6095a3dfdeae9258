// node --require ./detour.cjs roundtrip.mjs CLIENT ROUND
// Walks a round with a client and says each step; ends with 1 at the first that goes wrong.
// Environment: BCSITE_NPM where the packages are, BCSITE_STORE the store's origin, BCSITE_HASH, BCSITE_TOKEN.
import assert from "node:assert/strict";
import { CLIENTS, refusal } from "./clients.mjs";

const [name, round] = process.argv.slice(2);
const { walk } = await import(`./${round}.mjs`);
const client = await CLIENTS[name]({ hash: process.env.BCSITE_HASH, token: process.env.BCSITE_TOKEN });

/** Says what is done, so that a failure says where. */
async function step(sentence, action) {
  console.log(sentence);
  return action();
}

/** That the store refuses with this status. */
async function refused(status, promise) {
  const error = await promise.then(
    (value) => assert.fail(`not refused: ${JSON.stringify(value)}`),
    (reason) => reason,
  );
  assert.equal(refusal(error), status, error.message);
}

/** What only a sandbox has. */
async function control(method, path, body) {
  const answer = await send(method, `/control${path}`, {}, body);
  assert.ok(answer.ok, `${method} /control${path}: ${answer.status}`);
  return answer.json();
}

/** Pays an order at the host of payments, which is not the clients' business. */
function pay(token, payment_method_id, instrument) {
  const headers = { accept: "application/vnd.bc.v1+json", authorization: `PAT ${token}` };
  return send("POST", "/payments", headers, { payment: { payment_method_id, instrument } });
}

function send(method, path, headers, body) {
  const all = { "content-type": "application/json", ...headers };
  return fetch(process.env.BCSITE_STORE + path, { method, headers: all, body: JSON.stringify(body) });
}

await walk({ ...client, step, refused, control, pay });
console.log("done");
