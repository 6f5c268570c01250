import { expect, test } from "vitest";
import { endpointsOf } from "../../testing/endpoints-of.ts";
import { phpRoutes } from "./surveyor.ts";

const routes = (texts: Readonly<Record<string, string>>): readonly string[] => endpointsOf(phpRoutes, texts);

test("Laravel: groups, resources, middleware, files that others load", () => {
  expect(
    routes({
      "routes/api.php": `<?php
Route::middleware('auth:sanctum')->prefix('v1')->group(function () {
    Route::get('orders/{order:slug}', [Orders::class, 'show'])->middleware(['role:admin', 'throttle:60']);
    Route::apiResource('books', Books::class)->only(['index', 'destroy']);
    Route::resource('books.line-items', Items::class, ['except' => ['create', 'edit', 'update']]);
    Route::group(['prefix' => 'deep'], fn () => Route::match(['put', 'PATCH'], '/x', Deep::class));
});
# Route::get('no', 'No@no');
// Route::get('no', 'No@no');
Route::get($path, 'Late@show');
Auth::routes();
`,
      "routes/web.php": `<?php
Route::view('/', 'home');
require __DIR__.'/auth.php';
Route::prefix('admin')->group(base_path('routes/admin.php'));
`,
      "routes/auth.php": "<?php\nRoute::post('login', [Login::class, 'store']);\n",
      "routes/admin.php": "<?php\nRoute::delete('x', 'X@drop');\n",
      "routes/channels.php": "<?php\nRoute::get('idle', 'X@idle');\n",
      "app/Http.php": "<?php\n$client->get('/no'); Http::get('/no');\n",
    }),
  ).toEqual([
    "- Routes of routes/api.php:10 could not be read: the path is made when the program runs.",
    "DELETE /admin/x",
    "DELETE /api/v1/books/{book} (auth:sanctum)",
    "DELETE /api/v1/books/{book}/line-items/{line_item} (auth:sanctum)",
    "GET /",
    "GET /api/v1/books (auth:sanctum)",
    "GET /api/v1/books/{book}/line-items (auth:sanctum)",
    "GET /api/v1/books/{book}/line-items/{line_item} (auth:sanctum)",
    "GET /api/v1/orders/{order} (auth:sanctum, role:admin)",
    "PATCH /api/v1/deep/x (auth:sanctum)",
    "POST /api/v1/books/{book}/line-items (auth:sanctum)",
    "POST /login",
    "PUT /api/v1/deep/x (auth:sanctum)",
  ]);
});

test("Slim: groups whose first argument is the path", () => {
  expect(
    routes({
      "public/index.php": `<?php
use Slim\\Factory\\AppFactory;
$app = AppFactory::create();
$app->get('/', Home::class);
$app->group('/api', function (RouteCollectorProxy $group) {
    $group->post('/x/{id:[0-9]+}', X::class);
})->add(AuthMiddleware::class);
`,
    }),
  ).toEqual(["GET /", "POST /api/x/{id} (AuthMiddleware)"]);
});

test("Symfony: attributes of classes and methods, what the settings put before all", () => {
  expect(
    routes({
      "src/Controller/Orders.php": `<?php
#[Route('/orders', name: 'orders_')]
#[IsGranted('ROLE_CLERK')]
final class Orders extends AbstractController
{
    #[Route('/{id<\\d+>?1}', methods: ['GET', Request::METHOD_HEAD])]
    public function show(#[CurrentUser] User $user, int $id): Response { return new Response('#[Route("/no")]'); }
    #[Route(path: ['en' => '/new', 'fr' => '/nouveau'], methods: 'POST'), IsGranted('ROLE_ADMIN')]
    public function add(): Response {}
    // #[Route('/no')]
    public function no(): Response {}
}`,
      "src/Controller/Ping.php": `<?php\n#[Route('/ping')]\nclass Ping { public function __invoke() {} }\n`,
      "config/routes.yaml": "controllers:\n  resource: ../src/Controller/\n  type: attribute\n  prefix: /v2\n",
    }),
  ).toEqual([
    "ANY /v2/ping",
    "GET /v2/orders/{id} (#[IsGranted('ROLE_CLERK')])",
    "POST /v2/orders/new (#[IsGranted('ROLE_CLERK')], #[IsGranted('ROLE_ADMIN')])",
    "POST /v2/orders/nouveau (#[IsGranted('ROLE_CLERK')], #[IsGranted('ROLE_ADMIN')])",
  ]);
});
