import { expect, test } from "vitest";
import { endpointsOf } from "../../testing/endpoints-of.ts";
import { pythonRoutes } from "./surveyor.ts";

test("lists of routes, over mounts and files", () => {
  expect(
    endpointsOf(pythonRoutes, {
      "shop/app.py": `from starlette.applications import Starlette
from starlette.routing import Mount, Route
from starlette.staticfiles import StaticFiles
from shop.orders import routes as orders
from shop.carts import router

def health(request): ...

routes = [
    Route("/health", health),
    Mount("/orders", routes=orders),
    Mount("/api", routes=[
        Route("/users/{id:int}", endpoint=user, methods=["GET", "DELETE"]),
        Mount("/carts", app=router),
    ]),
    Mount("/static", app=StaticFiles(directory="static")),
]
app = Starlette(debug=True, routes=routes)
`,
      "shop/orders.py": `from starlette.endpoints import HTTPEndpoint
from starlette.routing import Route

class Orders(HTTPEndpoint):
    async def get(self, request): ...
    async def post(self, request): ...

routes = [Route("/", Orders), Route("/{id}", show)]
`,
      "shop/carts.py": `from starlette.routing import Route, Router
router = Router(routes=[Route("/{id}", put, methods=["PUT"])])
`,
    }),
  ).toEqual([
    "DELETE /api/users/{id}",
    "GET /api/users/{id}",
    "GET /health",
    "GET /orders",
    "GET /orders/{id}",
    "POST /orders",
    "PUT /api/carts/{id}",
  ]);
});

test("what is made when the program runs is said", () => {
  expect(
    endpointsOf(pythonRoutes, {
      "app.py": `from starlette.applications import Starlette
from starlette.routing import Route
app = Starlette(routes=[Route("/a", a), *more()])
`,
    }),
  ).toEqual(["- Routes of app.py:3 could not be read: a list of routes is made when the program runs.", "GET /a"]);
});
