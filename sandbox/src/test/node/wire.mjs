// Plain HTTP messages: method, path with query, headers and a body as it was sent; or a status instead of the first two.
import { createServer, request } from "node:http";

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
