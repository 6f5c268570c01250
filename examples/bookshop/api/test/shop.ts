import type { AddressInfo } from "node:net";
import { issueToken, type Role } from "../src/auth/tokens.ts";
import type { PaymentProvider } from "../src/payments/provider.ts";
import { createMemoryStore } from "../src/storage/memory/store.ts";
import { createApp } from "../src/server/app.ts";

export const tokenSecret = "a secret of the tests";
export const webhookSecret = "a secret that only Paylane knows";

interface Answer {
  readonly status: number;
  /** Tests reach into answers of many shapes, so the shape is left open here. */
  readonly body: any;
}

/** A provider that remembers what it was asked for, and declines or fails when a test tells it to. */
interface FakeProvider extends PaymentProvider {
  readonly calls: string[];
  declines: boolean;
  fails: boolean;
}

function createFakeProvider(): FakeProvider {
  const calls: string[] = [];
  return {
    calls,
    declines: false,
    fails: false,
    async authorise(_orderId, amountCents) {
      calls.push(`authorise ${amountCents}`);
      return this.declines ? undefined : `ref-${calls.length}`;
    },
    async capture(reference) {
      if (this.fails) throw new Error("The provider is down.");
      calls.push(`capture ${reference}`);
    },
    async void(reference) {
      calls.push(`void ${reference}`);
    },
  };
}

/** The whole application on the memory store, listening on a free port of this machine. */
export async function startShop() {
  const store = createMemoryStore();
  const provider = createFakeProvider();
  const app = createApp({ store, provider, tokenSecret, webhookSecret, log: () => {} });
  const server = app.listen(0, "127.0.0.1");
  await new Promise((resolve) => server.once("listening", resolve));
  const { port } = server.address() as AddressInfo;

  const send = async (method: string, path: string, headers: Record<string, string>, body?: string) => {
    const response = await fetch(`http://127.0.0.1:${port}${path}`, { method, headers, ...(body && { body }) });
    const text = await response.text();
    return { status: response.status, body: text === "" ? undefined : JSON.parse(text) } as Answer;
  };

  return {
    app,
    store,
    provider,
    send,
    stop: () => new Promise((resolve) => server.close(resolve)),
    /** A person with a role, who speaks JSON and shows a token. */
    as(role: Role, customerId = "5b6a2f0e-58f5-4a53-9f0a-0c8a3a9e7d11") {
      const authorization = `Bearer ${issueToken({ customerId, role }, tokenSecret, new Date())}`;
      const headers = { authorization, "content-type": "application/json" };
      return (method: string, path: string, body?: object) => send(method, path, headers, body && JSON.stringify(body));
    },
  };
}

export type TestShop = Awaited<ReturnType<typeof startShop>>;

export const dune = { isbn: "9780441172719", title: "Dune", author: "Frank Herbert", priceCents: 999, stock: 5 };
export const emma = { isbn: "9780141439587", title: "Emma", author: "Jane Austen", priceCents: 750, stock: 1 };
