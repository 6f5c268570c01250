import { Router } from "express";
import { type Guard, identityOf } from "../auth/guard.ts";
import type { Identity } from "../auth/tokens.ts";
import type { StockLine } from "../catalog/stock.ts";
import { Failure } from "../errors.ts";
import { handle } from "../http/handle.ts";
import { fieldsOf, integerField, listField, textField } from "../http/input.ts";
import type { OrderContext } from "./context.ts";
import type { Order, OrderRepository } from "./order.ts";
import { placeOrder } from "./place.ts";
import { cancelOrder, shipOrder } from "./settle.ts";

const idForm = { max: 36, pattern: /^[0-9a-f-]{36}$/ };
const historySize = 50;

export function orderRoutes(context: OrderContext, guard: Guard): Router {
  const router = Router();
  const { orders } = context.stores;

  router.post(
    "/orders",
    guard.customer,
    handle(async (request, response) => {
      const order = await placeOrder(context, identityOf(response).customerId, readLines(request.body));
      response.status(201).json(order);
    }),
  );

  router.get(
    "/orders",
    guard.customer,
    handle(async (_request, response) => {
      response.json({ orders: await orders.ofCustomer(identityOf(response).customerId, historySize) });
    }),
  );

  router.get(
    "/orders/:id",
    guard.customer,
    handle(async (request, response) => {
      response.json(await ownOrder(orders, textField(request.params, "id", idForm), identityOf(response)));
    }),
  );

  router.post(
    "/orders/:id/cancellation",
    guard.customer,
    handle(async (request, response) => {
      const order = await ownOrder(orders, textField(request.params, "id", idForm), identityOf(response));
      await cancelOrder(context, order);
      response.status(204).end();
    }),
  );

  router.post(
    "/orders/:id/shipment",
    guard.staff,
    handle(async (request, response) => {
      await shipOrder(context, textField(request.params, "id", idForm));
      response.status(204).end();
    }),
  );

  return router;
}

/** To anybody but its customer and staff an order does not exist, so that ids cannot be probed. */
async function ownOrder(orders: OrderRepository, id: string, identity: Identity): Promise<Order> {
  const order = await orders.find(id);
  if (order === undefined || (identity.role !== "staff" && order.customerId !== identity.customerId)) {
    throw new Failure("ORDER_NOT_FOUND");
  }
  return order;
}

/** A book may stand in an order once, because its ISBN is the key of the line. */
function readLines(body: unknown): readonly StockLine[] {
  const lines = listField(fieldsOf(body), "items", 20).map((item) => {
    const fields = fieldsOf(item);
    return {
      isbn: textField(fields, "isbn", { max: 13, pattern: /^[0-9]{13}$/ }),
      quantity: integerField(fields, "quantity", 1, 20),
    };
  });
  if (new Set(lines.map((line) => line.isbn)).size < lines.length) {
    throw new Failure("VALIDATION_FAILED", "A book may stand in an order only once.");
  }
  return lines;
}
