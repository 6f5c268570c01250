import { expect, test } from "vitest";
import { endpointsOf } from "../../testing/endpoints-of.ts";
import { goRoutes } from "./surveyor.ts";

const routes = (texts: Readonly<Record<string, string>>): readonly string[] => endpointsOf(goRoutes, texts);
const go = (imports: readonly string[], body: string): readonly string[] =>
  routes({ "main.go": `package main\nimport (\n${imports.map((each) => `"${each}"`).join("\n")}\n)\n${body}` });

test.each([
  [
    "Gin: groups in groups, middleware from where it stands on",
    ["github.com/gin-gonic/gin"],
    `const base string = "/api"
func main() {
	r := gin.Default()
	r.GET("/ping", func(c *gin.Context) { c.Query("GET /no") })
	api := r.Group(base + "/v1")
	{
		api.POST("/login", login)
		api.Use(AuthMiddleware())
		users := api.Group("/users", RequireRole("admin"))
		users.GET("/:id", log(), h.show)
		users.Handle("DELETE", "/:id", h.CreateToken)
	}
	// r.GET("/no", no)
	text := \`r.GET("/no", no)\`
	client.Get("/no", x)
	r.GET(pathOf(), late)
}`,
    [
      "- Routes of main.go:20 could not be read: the path is made when the program runs.",
      'DELETE /api/v1/users/:id (AuthMiddleware(), RequireRole("admin"))',
      'GET /api/v1/users/:id (AuthMiddleware(), RequireRole("admin"))',
      "GET /ping",
      "POST /api/v1/login",
    ],
  ],
  [
    "Echo takes the handler first",
    ["github.com/labstack/echo/v4"],
    `func main() {
	e := echo.New()
	g := e.Group("/admin", middleware.JWTWithConfig(middleware.JWTConfig{Key: k}))
	g.GET("/x", tokens, requireRole)
	e.Match([]string{http.MethodGet, "PUT"}, "/m", h)
	e.Any("/any", h)
}`,
    ["ANY /any", "GET /admin/x (middleware.JWTWithConfig, requireRole)", "GET /m", "PUT /m"],
  ],
  [
    "chi: routes in functions, with, mounts",
    ["github.com/go-chi/chi/v5"],
    `func main() {
	r := chi.NewRouter()
	r.Route("/orders", func(r chi.Router) {
		r.Use(Authenticate)
		r.Get("/", list)
		r.Route("/{id:[0-9]+}", func(r chi.Router) { r.Put("/", change) })
	})
	r.Group(func(r chi.Router) {
		r.With(AdminOnly).Delete("/all", drop)
	})
	r.Mount("/admin", adminRouter())
	r.Mount("/items", itemsResource{}.Routes())
	r.Method("POST", "/m", h)
	r.Get("/files/*", files)
}
func adminRouter() http.Handler {
	r := chi.NewRouter()
	r.Get("/", admin)
	return r
}
func (rs itemsResource) Routes() chi.Router {
	r := chi.NewRouter()
	r.Get("/{id}", rs.show)
	return r
}`,
    [
      "DELETE /all (AdminOnly)",
      "GET /admin",
      "GET /files/{rest}",
      "GET /items/{id}",
      "GET /orders (Authenticate)",
      "POST /m",
      "PUT /orders/{id} (Authenticate)",
    ],
  ],
  [
    "gorilla: subrouters and methods",
    ["github.com/gorilla/mux"],
    `func main() {
	r := mux.NewRouter().StrictSlash(true)
	api := r.PathPrefix("/api").Subrouter()
	api.Use(tokenAuth)
	api.HandleFunc("/x/{id:[a-z]{2}}", h).Methods("GET", http.MethodPost, "OPTIONS").Name("x")
	api.Path("/y").Methods("PUT").HandlerFunc(h)
	r.Methods("DELETE").Path("/z").Handler(requireLogin(h))
	r.PathPrefix("/static/").Handler(files)
	r.Handle("/any", h)
}`,
    [
      "ANY /any",
      "ANY /static",
      "DELETE /z (requireLogin)",
      "GET /api/x/{id} (tokenAuth)",
      "POST /api/x/{id} (tokenAuth)",
      "PUT /api/y (tokenAuth)",
    ],
  ],
  [
    "Fiber",
    ["github.com/gofiber/fiber/v2"],
    `var app *fiber.App
func main() {
	app = fiber.New()
	v1 := app.Group("/v1")
	v1.Get("/x/:id?", protected(), h)
	app.Route("/y", func(r fiber.Router) { r.Post("/z", h) })
	late()
}
func late() { app.Delete("/late", h) }`,
    ["DELETE /late", "GET /v1/x/:id? (protected())", "POST /y/z"],
  ],
  [
    "net/http: patterns, muxes in muxes",
    ["net/http", "fmt"],
    `func main() {
	mux := http.NewServeMux()
	mux.HandleFunc("GET /x/{id}", h)
	mux.Handle("POST example.org/y/{rest...}", auth(http.HandlerFunc(h)))
	mux.HandleFunc("/z/{$}", h)
	mux.HandleFunc("/files/", h)
	mux.HandleFunc(fmt.Sprintf("GET %s/w", base), h)
	api := http.NewServeMux()
	api.HandleFunc("/a", h)
	mux.Handle("/api/", http.StripPrefix("/api", requireAuth(api)))
	http.HandleFunc("/default", h)
}
const base = "/base"`,
    [
      "ANY /api/a (requireAuth(api))",
      "ANY /default",
      "ANY /files",
      "ANY /files/*",
      "ANY /z",
      "GET /base/w",
      "GET /x/{id}",
      "POST /y/{rest} (auth)",
    ],
  ],
])("%s", (_name, imports, body, expected) => {
  expect(go(imports, body)).toEqual(expected);
});

test("routers given to functions, methods and fields of other files and packages", () => {
  expect(
    routes({
      "go.mod": "module example.org/shop\n",
      "main.go": `package main
import ("github.com/gin-gonic/gin"; "example.org/shop/users"; more "example.org/shop/orders")
func main() {
	r := gin.New()
	v1 := r.Group("/v1", auth())
	users.Register(v1.Group("/users"), 1)
	h := more.NewHandler(db)
	h.Routes(1, v1)
	s := &Server{engine: r, orders: h}
	s.routes()
}`,
      "server.go": `package main
import ("github.com/gin-gonic/gin"; "example.org/shop/orders")
type Server struct {
	engine *gin.Engine
	orders *orders.Handler
}`,
      "routes.go": `package main
func (s *Server) routes() {
	s.engine.GET("/s", s.show)
	late(s.engine)
}`,
      "users/users.go": `package users
import "github.com/gin-gonic/gin"
func Register(r *gin.RouterGroup, n int) { r.GET("/:id", show) }
func Lost(r *gin.RouterGroup) { r.GET("/lost", show) }`,
      "orders/orders.go": `package orders
import "github.com/gin-gonic/gin"
func NewHandler(db *DB) *Handler { return &Handler{db} }
func (h *Handler) Routes(n int, r gin.IRouter) { r.POST("/orders", h.add) }`,
    }),
  ).toEqual(["GET /s", "GET /v1/users/:id (auth())", "GET …/lost", "POST /v1/orders (auth())"]);
});
