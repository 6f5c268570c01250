import { expect, test } from "vitest";
import { endpointsOf } from "../../testing/endpoints-of.ts";
import { rustRoutes } from "./surveyor.ts";

const routes = (texts: Readonly<Record<string, string>>): readonly string[] => endpointsOf(rustRoutes, texts);

test("axum: nests, merges and layers over functions and modules", () => {
  expect(
    routes({
      "src/main.rs": `mod http;
const BASE: &str = "/api";
async fn main() {
    let admin = Router::new().route("/x", any(x)).route_layer(middleware::from_fn(require_auth));
    let app = http::router().nest(BASE, admin).with_state(state).layer(TraceLayer::new_for_http());
    axum::serve(listener, app).await.unwrap();
}
#[cfg(test)]
mod tests { fn t() { Router::new().route("/no", get(no)); } }`,
      "src/http/mod.rs": `use crate::http::users::user_routes;
pub fn router() -> Router {
    // .route("/no", get(no))
    let mut all = Router::new()
        .merge(orders::router())
        .nest("/users", user_routes());
    all = all.route("/files/{*rest}", get(files));
    all
}`,
      "src/http/orders.rs": `pub(crate) fn router<S>() -> Router<S> { Router::new().route("/orders/:id", get(show).put(change)).route("/late/" , on(f)) }`,
      "src/http/users.rs": `pub fn user_routes() -> Router { return Router::new().route("/", routing::post(add)); }
fn lost() -> Router { Router::new().route("/lost", get(x)) }`,
    }),
  ).toEqual([
    "ANY /api/x (middleware::from_fn(require_auth))",
    "ANY /late",
    "GET /files/{rest}",
    "GET /orders/:id",
    "GET …/lost",
    "POST /users",
    "PUT /orders/:id",
  ]);
});

test("axum: a function that is given a router gives it back, and what is served is reached from the root", () => {
  const http = (served: string): Readonly<Record<string, string>> => ({
    "src/main.rs": `mod http;
use crate::http::app_router;
async fn main() {
    let app = app_router(pool);
    axum::serve(listener, ${served}).await.unwrap();
}`,
    "src/http/mod.rs": `mod orders;
pub fn app_router(pool: Pool) -> Router {
    Router::new().route("/stock", get(stock)).nest("/api/orders", orders::order_routes(pool, 5))
}`,
    "src/http/orders.rs": `pub fn order_routes(pool: Pool, rate: u32) -> Router {
    let open = Router::new().route("/", get(list));
    let closed = Router::new().route("/close", post(close)).layer(from_fn(require_user));
    let all = Router::new().merge(open).merge(closed);
    limits::slow_down(all, rate)
}`,
  });
  for (const served of ["app", "app.into_make_service()"])
    expect(routes(http(served))).toEqual([
      "GET /api/orders",
      "GET /stock",
      "POST /api/orders/close (from_fn(require_user))",
    ]);
});

test("axum: what limits a handler that is called after a token is no guard of it", () => {
  const text = `fn main() { Router::new()
    .route("/token", post(token).layer(BodyLimit::max(TOKEN_BYTES)))
    .route("/orders", get(list).layer(from_fn(require_auth))) }`;
  expect(routes({ "src/main.rs": text })).toEqual(["GET …/orders (from_fn(require_auth))", "POST …/token"]);
});

test("actix-web: scopes, resources, handlers by attributes, functions that configure", () => {
  expect(
    routes({
      "server/Cargo.toml": '[package]\nname = "shop-server"\n',
      "server/src/main.rs": `use shop_api::users;
fn main() {
    HttpServer::new(move || {
        App::new()
            .wrap(Logger::default())
            .configure(users::config)
            .configure(|cfg| { shop_api::config(cfg, &limit); })
            .service(web::scope("/v1").wrap(HttpAuthentication::bearer(check)).service(show).service((list, add)))
            .service(web::resource("/r/{id:\\\\d+}").route(web::get().to(r)).route(web::delete().to(r)))
            .route("/plain", web::put().to(plain))
    })
}
#[get("/show/{id}")]
async fn show() -> impl Responder {}
#[route("/list", method = "GET", method = "POST")]
#[allow(x)]
pub async fn list() {}
#[patch("/add")] async fn add() {}
#[get("/idle")] async fn idle() {}`,
      "api/Cargo.toml": '[package]\nname = "shop-api"\n',
      "api/src/lib.rs": `pub fn config(cfg: &mut ServiceConfig, limit: &Limit) { cfg.service(scope("/deep").route("", get().to(deep))); }`,
      "api/src/users.rs": `pub fn config(cfg: &mut web::ServiceConfig) { cfg.route("/users", web::get().to(all)); }`,
    }),
  ).toEqual([
    "DELETE /r/{id}",
    "GET /deep",
    "GET /r/{id}",
    "GET /users",
    "GET /v1/list (HttpAuthentication::bearer(check))",
    "GET /v1/show/{id} (HttpAuthentication::bearer(check))",
    "PATCH /v1/add (HttpAuthentication::bearer(check))",
    "POST /v1/list (HttpAuthentication::bearer(check))",
    "PUT /plain",
  ]);
});

test("Rocket: handlers in lists", () => {
  expect(
    routes({
      "src/main.rs": `#[launch]
fn rocket() -> _ { rocket::build().mount("/api", routes![show, users::all]) }
#[get("/x/<id>?<page>", format = "json")] fn show(id: u32) {}`,
      "src/users.rs": `#[post("/users", data = "<user>")] pub fn all() {}`,
    }),
  ).toEqual(["GET /api/x/{id}", "POST /api/users"]);
});

test("Rocket: handlers that the root of the crate, or a module, hands on", () => {
  const files = {
    "api/Cargo.toml": '[package]\nname = "shop-api"\n',
    "api/src/lib.rs": "pub mod routes;\npub use routes::{show, add};\n",
    "api/src/routes/mod.rs": "mod users;\npub use users::{show, add};\n",
    "api/src/routes/users.rs": `#[get("/users")] pub fn show() {}\n#[post("/users")] pub fn add() {}`,
  };
  const main = (use: string): string => `${use}\nfn rocket() -> _ { rocket::build().mount("/v1", routes![show, add]) }`;
  const expected = ["GET /v1/users", "POST /v1/users"];
  expect(routes({ ...files, "api/src/main.rs": main("use shop_api::{show, add};") })).toEqual(expected);
  expect(routes({ ...files, "api/src/main.rs": main("use crate::routes::{show, add};") })).toEqual(expected);
});
