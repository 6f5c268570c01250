import { expect, test } from "vitest";
import { endpointsOf } from "../../testing/endpoints-of.ts";
import { csharpRoutes } from "./surveyor.ts";

const routes = (texts: Readonly<Record<string, string>>): readonly string[] => endpointsOf(csharpRoutes, texts);

test.each([
  [
    "controllers: names in templates, constants, versions, paths that stand for themselves, guards",
    `namespace Shop.Web;
public static class Paths { public const string Base = "api"; public const string Orders = $"{Base}/orders/{{id:guid}}"; }
[ApiController, ApiVersion("1.0"), ApiVersion("2.0")]
[Route("api/v{version:apiVersion}/[controller]")]
[Authorize]
public class OrdersController(Store store) : ControllerBase
{
    private readonly int[] x = new int[3];
    [HttpGet("{id:int}")]
    [AllowAnonymous]
    public async Task<ActionResult<Order>> Show([FromRoute] int id) { return x[0]; }
    [HttpPost, Authorize(Roles = "Clerk")] public void Add() { }
    [HttpPut(Paths.Orders)] public void Change() { }
    [HttpDelete]
    [Route("~/gone/[action]")]
    public Task DropAsync() => store.Drop();
    // [HttpGet("no")]
    public void No() { }
}`,
    [
      "DELETE /gone/Drop ([Authorize])",
      "GET /api/v1/Orders/{id} (public)",
      "GET /api/v2/Orders/{id} (public)",
      'POST /api/v1/Orders ([Authorize], [Authorize(Roles = "Clerk")])',
      'POST /api/v2/Orders ([Authorize], [Authorize(Roles = "Clerk")])',
      "PUT /api/v1/Orders/api/orders/{id} ([Authorize])",
      "PUT /api/v2/Orders/api/orders/{id} ([Authorize])",
    ],
  ],
  [
    "what a base class says, and actions found by convention",
    `[Route("api/[controller]")] [Authorize]
public abstract class Base : ControllerBase { [HttpGet("ping")] public void Ping() { } }
public class StockController : Base { [HttpGet] public void All() { } }
public class HomeController : Controller { [HttpPost] public void Login() { } public void Index() { } }
app.MapControllerRoute("default", "{controller=Home}/{action=Index}");`,
    [
      "- Routes of Program.cs:5 could not be read: actions without a route of their own are found by convention.",
      "GET /api/Stock ([Authorize])",
      "GET /api/Stock/ping ([Authorize])",
      "POST /Home/Login",
    ],
  ],
  [
    "minimal interfaces: groups, what is demanded of them and of single routes",
    `var app = builder.Build();
app.MapGet("/", () => "x");
var api = app.MapGroup("/api").WithTags("x");
var orders = api.MapGroup("/orders").RequireAuthorization("clerk");
orders.MapGet("/{id:int}", (int id) => Results.Ok(new { id })).WithName("x").AllowAnonymous();
orders.MapPost("", Add);
api.MapMethods("/m", new[] { "PUT", "PATCH" }, M);
api.MapDelete("/d", D).RequireAuthorization();
app.UseEndpoints(endpoints => { endpoints.MapPut("/e", E); });
client.MapGet("/no");`,
    [
      "DELETE /api/d (RequireAuthorization())",
      "GET /",
      "GET /api/orders/{id} (public)",
      'POST /api/orders (RequireAuthorization("clerk"))',
      "PATCH /api/m",
      "PUT /api/m",
      "PUT /e",
    ].sort(),
  ],
])("%s", (_name, text, expected) => {
  expect(routes({ "Program.cs": text })).toEqual(expected);
});

test("what a framework serves under a group is said", () => {
  const text = `var users = app.MapGroup("/users");\nusers.MapIdentityApi<User>();\nusers.MapPost("/token", Give);`;
  expect(routes({ "Program.cs": text })).toEqual([
    "- Routes of Program.cs:2 could not be read: those of ASP.NET Core Identity are served by the framework.",
    "POST /users/token",
  ]);
});

test("methods that register on what they are called on", () => {
  expect(
    routes({
      "Program.cs": `app.MapGroup("/v1").MapOrders();\napp.MapStock().RequireAuthorization();\n`,
      "Orders.cs": `static class Orders {
  public static RouteGroupBuilder MapOrders(this RouteGroupBuilder group) { group.MapGet("/orders", All); return group; }
  public static IEndpointRouteBuilder MapStock(this IEndpointRouteBuilder app)
  {
    var api = app.MapGroup("stock");
    api.MapPut("/{id}", Change);
    return app;
  }
  public static void MapLost(this RouteGroupBuilder group) { group.MapGet("/lost", All); }
}`,
    }),
  ).toEqual(["GET /v1/orders", "GET …/lost", "PUT /stock/{id} (RequireAuthorization())"]);
});
