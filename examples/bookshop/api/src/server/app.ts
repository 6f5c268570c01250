import express, { type Express, Router } from "express";
import { createGuard } from "../auth/guard.ts";
import { catalogRoutes } from "../catalog/routes.ts";
import { customerRoutes } from "../customers/routes.ts";
import { answerFailures, routeNotFound } from "../http/failures.ts";
import { handle } from "../http/handle.ts";
import { type Log, logRequests } from "../http/log.ts";
import { orderRoutes } from "../orders/routes.ts";
import type { PaymentProvider } from "../payments/provider.ts";
import { paymentRoutes } from "../payments/routes.ts";
import type { Store } from "../storage/store.ts";

export interface AppParts {
  readonly store: Store;
  readonly provider: PaymentProvider;
  readonly tokenSecret: string;
  readonly webhookSecret: string;
  readonly log: Log;
}

export function createApp({ store, provider, tokenSecret, webhookSecret, log }: AppParts): Express {
  const guard = createGuard(tokenSecret);
  const v1 = Router();
  // The payment routes read the raw body to check its signature, so they stand before the JSON parser.
  v1.use(paymentRoutes(store.payments, webhookSecret));
  v1.use(express.json({ limit: "100kb" }));
  v1.use(catalogRoutes({ books: store.books, jobs: store.jobs, guard }));
  v1.use(customerRoutes(store.customers, tokenSecret));
  v1.use(orderRoutes({ stores: store, provider, transact: store.transact }, guard));

  const app = express();
  app.disable("x-powered-by");
  app.use(logRequests(log));
  app.get(
    "/health",
    handle(async (_request, response) => {
      await store.ping();
      response.json({ status: "ok" });
    }),
  );
  app.use("/v1", v1);
  app.use(routeNotFound);
  app.use(answerFailures(log));
  return app;
}
