// A merchant's catalog: made, read back, changed, removed.
import assert from "node:assert/strict";

export async function walk({ v3, step, refused }) {
  const tree = await step("read the trees", async () => {
    const [first] = await v3.list("/catalog/trees");
    assert.ok(first.channels.includes(1), "the first tree is that of channel 1");
    return first;
  });

  const [parent, child] = await step("create a category and one below it", async () => {
    const category = (name, parentId) => ({ name, tree_id: tree.id, parent_id: parentId, is_visible: true });
    const [above] = await v3.post("/catalog/trees/categories", [category("Proof Kitchen", 0)]);
    const [below] = await v3.post("/catalog/trees/categories", [category("Proof Bowls", above.category_id)]);
    assert.equal(below.parent_id, above.category_id);
    assert.match(above.url.path, /^\/proof-kitchen\/$/);
    return [above, below];
  });

  await step("a name is taken among siblings only", async () => {
    const twin = { name: "Proof Bowls", tree_id: tree.id, parent_id: 0 };
    const [made] = await v3.post("/catalog/trees/categories", [twin]);
    assert.notEqual(made.category_id, child.category_id);
    await v3.delete("/catalog/trees/categories", { "category_id:in": made.category_id });
  });

  const brand = await step("create a brand", async () => {
    const made = await v3.post("/catalog/brands", { name: "Proof & Sons", page_title: "Proof" });
    assert.equal(made.name, "Proof & Sons");
    assert.equal(typeof made.custom_url.url, "string");
    return made;
  });

  await step("a brand's name is taken", () => refused(409, v3.post("/catalog/brands", { name: "Proof & Sons" })));

  const product = await step("create a product with variants", async () => {
    const made = await v3.post("/catalog/products", {
      name: "Proof Bowl",
      type: "physical",
      sku: "PROOF",
      weight: 1.5,
      price: 20,
      brand_id: brand.id,
      categories: [parent.category_id, child.category_id],
      is_visible: true,
      custom_fields: [{ name: "Glaze", value: "Ash" }],
      variants: [variant("PROOF-S", "Small", 18.5), variant("PROOF-L", "Large", 24)],
    });
    assert.equal(made.calculated_price, 20);
    assert.equal(made.custom_url.url, "/proof-bowl/");
    return made;
  });
  const path = `/catalog/products/${product.id}`;

  await step("read it back with all its parts", async () => {
    const read = await v3.get(path, { include: "variants,options,custom_fields" });
    assert.deepEqual(read.categories, [parent.category_id, child.category_id]);
    assert.equal(read.brand_id, brand.id);
    assert.equal(read.base_variant_id, null);
    assert.deepEqual(skus(read.variants), ["PROOF-L 24", "PROOF-S 18.5"]);
    assert.deepEqual(read.options.map((option) => option.display_name), ["Size"]);
    assert.deepEqual(read.options[0].option_values.map((value) => value.label).sort(), ["Large", "Small"]);
    assert.deepEqual(read.custom_fields.map((field) => `${field.name}: ${field.value}`), ["Glaze: Ash"]);
  });

  await step("find it by name, sku, category and brand", async () => {
    const found = async (query) => (await v3.list("/catalog/products", query)).map((row) => row.id);
    assert.deepEqual(await found({ name: "Proof Bowl" }), [product.id]);
    assert.deepEqual(await found({ sku: "PROOF" }), [product.id]);
    assert.deepEqual(await found({ "categories:in": child.category_id }), [product.id]);
    assert.deepEqual(await found({ brand_id: brand.id }), [product.id]);
    assert.deepEqual(await found({ name: "Proof Kettle" }), []);
  });

  await step("names and skus are taken", async () => {
    const kettle = { name: "Proof Kettle", type: "physical", weight: 1, price: 1 };
    await refused(409, v3.post("/catalog/products", { ...kettle, name: "Proof Bowl" }));
    await refused(409, v3.post("/catalog/products", { ...kettle, sku: "PROOF-S" }));
    await refused(422, v3.post("/catalog/products", { name: "Proof Kettle", type: "physical", price: 1 }));
  });

  await step("change the product and a variant", async () => {
    const changed = await v3.put(path, { price: 22, sale_price: 19, description: "<p>Thrown by hand.</p>" });
    assert.equal(changed.calculated_price, 19);
    assert.equal(changed.name, "Proof Bowl");
    const [large] = await v3.list("/catalog/variants", { sku: "PROOF-L" });
    const updated = await v3.put(`${path}/variants/${large.id}`, { price: 26, inventory_level: 4 });
    assert.equal(updated.price, 26);
    assert.equal(updated.sku, "PROOF-L");
  });

  await step("add an option value, a picture, a custom field, a modifier, a metafield and a review", () => parts(v3, refused, path));

  await step("show it: pictures and videos", () => pictures(v3, path));

  await step("change the category and the brand", async () => {
    await v3.put("/catalog/trees/categories", [{ category_id: child.category_id, name: "Proof Deep Bowls", is_visible: false }]);
    const [renamed] = await v3.list("/catalog/trees/categories", { "category_id:in": child.category_id });
    assert.deepEqual([renamed.name, renamed.is_visible, renamed.parent_id], ["Proof Deep Bowls", false, parent.category_id]);
    const [top] = (await v3.get(`/catalog/trees/${tree.id}/categories`)).filter((node) => node.id === parent.category_id);
    assert.deepEqual(top.children.map((node) => node.name), ["Proof Deep Bowls"]);
    const changed = await v3.put(`/catalog/brands/${brand.id}`, { name: "Proof & Daughters" });
    assert.deepEqual([changed.name, changed.page_title], ["Proof & Daughters", "Proof"]);
    assert.deepEqual((await v3.list("/catalog/brands", { "name:like": "Daughters" })).map((row) => row.id), [brand.id]);
  });

  await step("change several at once", async () => {
    const second = await v3.post("/catalog/products", { name: "Proof Plate", type: "physical", weight: 1, price: 9 });
    const rows = [{ id: product.id, price: 30 }, { id: second.id, price: 10, is_visible: false }];
    const changed = await v3.put("/catalog/products", rows);
    assert.deepEqual(changed.map((row) => row.price), [30, 10]);
    await refused(413, v3.put("/catalog/products", Array.from({ length: 11 }, () => rows[0])));
    const both = await v3.list("/catalog/products", { "id:in": `${product.id},${second.id}`, limit: 1, sort: "price" });
    assert.deepEqual(both.map((row) => row.id), [second.id, product.id]);
    await v3.delete("/catalog/products", { "id:in": second.id });
    assert.equal(await v3.get(`/catalog/products/${second.id}`), null);
  });

  await step("remove everything", async () => {
    await assert.rejects(v3.delete("/catalog/products"), "without a filter everything would go");
    await v3.delete(path);
    assert.equal(await v3.get(path), null);
    await v3.delete(`/catalog/brands/${brand.id}`);
    assert.equal(await v3.get(`/catalog/brands/${brand.id}`), null);
    await v3.delete("/catalog/trees/categories", { "category_id:in": `${parent.category_id},${child.category_id}` });
    const left = await v3.list("/catalog/trees/categories", { "category_id:in": parent.category_id });
    assert.deepEqual(left, []);
  });
}

function variant(sku, label, price) {
  return { sku, price, option_values: [{ option_display_name: "Size", label }] };
}

function skus(variants) {
  return variants.map((row) => `${row.sku} ${row.price}`).sort();
}

async function parts(v3, refused, path) {
  const [size] = await v3.get(`${path}/options`);
  const medium = await v3.post(`${path}/options/${size.id}/values`, { label: "Medium", sort_order: 2 });
  const made = await v3.post(`${path}/variants`, { sku: "PROOF-M", option_values: [{ option_id: size.id, id: medium.id }] });
  assert.equal(made.price, null);
  assert.deepEqual(made.option_values.map((value) => value.label), ["Medium"]);

  const field = await v3.post(`${path}/custom-fields`, { name: "Kiln", value: "Wood" });
  assert.equal((await v3.put(`${path}/custom-fields/${field.id}`, { name: "Kiln", value: "Gas" })).value, "Gas");
  await v3.delete(`${path}/custom-fields/${field.id}`);
  assert.deepEqual((await v3.get(`${path}/custom-fields`)).map((row) => row.name), ["Glaze"]);

  const engraving = { type: "text", display_name: "Engraving", required: false, config: { text_max_length: 20 } };
  const modifier = await v3.post(`${path}/modifiers`, engraving);
  assert.equal(modifier.display_name, "Engraving");
  assert.deepEqual(modifier.option_values, []);

  const note = { namespace: "care", key: "note", value: "by hand", permission_set: "read_and_sf_access" };
  const metafield = await v3.post(`${path}/metafields`, note);
  assert.equal(metafield.resource_type, "product");
  await refused(409, v3.post(`${path}/metafields`, note));

  await v3.delete(`${path}/metafields/${metafield.id}`);
  assert.deepEqual(await v3.list(`${path}/metafields`), []);

  const review = { title: "Good", text: "Holds soup.", rating: 5, name: "Ann", date_reviewed: "2025-03-01T09:00:00+00:00" };
  const said = await v3.post(`${path}/reviews`, review);
  assert.equal(said.rating, 5);
  assert.equal((await v3.put(`${path}/reviews/${said.id}`, { ...review, status: "approved", rating: 4 })).rating, 4);
  await refused(422, v3.post(`${path}/reviews`, { ...review, rating: 9 }));
  assert.deepEqual((await v3.list(`${path}/reviews`)).map((row) => [row.title, row.status]), [["Good", "approved"]]);
  await v3.delete(`${path}/reviews/${said.id}`);

  const rule = { quantity_min: 5, quantity_max: 0, type: "price", amount: 2 };
  assert.equal((await v3.post(`${path}/bulk-pricing-rules`, rule)).quantity_min, 5);
  assert.deepEqual((await v3.list(`${path}/bulk-pricing-rules`)).map((row) => row.amount), [2]);
}

async function pictures(v3, path) {
  const picture = (name) => ({ image_url: `https://pictures.shop.example/${name}.jpg`, description: name });
  const first = await v3.post(`${path}/images`, { ...picture("front"), is_thumbnail: true });
  const second = await v3.post(`${path}/images`, picture("back"));
  assert.deepEqual([first.is_thumbnail, second.is_thumbnail], [true, false]);
  await v3.put(`${path}/images/${second.id}`, { is_thumbnail: true, description: "from behind" });
  const shown = (await v3.list(`${path}/images`)).map((row) => [row.description, row.is_thumbnail]);
  assert.deepEqual(shown.sort(), [["from behind", true], ["front", false]]);
  await v3.delete(`${path}/images/${first.id}`);
  const { images } = await v3.get(path, { include: "images" });
  assert.deepEqual(images.map((row) => row.id), [second.id]);

  const video = await v3.post(`${path}/videos`, { title: "Thrown", type: "youtube", video_id: "z3fRu9pkuXE", sort_order: 1 });
  assert.equal((await v3.put(`${path}/videos/${video.id}`, { title: "Fired" })).title, "Fired");
  await v3.delete(`${path}/videos/${video.id}`);
  assert.deepEqual(await v3.list(`${path}/videos`), []);
}
