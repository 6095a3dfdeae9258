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

await walk({ ...client, step, refused });
console.log("done");
