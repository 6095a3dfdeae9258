// node relay.mjs live STORE CONTRACTS REPORT
//   Stands in for the store at an address that it prints; what passes goes through Prism. Ends when its input does.
// node relay.mjs replay EXCHANGES CONTRACTS REPORT
//   Lets recorded exchanges pass, file after file, so that few processes of Prism run at a time.
// Environment: BCSITE_NPM. What Prism objects to is written to REPORT, one JSON object a line.
import { appendFileSync, readFileSync, writeFileSync } from "node:fs";
import { contracts } from "./contracts.mjs";
import { Prism } from "./prism.mjs";
import { listen, send } from "./wire.mjs";

const AT_A_TIME = { live: 6, replay: 2 };
const [mode, source, folder, report] = process.argv.slice(2);
writeFileSync(report, "");
const note = (violation) => appendFileSync(report, `${JSON.stringify(violation)}\n`);
const known = contracts(folder);
const prism = await new Prism(known, AT_A_TIME[mode], note).start();
await { live, replay }[mode]();
await prism.close();

async function live() {
  const store = (asked) => send(source, asked);
  const face = await listen(async (asked, reply) => reply(await prism.between(asked, store)));
  console.log(face.origin);
  process.stdin.resume();
  await new Promise((resolve) => process.stdin.on("end", resolve));
  face.close();
}

async function replay() {
  const lines = [...new Set(readFileSync(source, "utf8").split("\n"))].filter((line) => line);
  const exchanges = lines.map((line) => JSON.parse(line));
  const files = [...new Set(exchanges.map(fileOf))].filter((file) => file).sort();
  const worker = async () => {
    for (let file = files.shift(); file; file = files.shift()) {
      const several = exchanges.filter((exchange) => fileOf(exchange) === file);
      for (const { asked, answer } of several) {
        await prism.between(plain(asked), async () => plain(answer));
      }
      console.log(`${file.split("/").at(-1)} ${several.length}`);
    }
  };
  await Promise.all(Array.from({ length: AT_A_TIME.replay }, worker));
}

function fileOf({ asked }) {
  return known.of(asked.path.split("?")[0])?.file;
}

function plain(message) {
  const headers = Object.fromEntries(Object.entries(message.headers).map(([name, value]) => [name.toLowerCase(), value]));
  return { ...message, headers, body: Buffer.from(message.body, "base64") };
}
