import fc from "fast-check";
import { expect, test } from "vitest";
import { routesIn } from "./read.ts";

test.each([
  [
    "ts",
    `const router = Router();\nrouter.get('/orders/:id', show);\napp.use("/api/users", users);\nusers.post('/', create);`,
    ["GET /orders/:id", "POST /api/users"],
  ],
  ["js", `fastify.route({ method: 'PUT', url: '/orders', handler });`, ["PUT /orders"]],
  [
    "typescript",
    `@Controller('orders')\nclass Orders {\n  @Get() list() {}\n  @Post(':id/cancel') cancel() {}\n}`,
    ["GET /orders", "POST /orders/:id/cancel"],
  ],
  [
    "python",
    `router = APIRouter(prefix="/orders", tags=["orders"])\n@router.get("/{id}")\nasync def show(): ...\n@app.route("/ping", methods=["GET", "POST"])\ndef ping(): ...`,
    ["GET /orders/{id}", "GET /ping", "POST /ping"],
  ],
  [
    "python",
    `class Desk:\n    def __init__(self):\n        @self.app.get("/loans/{id}")\n        def show(id: str): ...`,
    ["GET /loans/{id}"],
  ],
  [
    "java",
    `@RestController\n@RequestMapping("/api/orders")\npublic class OrderController {\n  @GetMapping("/{id}")\n  Order show() {}\n  @PostMapping\n  Order create() {}\n  @RequestMapping(value = "/x", method = RequestMethod.PUT)\n  void x() {}\n}`,
    ["GET /api/orders/{id}", "POST /api/orders", "PUT /api/orders/x"],
  ],
  [
    "java",
    `@Path("/orders")\nclass Orders {\n  @GET\n  @Path("{id}")\n  Order show() {}\n  @POST\n  Order create() {}\n}`,
    ["GET /orders/{id}", "POST /orders"],
  ],
  [
    "go",
    `v1 := r.Group("/api/v1")\nv1.GET("/orders", list)\nmux.HandleFunc("POST /orders", create)\nr.HandleFunc("/x", x).Methods("PUT")\nr.Get("/chi", show)`,
    ["GET /api/v1/orders", "GET /chi", "POST /orders", "PUT /x"],
  ],
  [
    "csharp",
    `[ApiController]\n[Route("api/[controller]")]\npublic class OrdersController {\n  [HttpGet("{id}")]\n  public Order Show() {}\n}\nvar g = app.MapGroup("/v1");\ng.MapPost("/x", X);`,
    ["POST /v1/x", "GET /api/orders/{id}"],
  ],
  ["ruby", `get '/orders', to: 'orders#index'\npost "/orders" => "orders#create"`, ["GET /orders", "POST /orders"]],
  ["php", `Route::get('/orders/{id}', [OrderController::class, 'show']);`, ["GET /orders/{id}"]],
])("%s: %s", (language, text, expected) => {
  expect(routesIn(text, language).map(({ method, path }) => `${method} ${path}`)).toEqual(expected);
});

test.each([
  [
    "ts",
    `await axios.get('/orders', options); client.post('/orders', body); request(app).get('/orders', x); cache.get('/k', y)`,
  ],
  ["java", `@FeignClient(name = "stock")\ninterface Stock {\n  @GetMapping("/stock") int stock();\n}`],
  ["java", `mockMvc.perform(get("/orders"))`],
  ["go", `resp, err := http.Get("/orders", x)`],
  ["sql", `get '/orders', to:`],
])("%s: a client's call is no route: %s", (language, text) => {
  expect(routesIn(text, language)).toEqual([]);
});

test("the range of a route is that of its path", () => {
  const text = `router.get('/orders', list)`;
  const [route] = routesIn(text, "js");
  expect(text.slice(route!.range.from, route!.range.to)).toBe("/orders");
});

test("is total on any text", () => {
  const words = fc.constantFrom(
    "@Get",
    "(",
    ")",
    "'/a'",
    '"/b"',
    ",",
    "app",
    ".get",
    "class X",
    "@Path",
    "@GET",
    "[Route",
    "]",
    "\n",
    "{",
    "}",
    "Route::get",
  );
  fc.assert(
    fc.property(
      fc.array(words, { maxLength: 40 }),
      fc.constantFrom("ts", "py", "java", "go", "cs", "php"),
      (parts, language) => {
        const text = parts.join("");
        for (const { range } of routesIn(text, language)) expect(0 <= range.from && range.to <= text.length).toBe(true);
      },
    ),
  );
});
