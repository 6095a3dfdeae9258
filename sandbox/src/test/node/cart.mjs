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

  await step("two who change it at once do not undo each other", async () => {
    const { version } = await v3.get(path);
    const more = await v3.put(`${path}/items/${line.id}`, { line_item: { product_id: mug.id, quantity: 4 }, version });
    assert.equal(more.version, version + 1);
    await refused(409, v3.put(`${path}/items/${line.id}`, { line_item: { product_id: mug.id, quantity: 9 }, version }));
    await v3.put(`${path}/items/${line.id}`, { line_item: { product_id: mug.id, quantity: 3 }, version: more.version });
    assert.equal((await v3.get(path)).cart_amount, 44);
  });

  await step("choose among variants and modifiers", () => choices({ v3, refused, path }));

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
    await refused(409, v3.post(`${path}/metafields`, note));
    assert.equal((await v3.put(`${path}/metafields/${made.id}`, { ...note, value: "none" })).value, "none");
    assert.deepEqual((await v3.list(`${path}/metafields`, { key: "note" })).map((row) => row.value), ["none"]);
    await v3.delete(`${path}/metafields/${made.id}`);
    assert.deepEqual(await v3.list(`${path}/metafields`), []);
  });

  await step("give it to a customer", async () => {
    const email = "cart@mail.example";
    const [customer] = await v3.post("/customers", [{ email, first_name: "Ann", last_name: "Proof" }]);
    assert.equal((await v3.put(path, { customer_id: customer.id })).customer_id, customer.id);
    await refused(422, v3.put(path, { customer_id: 999999 }));
    assert.deepEqual((await v3.list("/customers", { "email:in": email })).map((row) => row.id), [customer.id]);
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

/** A bowl in two sizes, with words on it or without. */
async function choices({ v3, refused, path }) {
  const bowl = await goods(v3, "Bowl", 20);
  const { id: size } = await v3.post(`/catalog/products/${bowl.id}/options`, {
    display_name: "Size",
    type: "dropdown",
    option_values: [{ label: "Small", sort_order: 0 }, { label: "Large", sort_order: 1 }],
  });
  const values = await v3.list(`/catalog/products/${bowl.id}/options/${size}/values`);
  const variants = {};
  for (const { id, label } of values) {
    const choice = [{ option_id: size, id }];
    variants[label] = await v3.post(`/catalog/products/${bowl.id}/variants`, { sku: `BOWL-${label}`, price: label === "Large" ? 25 : null, option_values: choice });
  }
  await refused(422, v3.post(`${path}/items`, { line_items: [{ product_id: bowl.id, quantity: 1 }] }));
  const added = await v3.post(`${path}/items`, { line_items: [{ product_id: bowl.id, variant_id: variants.Large.id, quantity: 1 }] });
  const large = added.line_items.physical_items.find((row) => row.product_id === bowl.id);
  assert.deepEqual([large.sku, large.sale_price, added.cart_amount], ["BOWL-Large", 25, 69]);

  const words = await v3.post(`/catalog/products/${bowl.id}/modifiers`, { type: "text", display_name: "Words", required: true, config: { text_max_length: 5 } });
  const small = values.find((value) => value.label === "Small").id;
  const chosen = (text) => [{ option_id: size, option_value: small }, { option_id: words.id, option_value: text }];
  const line = (text) => ({ line_items: [{ product_id: bowl.id, quantity: 1, option_selections: chosen(text) }] });
  await refused(422, v3.post(`${path}/items`, { line_items: [{ product_id: bowl.id, variant_id: variants.Small.id, quantity: 1 }] }));
  await refused(422, v3.post(`${path}/items`, line("Too long")));
  await v3.post(`${path}/items`, line("Hello"));
  const include = "line_items.physical_items.options";
  const lines = (await v3.get(path, { include })).line_items.physical_items.filter((row) => row.product_id === bowl.id);
  assert.deepEqual(lines.map((row) => row.options.map((option) => option.value).join()).sort(), ["Large", "Small,Hello"]);
  for (const { id } of lines) {
    await v3.delete(`${path}/items/${id}`);
  }
}

/** Something of this price that can be bought without a choice. */
export async function goods(v3, name, price) {
  const { id } = await v3.post("/catalog/products", { name: `Proof ${name}`, type: "physical", weight: 1, price, is_visible: true });
  await v3.put("/catalog/products/channel-assignments", [{ product_id: id, channel_id: 1 }]);
  return { id, price };
}
