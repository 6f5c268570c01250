import { expect, test } from "vitest";
import type { EndpointFacts } from "../../../model/kinds/endpoint.ts";
import { surveySite } from "../../run.ts";
import { endpointsOf } from "../../testing/endpoints-of.ts";
import { memorySite } from "../../testing/memory-site.ts";
import { javaRoutes } from "./surveyor.ts";

const files = {
  "src/main/java/shop/Orders.java": `package shop;
import io.micronaut.http.annotation.*;
@Secured(SecurityRule.IS_AUTHENTICATED)
@Controller("/orders")
class Orders {
  @Get("/{id:[0-9]+}") Order show(Long id) { return null; }
  @Get("{?sort,page}") List<Order> list() { return null; }
  @Post @Status(HttpStatus.CREATED) Order add(@Body Order order) { return order; }
  @Delete(uri = "/{id}") @Secured("ROLE_ADMIN") void drop(Long id) {}
  Order help() { return null; }
}
@Client("/orders")
interface Others { @Get("/all") List<Order> all(); }`,
  "src/main/resources/application.yml": "micronaut:\n  server:\n    context-path: /shop\n",
};

test("controllers of Micronaut, below the prefix of the settings", () => {
  expect(endpointsOf(javaRoutes, files)).toEqual([
    'DELETE /shop/orders/{id} (@Secured(SecurityRule.IS_AUTHENTICATED), @Secured("ROLE_ADMIN"))',
    "GET /shop/orders (@Secured(SecurityRule.IS_AUTHENTICATED))",
    "GET /shop/orders/{id} (@Secured(SecurityRule.IS_AUTHENTICATED))",
    "POST /shop/orders (@Secured(SecurityRule.IS_AUTHENTICATED))",
  ]);
});

test("their statuses", () => {
  const found = surveySite([javaRoutes], memorySite(files)).surveys.flatMap(({ elements }) => elements);
  const added = found.find(({ name }) => name === "POST /shop/orders");
  expect((added!.facts as EndpointFacts).statuses).toEqual([201]);
});
