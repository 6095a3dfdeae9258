// Makes one script for browsers of a module here and of the checkout library as it is on npm.
//
// node bundle.mjs MODULE OUTPUT
import { createRequire } from "node:module";
import { join } from "node:path";

const installed = join(process.env.BCSITE_NPM, "node_modules");
const { buildSync } = createRequire(join(installed, "entry.cjs"))("esbuild");
const [module, output] = process.argv.slice(2);

buildSync({
  entryPoints: [module],
  outfile: output,
  bundle: true,
  format: "iife",
  // The package exports this part only through its loader.
  alias: { "embedded-checkout": join(installed, "@bigcommerce/checkout-sdk/dist/esm/embedded-checkout.js") },
  nodePaths: [installed],
  logLevel: "error",
});
