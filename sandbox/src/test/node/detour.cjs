// Preload with `node --require`: what a program sends to BigCommerce's hosts over https goes to a sandbox store instead.
// The program itself stays as its author published it, and nothing leaves this machine.
"use strict";

const http = require("node:http");
const https = require("node:https");
const { syncBuiltinESMExports } = require("node:module");
const { urlToHttpOptions } = require("node:url");

const BIGCOMMERCE = ["api.bigcommerce.com", "payments.bigcommerce.com"];
const store = new URL(process.env.BCSITE_STORE);
const agent = new http.Agent({ keepAlive: true });

function request(...given) {
  const answered = typeof given.at(-1) === "function" ? [given.pop()] : [];
  const place = typeof given[0] === "string" || given[0] instanceof URL ? urlToHttpOptions(new URL(given.shift())) : {};
  const asked = Object.assign({}, place, ...given);
  const host = asked.hostname ?? asked.host;
  if (!BIGCOMMERCE.includes(host)) {
    throw new Error(`${host} is not a host of BigCommerce`);
  }
  const { method, path, headers, timeout, signal } = asked;
  const rest = Object.fromEntries(Object.entries({ method, path, headers, timeout, signal }).filter(([, value]) => value));
  return http.request({ ...rest, hostname: store.hostname, port: store.port, agent }, ...answered);
}

https.request = request;
https.get = (...given) => request(...given).end();
syncBuiltinESMExports();
