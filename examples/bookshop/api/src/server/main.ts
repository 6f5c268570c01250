import { logToConsole } from "../http/log.ts";
import { createPaylaneClient } from "../payments/provider.ts";
import { createPostgresStore } from "../storage/postgres/store.ts";
import { createApp } from "./app.ts";
import { readConfig } from "./config.ts";

const config = readConfig(process.env);
const store = createPostgresStore(config.databaseUrl);
const provider = createPaylaneClient({
  url: config.paymentUrl,
  apiKey: config.paymentApiKey,
  timeoutMs: config.paymentTimeoutMs,
});
const app = createApp({
  store,
  provider,
  tokenSecret: config.tokenSecret,
  webhookSecret: config.paymentWebhookSecret,
  log: logToConsole,
});

const server = app.listen(config.port, () => logToConsole({ level: "info", listening: config.port }));

/** Requests under way are finished before the pool closes, so that no order is cut in half by a release. */
process.once("SIGTERM", () => server.close(() => store.close()));
