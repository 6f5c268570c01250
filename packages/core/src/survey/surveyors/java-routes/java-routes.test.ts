import { expect, test } from "vitest";
import { endpointsOf } from "../../testing/endpoints-of.ts";
import { javaRoutes } from "./surveyor.ts";

const routes = (texts: Readonly<Record<string, string>>): readonly string[] => endpointsOf(javaRoutes, texts);
const java = (text: string): readonly string[] => routes({ "src/main/java/shop/Orders.java": text });

test.each([
  [
    "annotations of class and method",
    `@RestController
@RequestMapping("/api/orders")
public class Orders {
  private final Map<String, Order> all = new HashMap<>();
  @GetMapping("/{id}")
  public Order show(@PathVariable("id") int id) { return all.get(id); }
  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  Order create(@Valid @RequestBody Order order) { if (x) { return null; } return order; }
  @RequestMapping(value = {"a", "/b"}, method = {RequestMethod.PUT, RequestMethod.PATCH}, produces = "text/plain")
  <T> ResponseEntity<T> change() {}
  @RequestMapping(path = "any") void any() {}
}`,
    [
      "ANY /api/orders/any",
      "GET /api/orders/{id}",
      "PATCH /api/orders/a",
      "PATCH /api/orders/b",
      "POST /api/orders",
      "PUT /api/orders/a",
      "PUT /api/orders/b",
    ],
  ],
  [
    "constants, sums and defaults",
    `@RestController
@RequestMapping(Orders.BASE + "/orders")
class Orders {
  static final String BASE = "/api/v1";
  private static final String ONE = "/{id}";
  @GetMapping(ONE) Order show() {}
  @DeleteMapping("\${paths.remove:/gone}") void remove() {}
}`,
    ["DELETE /api/v1/orders/gone", "GET /api/v1/orders/{id}"],
  ],
  [
    "a path that only a run tells",
    `@RestController class Orders { @GetMapping("\${path.of.orders}") Order show() {} }`,
    ["- Routes of src/main/java/shop/Orders.java:1 could not be read: the path is made when the program runs."],
  ],
  [
    "guards, and what frees from them",
    `@RestController @RequestMapping("/a") @PreAuthorize("hasRole('ADMIN')")
class A {
  @GetMapping("/x") @Secured("ROLE_CLERK") int x() {}
  @PermitAll @GetMapping("/y") int y() {}
}`,
    [`GET /a/x (@PreAuthorize("hasRole('ADMIN')"), @Secured("ROLE_CLERK"))`, "GET /a/y (public)"],
  ],
  [
    "a class inside a class",
    `class Outer { @RestController static class In { @GetMapping("in") int a() {} } int x; }`,
    ["GET /in"],
  ],
  [
    "functions",
    `class Routes { @Bean RouterFunction<ServerResponse> all() { return route(GET("/books"), h::all).andRoute(POST("/books"), h::add); } }`,
    ["GET /books", "POST /books"],
  ],
  [
    "resources of Jakarta REST, and no clients",
    `@ApplicationPath("/api") public class App extends Application {}
@Path("/orders") @RolesAllowed("clerk")
public class Orders {
  @GET @Path("/{id: \\d+}") public Order show(@PathParam("id") int id) { return null; }
  @POST @PermitAll public void add() {}
  @Path("/lines") public Lines lines() {}
}
@Path("/stock") @RegisterRestClient interface Stock { @GET int stock(); }
interface Retro { @GET("/no") Call<Order> no(); }`,
    [`GET /api/orders/{id} (@RolesAllowed("clerk"))`, "POST /api/orders (public)"],
  ],
  ["calls of other services", `@FeignClient("stock") interface Stock { @GetMapping("/stock") int stock(); }`, []],
  ["what is in remarks", `// @GetMapping("/x")\n/* @RestController */ class A {}`, []],
])("%s", (_name, text, expected) => {
  expect(java(text)).toEqual(expected);
});

test("a controller serves what its interface maps; the interface alone serves nothing", () => {
  expect(
    routes({
      "api/src/main/java/OrdersApi.java": `@RequestMapping("/orders") public interface OrdersApi<T> { @GetMapping("/{id}") T show(@PathVariable int id); }`,
      "api/src/main/java/Lost.java": `public interface Lost { @GetMapping("/lost") int lost(); }`,
      "app/src/main/java/Orders.java": `@RestController @RequestMapping("/v2") public class Orders extends Base<Order> implements OrdersApi<Order> {}`,
    }),
  ).toEqual(["GET /v2/orders/{id}"]);
});

test("a controller of an interface that is not here is said", () => {
  expect(
    routes({ "src/main/java/Orders.java": `@RestController class Orders implements OrdersApi { public int a() {} }` }),
  ).toEqual([
    "- Routes of src/main/java/Orders.java:1 could not be read: Orders takes them from OrdersApi, which is not in the repository.",
  ]);
});

test("constants of other classes", () => {
  expect(
    routes({
      "src/main/java/Paths.java": `final class Paths { static final String ORDERS = "/orders"; }`,
      "src/main/java/Orders.java": `@RestController class Orders { @GetMapping(Paths.ORDERS) int a() {} @PutMapping(Other.PATH) int b() {} }`,
    }),
  ).toEqual([
    "- Routes of src/main/java/Orders.java:1 could not be read: the path is made when the program runs.",
    "GET /orders",
  ]);
});

test("Kotlin", () => {
  expect(
    routes({
      "src/main/kotlin/Orders.kt": `@RestController
@RequestMapping("/orders")
class Orders(private val all: Store) {
  @GetMapping(value = ["/{id}", "/by-id/{id}"]) fun show(@PathVariable id: Int) = all.find(id)
  @RequestMapping("", method = [RequestMethod.POST])
  suspend fun add(): Order { return all.add() }
  companion object { const val X = "/x" }
  @DeleteMapping(X) fun drop() {}
}`,
    }),
  ).toEqual(["DELETE /orders/x", "GET /orders/by-id/{id}", "GET /orders/{id}", "POST /orders"]);
});

test("the settings' path stands before all of the module; a filter chain guards all of it", () => {
  expect(
    routes({
      "shop/pom.xml": "",
      "shop/src/main/resources/application.yml": "server:\n  servlet:\n    context-path: /shop\n",
      "shop/src/main/java/A.java": `@RestController class A { @GetMapping("/a") int a() {} }`,
      "shop/src/main/java/S.java": `import x.SecurityFilterChain;\nclass S { @Bean SecurityFilterChain chain(HttpSecurity http) {} }`,
      "other/pom.xml": "",
      "other/src/main/java/B.java": `@RestController class B { @GetMapping("/b") int b() {} }`,
      "shop/src/test/java/T.java": `@RestController class T { @GetMapping("/t") int t() {} }`,
    }),
  ).toEqual([
    "- shop/src/main/java/S.java:2 decides for all routes who may call them (SecurityFilterChain); for which ones it does, cannot be read from the code.",
    "GET /b",
    "GET /shop/a",
  ]);
});

const orders = `@RestController @RequestMapping("/orders") class Orders {
  @GetMapping int all() {}
  @PostMapping int add() {}
  @GetMapping("/{id}") int one() {}
  @PreAuthorize("hasAuthority('close')") @DeleteMapping("/{id}") int close() {}
}
@RestController class Others { @GetMapping("/auth/login") int login() {} @GetMapping("/docs/x") int docs() {} @RequestMapping("/any") int any() {} }`;
const chain = (rules: string, before = ""): string =>
  `class Security {\n  private static final String[] OPEN = { "/auth/**", "/docs/**" };\n  @Bean SecurityFilterChain chain(HttpSecurity http) {\n    ${before}\n    http${rules};\n    return http.build();\n  }\n}`;
const under = (security: string): readonly string[] =>
  routes({ "src/main/java/O.java": orders, "src/main/java/S.java": security });
const guarded = [
  'DELETE /orders/{id} (hasAnyRole("CLERK", "ADMIN"), @PreAuthorize("hasAuthority(\'close\')"))',
  "GET /auth/login (public)",
  "GET /docs/x (public)",
  "GET /orders (public)",
  'GET /orders/{id} (hasAnyRole("CLERK", "ADMIN"))',
];

test.each([
  [
    "a lambda",
    chain(
      `.csrf(c -> c.disable()).authorizeHttpRequests(auth -> auth.requestMatchers(OPEN).permitAll()\n.requestMatchers(HttpMethod.GET, "/orders").permitAll().requestMatchers(new AntPathRequestMatcher("/orders/*")).hasAnyRole("CLERK", "ADMIN").anyRequest().authenticated())`,
    ),
  ],
  [
    "a chain of calls",
    `@EnableWebSecurity class Security extends WebSecurityConfigurerAdapter {
  protected void configure(HttpSecurity http) {
    http.authorizeRequests().antMatchers("/auth/**", "/docs/**").permitAll().antMatchers(HttpMethod.GET, "/orders").permitAll()
      .antMatchers("/orders/{id}").hasAnyRole("CLERK", "ADMIN").anyRequest().authenticated().and().formLogin().loginPage("/x").permitAll();
  }
}`,
  ],
  [
    "a block, with what no chain is asked of",
    `class Security {
  @Bean WebSecurityCustomizer free() { return web -> web.ignoring().requestMatchers("/docs/**"); }
  @Bean SecurityWebFilterChain chain(ServerHttpSecurity http) {
    return http.authorizeExchange(e -> { e.pathMatchers("/auth/login").permitAll(); e.pathMatchers(GET, "/orders").permitAll(); e.pathMatchers("/orders/*").hasAnyRole("CLERK", "ADMIN"); e.anyExchange().authenticated(); }).build();
  }
}`,
  ],
])("rules of Spring Security decide by the path: %s", (_, security) => {
  expect(under(security)).toEqual(["ANY /any (authenticated())", ...guarded, "POST /orders (authenticated())"]);
});

test("rules in Kotlin", () => {
  expect(
    routes({
      "src/main/java/O.java": orders,
      "src/main/java/S.kt": `class S { @Bean fun chain(http: HttpSecurity): SecurityFilterChain { http { authorizeHttpRequests {
        authorize("/auth/**", permitAll)
        authorize("/docs/**", permitAll)
        authorize(HttpMethod.GET, "/orders", permitAll)
        authorize("/orders/*", hasAnyRole("CLERK", "ADMIN"))
        authorize(anyRequest, authenticated)
      } }\n return http.build() } }`,
    }),
  ).toEqual(["ANY /any (authenticated)", ...guarded, "POST /orders (authenticated)"]);
});

test.each([
  [
    "patterns that are computed",
    chain(`.authorizeHttpRequests(a -> a.requestMatchers(paths()).permitAll().anyRequest().authenticated())`),
  ],
  [
    "a demand that is computed",
    chain(`.authorizeHttpRequests(a -> a.requestMatchers("/orders/**").access(own).anyRequest().permitAll())`),
  ],
  [
    "a chain for some requests",
    chain(`.securityMatcher("/orders/**").authorizeHttpRequests(a -> a.anyRequest().authenticated())`),
  ],
  ["conditions", chain(`.authorizeHttpRequests(a -> a.anyRequest().authenticated())`, "if (open) return null;")],
  [
    "a filter that decides itself",
    chain(`.addFilterBefore(jwt, X.class).authorizeHttpRequests(a -> a.anyRequest().permitAll())`),
  ],
])("where it cannot be told, that is said: %s", (_, security) => {
  expect(under(security)[0]).toMatch(
    new RegExp(`^- src/main/java/S.java:\\d+ decides for all routes who may call them`),
  );
});

test("of several chains none is gone by", () => {
  const one = chain(`.authorizeHttpRequests(a -> a.anyRequest().authenticated())`);
  expect(
    routes({ "src/main/java/O.java": orders, "src/main/java/S.java": one, "src/main/java/T.java": one }).filter(
      (line) => /authenticated/.test(line),
    ),
  ).toEqual([]);
});
