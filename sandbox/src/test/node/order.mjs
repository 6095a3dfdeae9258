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

export async function walk({ v2, v3, step, refused, pay }) {
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

  await step("send a part of it", () => shipping({ v2, path, refused }));

  await step("note something on it", async () => {
    const note = { namespace: "erp", key: "number", value: "7", permission_set: "app_only" };
    const fields = `/orders/${order.id}/metafields`;
    const made = await v3.post(fields, note);
    assert.equal((await v3.put(`${fields}/${made.id}`, { ...note, value: "8" })).value, "8");
    assert.deepEqual((await v3.list(fields)).map((row) => row.value), ["8"]);
    await v3.delete(`${fields}/${made.id}`);
    assert.equal(await v3.get(`${fields}/${made.id}`), null);
  });

  await step("give money back", () => refund({ v2, v3, refused, order, cup }));

  await step("read many in pages", async () => {
    for (let index = 0; index < 4; index++) {
      await v2.post("/orders", { status_id: 11, billing_address: ADDRESS, products: [{ product_id: cup.id, quantity: 1 }] });
    }
    const page = async (number) => ((await v2.get("/orders", { min_id: order.id, limit: 2, page: number, sort: "id:asc" })) || []).map((row) => row.id);
    const pages = [await page(1), await page(2), await page(3), await page(4)];
    assert.deepEqual(pages.map((ids) => ids.length), [2, 2, 1, 0]);
    assert.deepEqual(pages.flat(), Array.from({ length: 5 }, (_, index) => order.id + index));
  });

  await step("archive it", async () => {
    await v2.delete(path);
    assert.equal((await v2.get(path)).is_deleted, true);
  });

  await step("order through the checkout", () => checkout({ v2, v3, refused, pay, cup }));
}

async function shipping({ v2, path, refused }) {
  const [address] = await v2.get(`${path}/shipping_addresses`);
  const [cups] = await v2.get(`${path}/products`);
  const parcel = { order_address_id: address.id, tracking_number: "T1", items: [{ order_product_id: cups.id, quantity: 1 }] };
  const shipment = await v2.post(`${path}/shipments`, parcel);
  assert.equal(shipment.tracking_number, "T1");
  await refused(400, v2.post(`${path}/shipments`, { ...parcel, items: [{ order_product_id: cups.id, quantity: 9 }] }));
  assert.equal((await v2.put(`${path}/shipments/${shipment.id}`, { tracking_number: "T2" })).tracking_number, "T2");
  assert.deepEqual((await v2.get(`${path}/shipments`)).map((row) => row.id), [shipment.id]);
  assert.equal((await v2.get(`${path}/products/${cups.id}`)).quantity_shipped, 1);
  await v2.delete(`${path}/shipments/${shipment.id}`);
  assert.ok(!(await v2.get(`${path}/shipments`)));
}

async function refund({ v2, v3, refused, order, cup }) {
  const path = `/orders/${order.id}/payment_actions`;
  const lines = await v2.get(`/orders/${order.id}/products`);
  const cups = lines.find((row) => row.product_id === cup.id);
  const items = [{ item_type: "PRODUCT", item_id: cups.id, quantity: 1 }];
  const quote = await v3.post(`${path}/refund_quotes`, { items });
  assert.equal(quote.total_refund_amount, 12.5);
  const [[means]] = quote.refund_methods;
  const payments = [{ provider_id: means.provider_id, amount: 12.5, offline: means.offline }];
  await refused(422, v3.post(`${path}/refunds`, { items, payments: [{ ...payments[0], amount: 1 }] }));
  const given = await v3.post(`${path}/refunds`, { items, payments });
  assert.equal(given.total_amount, 12.5);
  assert.deepEqual((await v3.get(`${path}/refunds`)).map((row) => row.id), [given.id]);
  assert.equal(Number((await v2.get(`/orders/${order.id}`)).refunded_amount), 12.5);
}

async function checkout({ v2, v3, refused, pay, cup }) {
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
  await refused(422, v3.put(`${path}/consignments/${consignment.id}`, { shipping_option_id: "by pigeon" }));
  const before = shipped.grand_total;

  await v2.post("/coupons", { name: "Proof two off", type: "per_total_discount", amount: "2", code: "PROOF2", applies_to: { entity: "categories", ids: [0] } });
  await refused(422, v3.post(`${path}/coupons`, { coupon_code: "NOTHING" }));
  const reduced = await v3.post(`${path}/coupons`, { coupon_code: "PROOF2" });
  assert.deepEqual([reduced.coupons.map((row) => row.code), reduced.grand_total], [["PROOF2"], before - 2]);
  assert.equal((await v3.delete(`${path}/coupons/PROOF2`)).grand_total, before);
  await v3.post(`${path}/coupons`, { coupon_code: "PROOF2" });

  const { id } = await v3.post(`${path}/orders`);
  const order = await v2.get(`/orders/${id}`);
  assert.deepEqual([order.status_id, order.cart_id], [0, cart.id]);
  assert.equal(Number(order.total_inc_tax), before - 2);
  assert.deepEqual((await v2.get(`/orders/${id}/coupons`)).map((row) => row.code), ["PROOF2"]);

  assert.ok(await v3.get(`/carts/${cart.id}`), "the cart stays until the order is paid");
  const { id: token } = await v3.post("/payments/access_tokens", { order: { id } });
  const card = { type: "card", cardholder_name: "Ann Proof", number: "4111111111111111", expiry_month: 12, expiry_year: 2050, verification_value: "123" };
  const means = (await v3.get("/payments/methods", { order_id: id })).find((one) => one.type === "card");
  assert.equal((await pay(token, means.id, { ...card, number: "4000000000000002" })).status, 422);
  assert.equal((await pay(token, means.id, card)).status, 201);
  assert.equal((await v2.get(`/orders/${id}`)).status_id, 11);
  assert.equal(await v3.get(`/carts/${cart.id}`), null);
  const [transaction] = await v3.get(`/orders/${id}/transactions`);
  assert.deepEqual([transaction.event, transaction.status, transaction.amount], ["purchase", "ok", before - 2]);
}
