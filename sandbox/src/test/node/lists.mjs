// Many rows at a time: pages, filters, batches and their limits.
import assert from "node:assert/strict";

const NAMES = Array.from({ length: 11 }, (_, index) => `Proof Tile ${String(index + 1).padStart(2, "0")}`);

export async function walk({ v2, v3, step, refused, cannot }) {
  const [tree] = await v3.list("/catalog/trees");
  const [category] = await v3.post("/catalog/trees/categories", [{ name: "Proof Tiles", tree_id: tree.id, parent_id: 0 }]);
  const tiles = await step("create a shelf of products", async () => {
    const made = [];
    for (const [index, name] of NAMES.entries()) {
      made.push(await v3.post("/catalog/products", { name, type: "physical", weight: 1, price: 20 - index, sku: `TILE-${index + 1}` }));
    }
    return made;
  });
  const ids = tiles.map((tile) => tile.id);
  const ours = { "id:in": ids.join(",") };
  const these = { "product_id:in": ids.join(",") };

  await step("read them in pages of any size, sorted either way", async () => {
    const names = async (query) => (await v3.list("/catalog/products", { ...ours, ...query })).map((row) => row.name);
    for (const limit of [1, 4, 10, 11, 250]) {
      assert.deepEqual(await names({ limit, sort: "name" }), NAMES, `pages of ${limit}`);
    }
    assert.deepEqual(await names({ limit: 3, sort: "price", direction: "asc" }), [...NAMES].reverse());
    assert.deepEqual(await names({ "id:greater": ids[7], sort: "id" }), NAMES.slice(8));
    assert.deepEqual(await names({ "price:min": 19 }), NAMES.slice(0, 2));
    assert.deepEqual(await names({ keyword: "Proof Tile 05" }), ["Proof Tile 05"]);
    assert.deepEqual(await v3.get("/catalog/products", { ...ours, limit: 4, page: 9 }), [], "after the last page");
  });

  await step("read only some fields", async () => {
    const [row] = await v3.get("/catalog/products", { id: ids[0], include_fields: "name,price" });
    const always = ["gift_wrapping_options_list", "gift_wrapping_options_type", "id"];
    assert.deepEqual(Object.keys(row).sort(), [...always, "name", "price"]);
    assert.deepEqual([row.name, row.price], [NAMES[0], 20]);
    const [rest] = await v3.get("/catalog/products", { id: ids[0], exclude_fields: "price" });
    assert.equal(rest.price, undefined);
    assert.equal(rest.name, NAMES[0]);
  });

  await step("hang them into a category, and take some out again", async () => {
    const path = "/catalog/products/category-assignments";
    await v3.put(path, ids.map((product_id) => ({ product_id, category_id: category.category_id })));
    const inside = () => v3.list("/catalog/products", { "categories:in": category.category_id, limit: 5, sort: "id" });
    assert.deepEqual((await inside()).map((row) => row.id), ids);
    await v3.delete(path, { "product_id:in": ids.slice(0, 9).join(","), "category_id:in": category.category_id });
    assert.deepEqual((await inside()).map((row) => row.id), ids.slice(9));
    const left = await v3.list(path, { "category_id:in": category.category_id });
    assert.deepEqual(left.map((row) => row.product_id).sort(), ids.slice(9));
  });

  await step("take them off the channel that new products are on, and put some back", async () => {
    const path = "/catalog/products/channel-assignments";
    const on = async () => (await v3.list(path, { ...these, limit: 4 })).map((row) => [row.product_id, row.channel_id]);
    assert.deepEqual((await on()).sort(), ids.map((id) => [id, 1]));
    await v3.delete(path, { ...these, "channel_id:in": 1 });
    assert.deepEqual(await on(), []);
    await v3.put(path, ids.slice(0, 3).map((product_id) => ({ product_id, channel_id: 1 })));
    assert.deepEqual((await on()).sort(), ids.slice(0, 3).map((id) => [id, 1]));
  });

  await step("change ten at once, and no more", async () => {
    const prices = await v3.put("/catalog/products", ids.slice(0, 10).map((id) => ({ id, price: 7 })));
    assert.deepEqual(prices.map((row) => row.price), Array(10).fill(7));
    await refused(413, v3.put("/catalog/products", ids.map((id) => ({ id, price: 8 }))));
    assert.equal((await v3.get(`/catalog/products/${ids[0]}`)).price, 7);
  });

  await step("change variants, fifty at once and no more", async () => {
    const variants = await v3.list("/catalog/variants", { ...these, limit: 4 });
    assert.deepEqual(variants.map((row) => row.product_id).sort(), ids);
    const rows = variants.map((row) => ({ id: row.id, inventory_level: 3 }));
    const changed = await v3.put("/catalog/variants", rows);
    assert.deepEqual(changed.map((row) => row.inventory_level), Array(11).fill(3));
    await refused(413, v3.put("/catalog/variants", Array.from({ length: 51 }, () => rows[0])));
  });

  if (!cannot.includes("batches of metafields")) {
    await step("note something on many at once", () => notes({ v3, ids }));
  }

  await step("price them in a list of their own", () => priceList(v3, tiles, refused));

  await step("page through a list of version 2", async () => {
    const page = (number) => v2.get("/countries", { limit: 3, page: number });
    const [first, second] = [await page(1), await page(2)];
    assert.deepEqual([first.length, second.length], [3, 3]);
    assert.equal(new Set([...first, ...second].map((row) => row.id)).size, 6);
    assert.ok(!(await page(9999)), "after the last page");
  });

  await step("remove all of them with one request", async () => {
    await v3.delete("/catalog/products", ours);
    assert.deepEqual(await v3.list("/catalog/products", ours), []);
    await v3.delete("/catalog/trees/categories", { "category_id:in": category.category_id });
  });
}

async function priceList(v3, tiles, refused) {
  const list = await v3.post("/pricelists", { name: "Proof Trade", active: true });
  await refused(409, v3.post("/pricelists", { name: "Proof Trade", active: true }));
  const path = `/pricelists/${list.id}/records`;
  const [variant] = await v3.list("/catalog/variants", { product_id: tiles[0].id });
  await v3.put(path, [{ variant_id: variant.id, currency: "usd", price: 5.5, bulk_pricing_tiers: [{ quantity_min: 3, type: "fixed", amount: 5 }] }]);
  const [record] = await v3.list(path, { include: "bulk_pricing_tiers", limit: 1 });
  assert.deepEqual([record.variant_id, record.price, record.calculated_price], [variant.id, 5.5, 5.5]);
  assert.deepEqual(record.bulk_pricing_tiers.map((tier) => [tier.quantity_min, tier.amount]), [[3, 5]]);
  assert.equal((await v3.get(`${path}/${variant.id}/usd`)).price, 5.5);
  await v3.delete(path, { "variant_id:in": variant.id });
  assert.deepEqual(await v3.list(path), []);
  await v3.delete(`/pricelists/${list.id}`);
}

async function notes({ v3, ids }) {
  const path = "/catalog/products/metafields";
  const note = { namespace: "proof", key: "bin", value: "B7", permission_set: "app_only" };
  const made = await v3.post(path, ids.map((resource_id) => ({ ...note, resource_id })));
  assert.equal(made.length, ids.length);
  const read = await v3.list(path, { namespace: "proof", limit: 4 });
  assert.deepEqual(read.map((row) => row.resource_id).sort(), ids);
  const moved = await v3.put(path, made.map((row) => ({ id: row.id, value: "C1" })));
  assert.deepEqual(moved.map((row) => row.value), Array(ids.length).fill("C1"));
}
