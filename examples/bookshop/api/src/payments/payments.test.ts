import { createServer, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, describe, expect, test } from "vitest";
import { startShop, webhookSecret } from "../../test/shop.ts";
import { createPaylaneClient } from "./provider.ts";
import { signEvent } from "./signature.ts";

const closing: (() => unknown)[] = [];
afterEach(async () => {
  await Promise.all(closing.splice(0).map((close) => close()));
});

async function clientOf(answer: RequestListener) {
  const server = createServer(answer).listen(0, "127.0.0.1");
  await new Promise((resolve) => server.once("listening", resolve));
  closing.push(
    () => server.close(),
    () => server.closeAllConnections(),
  );
  const { port } = server.address() as AddressInfo;
  return createPaylaneClient({ url: `http://127.0.0.1:${port}`, apiKey: "key", timeoutMs: 100 });
}

describe("the client of Paylane", () => {
  test("shows its key and makes an order payable once", async () => {
    let seen: unknown;
    const client = await clientOf((request, response) => {
      seen = [request.url, request.headers.authorization, request.headers["idempotency-key"]];
      response.writeHead(201).end('{"reference":"ref-1"}');
    });
    expect(await client.authorise("o-1", 500)).toBe("ref-1");
    expect(seen).toEqual(["/charges", "Bearer key", "o-1"]);
  });

  test("tells a refusal from a failure", async () => {
    const declining = await clientOf((_request, response) => response.writeHead(402).end());
    expect(await declining.authorise("o-1", 500)).toBeUndefined();
    const failing = await clientOf((_request, response) => response.writeHead(500).end());
    await expect(failing.authorise("o-1", 500)).rejects.toMatchObject({ code: "PAYMENT_UNAVAILABLE" });
  });

  test("takes no answer that names no charge", async () => {
    const confused = await clientOf((_request, response) => response.writeHead(201).end("<html>"));
    await expect(confused.authorise("o-1", 500)).rejects.toMatchObject({ code: "PAYMENT_UNAVAILABLE" });
  });

  test("does not wait for ever", async () => {
    const silent = await clientOf(() => {});
    await expect(silent.capture("ref-1")).rejects.toMatchObject({ code: "PAYMENT_UNAVAILABLE", status: 502 });
  });
});

describe("events of Paylane", () => {
  const event = JSON.stringify({ type: "charge.refunded", reference: "ref-1" });

  async function post(body: string, secret: string) {
    const shop = await startShop();
    closing.push(() => shop.stop());
    const payment = { id: "p-1", orderId: "o-1", providerReference: "ref-1", amountCents: 500 };
    await shop.store.payments.add({ ...payment, status: "captured" });
    const headers = {
      "content-type": "application/json",
      "paylane-signature": signEvent(Buffer.from(body), secret),
    };
    const { status } = await shop.send("POST", "/v1/payments/events", headers, body);
    return [status, (await shop.store.payments.findByOrder("o-1"))?.status];
  }

  test("move a payment on", async () => {
    expect(await post(event, webhookSecret)).toEqual([204, "refunded"]);
  });

  test("are refused without the right signature", async () => {
    expect(await post(event, "a guess")).toEqual([401, "captured"]);
  });

  test("are refused when they speak of something else", async () => {
    expect(await post('{"type":"charge.lost","reference":"ref-1"}', webhookSecret)).toEqual([400, "captured"]);
    expect(await post('{"type":"charge.failed","reference":"ref-9"}', webhookSecret)).toEqual([404, "captured"]);
    expect(await post("{", webhookSecret)).toEqual([400, "captured"]);
  });
});
