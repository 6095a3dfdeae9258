// Orders: through the checkout, and written by hand; their life until they are refunded.
import assert from "node:assert/strict";
import { goods } from "./cart.mjs";

const ADDRESS = {
  first_name: "Ann",
  last_name: "Proof",
  street_1: "1 Main Street",
  city: "Austin",
  state: "Texas",
  zip: "78701",
  country: "United States",
  country_iso2: "US",
  email: "ann@mail.example",
};

export async function walk({ v2, v3, step, refused }) {
  const cup = await step("make something to sell", () => goods(v3, "Cup", 12.5));

  const order = await step("write an order by hand", async () => {
    const made = await v2.post("/orders", {
      status_id: 11,
      customer_id: 0,
      channel_id: 1,
      billing_address: ADDRESS,
      products: [{ product_id: cup.id, quantity: 2 }, { name: "Wrapping", quantity: 1, price_inc_tax: 3, price_ex_tax: 3 }],
    });
    assert.equal(made.status, "Awaiting Fulfillment");
    assert.equal(Number(made.total_inc_tax), 28);
    assert.equal(made.total_inc_tax, "28.0000");
    assert.equal(made.billing_address.email, ADDRESS.email);
    return made;
  });
  const path = `/orders/${order.id}`;

  await step("find it in the lists", async () => {
    const found = async (query) => (await v2.get("/orders", query)).map((row) => row.id);
    assert.deepEqual(await found({ email: ADDRESS.email }), [order.id]);
    assert.deepEqual(await found({ min_id: order.id, status_id: 11 }), [order.id]);
    assert.ok(!(await v2.get("/orders", { min_id: order.id + 1 })), "no order is 204");
    const count = await v2.get("/orders/count");
    assert.ok(count.count >= 1);
  });

  await step("read its products", async () => {
    const products = await v2.get(`${path}/products`);
    assert.deepEqual(products.map((row) => [row.product_id, row.quantity, row.base_price]), [[cup.id, 2, "12.5000"], [0, 1, "3.0000"]]);
    assert.equal(products[0].order_id, order.id);
  });

  await step("change its status", async () => {
    const shipped = await v2.put(path, { status_id: 2, staff_notes: "sent" });
    assert.equal(shipped.status, "Shipped");
    assert.equal((await v2.get(path)).staff_notes, "sent");
    const names = await v2.get("/order_statuses");
    assert.equal(names.find((row) => row.id === 2).name, "Shipped");
    await refused(400, v2.put(path, { status_id: 99 }));
  });

  await step("archive it", async () => {
    await v2.delete(path);
    assert.equal((await v2.get(path)).is_deleted, true);
  });

  await step("order through the checkout", () => checkout({ v2, v3, cup }));
}

async function checkout({ v2, v3, cup }) {
  const cart = await v3.post("/carts", { channel_id: 1, line_items: [{ product_id: cup.id, quantity: 1 }] });
  const path = `/checkouts/${cart.id}`;
  const { street_1: address1, zip: postal_code, state: state_or_province, country_iso2: country_code, country, ...rest } = ADDRESS;
  const address = { ...rest, address1, postal_code, state_or_province, country_code };
  await v3.post(`${path}/billing-address`, address);
  const lines = [{ item_id: cart.line_items.physical_items[0].id, quantity: 1 }];
  const consigned = await v3.post(`${path}/consignments`, [{ address, line_items: lines }], {
    include: "consignments.available_shipping_options",
  });
  const [consignment] = consigned.consignments;
  const [option] = consignment.available_shipping_options;
  const shipped = await v3.put(`${path}/consignments/${consignment.id}`, { shipping_option_id: option.id });
  assert.equal(shipped.consignments[0].selected_shipping_option.id, option.id);
  const { id } = await v3.post(`${path}/orders`);
  const order = await v2.get(`/orders/${id}`);
  assert.equal(order.status_id, 0);
  assert.equal(order.cart_id, cart.id);
  assert.equal(Number(order.total_inc_tax), shipped.grand_total);
}
