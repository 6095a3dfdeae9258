// What goes wrong, and what a client is told about it.
import assert from "node:assert/strict";

export async function walk({ v2, v3, step, refused, control }) {
  await step("what is not there", async () => {
    assert.equal(await v3.get("/catalog/products/999999"), null);
    await refused(404, v3.put("/catalog/products/999999", { price: 1 }));
    await refused(404, v3.put("/catalog/brands/999999", { name: "Nobody" }));
    await refused(404, v2.put("/orders/999999", { staff_notes: "lost" }));
    assert.equal(await v2.get("/orders/999999"), null);
  });

  await step("what is not as it must be", async () => {
    const rejected = await told(v3.post("/catalog/products", { name: "", type: "liquid", weight: -1, price: "much" }));
    assert.match(rejected, /422/);
    for (const field of ["name", "type", "weight", "price"]) {
      assert.match(rejected, new RegExp(`"${field}"`), "every field is named");
    }
    await refused(422, v3.post("/channels", { name: "No type" }));
    await refused(422, v3.get("/channels/1/listings", { colour: "red" }));
    await refused(400, v2.post("/orders", { products: [{ product_id: 1, quantity: 1 }] }));
  });

  await step("what the token may not", async () => {
    await control("PUT", "/scopes", { takeAway: "store_v2_products" });
    await refused(403, v3.get("/catalog/products"));
    await refused(403, v3.post("/catalog/brands", { name: "Proof Forbidden" }));
    await control("PUT", "/scopes", { makeReadOnly: "store_v2_products" });
    assert.ok(Array.isArray(await v3.get("/catalog/brands")));
    await refused(403, v3.post("/catalog/brands", { name: "Proof Forbidden" }));
    await control("PUT", "/scopes", { giveBack: "store_v2_products" });
    const brand = await v3.post("/catalog/brands", { name: "Proof Allowed" });
    await v3.delete(`/catalog/brands/${brand.id}`);
  });

  await step("a store that is busy for a moment is asked again", async () => {
    await control("POST", "/faults", { faults: "too-many-requests(1)@/v3/catalog/summary#1" });
    const before = await asked(control);
    assert.ok((await v3.get("/catalog/summary")).inventory_count >= 0);
    assert.equal((await asked(control)) - before, 2);
    await control("DELETE", "/faults");
  });
}

/** What the store says to what it refuses, as the client tells it. */
async function told(promise) {
  const error = await promise.then(
    (value) => assert.fail(`not refused: ${JSON.stringify(value)}`),
    (reason) => reason,
  );
  return error.message;
}

async function asked(control) {
  return (await control("GET", "/counts"))["GET /v3/catalog/summary"] ?? 0;
}
