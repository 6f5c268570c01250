import { Router } from "express";
import { tokenLifetimeSeconds } from "../auth/tokens.ts";
import { handle } from "../http/handle.ts";
import { fieldsOf, textField } from "../http/input.ts";
import { register, signIn } from "./accounts.ts";
import type { CustomerRepository } from "./customer.ts";

const emailForm = { max: 254, pattern: /^[^@\s]+@[^@\s]+$/ };
const passwordForm = { min: 12, max: 200 };

export function customerRoutes(customers: CustomerRepository, tokenSecret: string): Router {
  const router = Router();

  router.post(
    "/customers",
    handle(async (request, response) => {
      const fields = fieldsOf(request.body);
      const customer = await register(customers, {
        email: textField(fields, "email", emailForm),
        fullName: textField(fields, "fullName", { max: 160 }),
        password: textField(fields, "password", passwordForm),
      });
      response.status(201).json({ id: customer.id, email: customer.email, fullName: customer.fullName });
    }),
  );

  router.post(
    "/sessions",
    handle(async (request, response) => {
      const fields = fieldsOf(request.body);
      const email = textField(fields, "email", emailForm);
      const password = textField(fields, "password", { max: 200 });
      const token = await signIn(customers, email, password, tokenSecret);
      response.status(201).json({ token, expiresInSeconds: tokenLifetimeSeconds });
    }),
  );

  return router;
}
