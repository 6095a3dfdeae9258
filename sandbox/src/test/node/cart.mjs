// A shopper's cart, held by a server.
import assert from "node:assert/strict";

export async function walk({ v3, step, refused }) {
  const [mug, plate] = await step("make two things to sell", () => Promise.all(["Mug", "Plate"].map((name, index) => goods(v3, name, 10 + index))));

  const cart = await step("create a cart", async () => {
    const made = await v3.post("/carts", { channel_id: 1, line_items: [{ product_id: mug.id, quantity: 2 }] });
    assert.match(made.id, /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
    assert.equal(made.customer_id, 0);
    assert.equal(made.currency.code, "USD");
    assert.equal(made.cart_amount, 20);
    assert.deepEqual(made.line_items.physical_items.map((line) => [line.product_id, line.quantity, line.extended_list_price]), [[mug.id, 2, 20]]);
    return made;
  });
  const path = `/carts/${cart.id}`;
  const line = cart.line_items.physical_items[0];

  await step("add an item", async () => {
    const custom = { sku: "WRAP", name: "Wrapping", quantity: 1, list_price: 3 };
    const added = await v3.post(`${path}/items`, { line_items: [{ product_id: plate.id, quantity: 1 }], custom_items: [custom] });
    assert.equal(added.cart_amount, 34);
    assert.equal(added.line_items.physical_items.length, 2);
    assert.equal(added.line_items.custom_items[0].name, "Wrapping");
  });

  await step("change how many", async () => {
    const changed = await v3.put(`${path}/items/${line.id}`, { line_item: { product_id: mug.id, quantity: 3 } });
    assert.equal(changed.cart_amount, 44);
    assert.equal((await v3.get(path)).cart_amount, 44);
  });

  await step("what cannot be bought is refused", async () => {
    await refused(422, v3.post(`${path}/items`, { line_items: [{ product_id: mug.id, quantity: 0 }] }));
    await refused(409, v3.put(`${path}/items/${line.id}`, { line_item: { product_id: mug.id, quantity: 4 }, version: 999 }));
    await refused(404, v3.delete(`${path}/items/00000000-0000-4000-8000-000000000000`));
  });

  await step("ask where the shopper goes on", async () => {
    const urls = await v3.post(`${path}/redirect_urls`, {});
    assert.deepEqual(Object.keys(urls).sort(), ["cart_url", "checkout_url", "embedded_checkout_url"]);
    for (const [name, action] of [["cart_url", "load"], ["checkout_url", "loadInCheckout"], ["embedded_checkout_url", "loadInCheckout"]]) {
      const query = new URL(urls[name]).searchParams;
      assert.deepEqual([query.get("action"), query.get("id")], [action, cart.id], name);
      assert.ok(query.get("token"), name);
    }
    const included = await v3.get(path, { include: "redirect_urls" });
    assert.equal(typeof included.redirect_urls.checkout_url, "string");
  });

  await step("note something on it", async () => {
    const note = { namespace: "shop", key: "note", value: "gift", permission_set: "app_only" };
    const made = await v3.post(`${path}/metafields`, note);
    assert.equal((await v3.get(`${path}/metafields/${made.id}`)).value, "gift");
  });

  await step("remove an item, then the cart", async () => {
    const left = await v3.delete(`${path}/items/${line.id}`);
    assert.equal(left.cart_amount, 14);
    await v3.delete(path);
    assert.equal(await v3.get(path), null);
  });

  await step("the last item takes its cart along", async () => {
    const small = await v3.post("/carts", { line_items: [{ product_id: mug.id, quantity: 1 }] });
    await v3.delete(`/carts/${small.id}/items/${small.line_items.physical_items[0].id}`);
    assert.equal(await v3.get(`/carts/${small.id}`), null);
  });
}

/** Something of this price that can be bought without a choice. */
export async function goods(v3, name, price) {
  const { id } = await v3.post("/catalog/products", { name: `Proof ${name}`, type: "physical", weight: 1, price, is_visible: true });
  await v3.put("/catalog/products/channel-assignments", [{ product_id: id, channel_id: 1 }]);
  return { id, price };
}
