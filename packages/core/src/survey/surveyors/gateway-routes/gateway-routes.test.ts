import { expect, test } from "vitest";
import { endpointsOf } from "../../testing/endpoints-of.ts";
import { gatewayRoutes } from "./surveyor.ts";

const settings = (gateway: string): readonly string[] =>
  endpointsOf(gatewayRoutes, { "gw/src/main/resources/application.yml": gateway });

test("predicates in either form, wherever the version of the gateway keeps them", () => {
  expect(
    settings(`spring:
  cloud:
    gateway:
      server:
        webflux:
          routes:
            - id: a
              predicates:
                - Path=/api/a/**, /api/b/{id}
                - Method=GET
            - id: b
              predicates:
                - name: Path
                  args: { patterns: [/api/c/**] }
`),
  ).toEqual(["ANY /api/a/**", "ANY /api/b/{id}", "ANY /api/c/**"]);
});

test("other settings say nothing", () => {
  expect(settings("routes:\n  - predicates: [Path=/x/**]\n# gateway\n")).toEqual([]);
});

test("routes of code", () => {
  expect(
    endpointsOf(gatewayRoutes, {
      "src/main/java/R.java": `RouteLocator routes(RouteLocatorBuilder b) { return b.routes().route(r -> r.path("/api/x/**", "/y").uri("lb://x")).build(); }`,
      "src/main/java/O.java": `class O { String a = b.path("/not"); }`,
    }),
  ).toEqual(["ANY /api/x/**", "ANY /y"]);
});

test("endpoints of KrakenD, and what is filled in before it starts", () => {
  const endpoints = `{
  "version": 3,
  "endpoints": [
    { "endpoint": "/shop/v1/orders/{id}", "method": "patch", "backend": [{ "url_pattern": "/orders/{id}" }] },
    { "endpoint": "shop/v1/orders", "backend": [{ "url_pattern": "/orders" }] },
    { "endpoint": "/no" }
  ]
}
`;
  const filled = ["GET /shop/v1/orders", "PATCH /shop/v1/orders/{id}"];
  expect(endpointsOf(gatewayRoutes, { "gw/krakend.json": endpoints })).toEqual(filled);
  const template = '{ "endpoints": [{{ range .all }}{ "endpoint": "{{ . }}", "backend": [] },{{ end }}] }';
  expect(endpointsOf(gatewayRoutes, { "gw/krakend.json": template, "gw/krakend-out.json": endpoints })).toEqual(filled);
  expect(endpointsOf(gatewayRoutes, { "gw/krakend.json": template })).toEqual([
    "- Routes of gw/krakend.json could not be read: what they are is filled in before the gateway starts.",
  ]);
  expect(endpointsOf(gatewayRoutes, { "gw/routes.json": endpoints })).toEqual([]);
});
