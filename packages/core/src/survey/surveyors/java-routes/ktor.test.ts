import { expect, test } from "vitest";
import { endpointsOf } from "../../testing/endpoints-of.ts";
import { javaRoutes } from "./surveyor.ts";

const imports = "package shop\nimport io.ktor.server.application.*\nimport io.ktor.server.routing.*\n";

test("blocks of routing, over functions and files", () => {
  expect(
    endpointsOf(javaRoutes, {
      "src/main/kotlin/Application.kt": `${imports}
fun Application.module() {
  install(ContentNegotiation) { json() }
  routing {
    get("/health") { call.respondText("ok") }
    route("/api/v1") {
      orderRoutes(service)
      authenticate("jwt") {
        carts()
        delete("/sessions/{id}") { client.get("http://other/x"); call.respond(HttpStatusCode.NoContent) }
      }
    }
    get(Paths.DOCS) { }
  }
}
object Paths { const val DOCS = "/docs" }`,
      "src/main/kotlin/orders/OrderRoutes.kt": `${imports}
fun Route.orderRoutes(service: Orders) {
  route("orders") {
    get { call.respond(service.all()) }
    post<Order> { call.respond(it) }
    route("/{id}") {
      get { }
      put { }
    }
  }
}`,
      "src/main/kotlin/carts/Carts.kt": `${imports}
fun Route.carts() = route("/carts") {
  post { }
}
fun Route.nobody() { get("/lost") { } }`,
    }),
  ).toEqual([
    "- Routes of src/main/kotlin/orders/OrderRoutes.kt:8 could not be read: a route is made from a class.",
    'DELETE /api/v1/sessions/{id} (authenticate("jwt"))',
    "GET /api/v1/orders",
    "GET /api/v1/orders/{id}",
    "GET /docs",
    "GET /health",
    "GET …/lost",
    'POST /api/v1/carts (authenticate("jwt"))',
    "PUT /api/v1/orders/{id}",
  ]);
});

test("a client of Ktor serves nothing", () => {
  expect(
    endpointsOf(javaRoutes, {
      "src/main/kotlin/Client.kt":
        'import io.ktor.client.*\nsuspend fun all() = client.get("/orders") { header("a", "b") }',
    }),
  ).toEqual([]);
});
