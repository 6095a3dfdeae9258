// What a front end sets up: reads the store, page by page, and tells it where pages are.
import assert from "node:assert/strict";

export async function walk({ v2, v3, step }) {
  await step("read the store and its currencies", async () => {
    const store = await v2.get("/store");
    const [currency] = await v2.get("/currencies");
    assert.equal(store.currency, currency.currency_code);
    assert.equal(typeof (await v2.get("/time")).time, "number");
  });

  await step("read all products, however large the pages", async () => {
    const ids = async (limit) => (await v3.list("/catalog/products", { limit, sort: "id" })).map((row) => row.id);
    const all = await ids(250);
    assert.ok(all.length > 10);
    assert.deepEqual(await ids(7), all);
    assert.equal(await v3.get("/catalog/products/999999"), null);
  });

  await step("read the categories as a tree and as a list", async () => {
    const [tree] = await v3.list("/catalog/trees");
    const count = (nodes) => nodes.reduce((sum, node) => sum + 1 + count(node.children), 0);
    const rows = await v3.list("/catalog/trees/categories", { "tree_id:in": tree.id });
    assert.equal(count(await v3.get(`/catalog/trees/${tree.id}/categories`)), rows.length);
  });

  await step("make a site, give it routes, remove a route", async () => {
    const channel = (await v3.list("/channels")).find((one) => one.id === 1);
    assert.equal(channel.name.length > 0, true);
    const site = await v3.get("/channels/1/site");
    const route = await v3.post(`/sites/${site.id}/routes`, { type: "brand", matching: "*", route: "/makers/{slug}" });
    assert.equal((await v3.get(`/sites/${site.id}/routes/${route.id}`)).route, "/makers/{slug}");
    await v3.delete(`/sites/${site.id}/routes/${route.id}`);
    assert.equal(await v3.get(`/sites/${site.id}/routes/${route.id}`), null);
  });
}
