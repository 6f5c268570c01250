/**
 * A small repository with a file for every surveyor. Each surveyor is held to its contract on these, on their truncations and on
 * noise in them.
 */
export const contractFiles: Readonly<Record<string, string>> = {
  "README.md": "# Shop\n",
  "config/application.yml": "shop:\n  page-size: 20\n",
  "config/application-x.properties": "shop.page-size = 20\n",
  "src/errors.ts": "export const errors = { OUT_OF_STOCK: { status: 409 } };\n",
  "src/pages.tsx":
    'export const pages = createBrowserRouter([{ path: "/", element: <Home />, children: [{ path: "tills/*", lazy: load }] }]);\nexport const all = <Routes><Route path="/tills"><Route index /><Route path=":id" element={<Till />} /></Route></Routes>;\n',
  "src/rights.ts":
    'export const rights: Record<Role, string[]> = { [Role.CLERK]: ["read"], chief: Object.freeze(["read", "close", ...more]) };\n',
  "src/cart.test.ts": 'test("a cart", () => {});\n',
  "src/main.ts":
    'import { cart } from "./cart";\nimport express from "express";\n\nexport const app = express();\napp.use("/cart", cart);\n',
  "src/cart.ts":
    'import { Router } from "express";\n\nexport const cart = Router();\ncart.get("/:id", (_request, response) => response.json({}));\n',
  "package.json":
    '{\n  "scripts": {\n    "dev": "node src/main.ts",\n    "quick": "npm run dev -- \\"a b\\""\n  },\n  "dependencies": { "express": "^5.1.0" }\n}\n',
  "src/views/cart-row.tsx":
    "interface Props { book: string; count?: number }\nexport function CartRow({ book, count = 1 }: Props) {\n  return <li>{book}</li>;\n}\nexport const Badge = memo(({ text, ...rest }) => <b {...rest}>{text}</b>);\n",
  "package-lock.json": '{ "packages": { "node_modules/express": { "version": "5.1.0" } } }\n',
  "yarn.lock": 'express@^5.1.0:\n  version "5.1.0"\n',
  "src/model/Owner.java":
    "@Entity\npublic class Owner extends Person {\n  private Long id;\n  private List<Pet> pets;\n  public String getName() { return null; }\n}\nenum Kind { CAT, DOG }\n",
  "prisma/schema.prisma":
    'datasource db { provider = "postgresql" }\nmodel Order {\n  id Int @id\n  buyer Person @relation(fields: [buyerId], references: [id])\n  buyerId Int @map("buyer_id")\n  @@map("orders")\n}\nmodel Person {\n  id Int @id\n  orders Order[]\n}\n',
  "shop/models.py":
    'from django.db import models\n\nclass Order(models.Model):\n    buyer = models.ForeignKey("Buyer", on_delete=models.CASCADE)\n\nclass Buyer(models.Model):\n    name = models.CharField(max_length=80, null=True)\n',
  "stock/tables.py":
    'from sqlalchemy import Column, Integer\n\nclass Item(Base):\n    __tablename__ = "items"\n    id = Column(Integer, primary_key=True)\n    shelf_id = Column(ForeignKey("shelves.id"))\n',
  "stock/shelf.go":
    'package stock\n\ntype Shelf struct {\n\tID uint `gorm:"primaryKey"`\n\tName string `gorm:"column:label"`\n}\n\nfunc (Shelf) TableName() string {\n\treturn "racks"\n}\n',
  "src/db/voucher.ts":
    'import { Column, Entity } from "typeorm";\n@Entity("vouchers")\nexport class Voucher {\n  @PrimaryGeneratedColumn() id: number;\n  @ManyToOne(() => Voucher) parent: Voucher;\n}\n',
  "src/db/review.ts":
    'import mongoose from "mongoose";\nconst schema = new mongoose.Schema({ text: { type: String, required: true } }, { timestamps: true });\nexport default mongoose.model("Review", schema);\n',
  "src/db/schema.ts":
    'import { pgTable, text } from "drizzle-orm/pg-core";\nexport const tags = pgTable("tags", { id: text("id").primaryKey(), owner: text("owner_id").references(() => tags.id) });\n',
  "src/trpc.ts":
    'import { notes as lists } from "./notes";\nconst notes = router({ list: publicProcedure.query(() => []), deep: { add: protectedProcedure.use(isOwner).mutation(({ input }) => input) } });\nexport const appRouter = t.mergeRouters(router({ notes, lists }), other);\nexport type AppRouter = typeof appRouter;\n',
  "src/db/parcel.ts":
    'import { Table, Model, Column, ForeignKey, BelongsTo, DataType } from "sequelize-typescript";\n@Table({ underscored: true })\nexport class Parcel extends Model {\n  @Column(DataType.STRING(40)) label: string;\n  @ForeignKey(() => Sender) @Column senderId: number;\n  @BelongsTo(() => Sender) sender: Sender;\n}\nexport const Sender = sequelize.define("sender", { name: { type: DataType.TEXT, allowNull: false } }, { indexes: [{ fields: ["name"] }] });\nSender.belongsToMany(Sender, { through: "friends", foreignKey: "one", otherKey: "other" });\n',
  ".nvmrc": "v20.19.0\n",
  "api/openapi.yaml":
    "openapi: 3.1.0\nservers: [{ url: 'https://shop.example/{version}', variables: { version: { default: v1 } } }]\nsecurity: [{ bearer: [] }]\npaths:\n  /orders:\n    get: { responses: { '200': {} } }\n  /orders/{id}: { $ref: './paths.yaml#/order' }\n",
  "api/paths.yaml": "order:\n  put: { security: [], responses: {} }\n",
  "api/asyncapi.yaml": "asyncapi: 2.6.0\nchannels:\n  orders.placed:\n    publish: {}\n",
  "api/schema.graphql": "type Query {\n  orders: [Order!]!\n}\n",
  "api/orders.proto":
    'syntax = "proto3";\nservice Orders {\n  rpc List (Empty) returns (All);\n  rpc Get (Name) returns (Order) {\n    option (google.api.http) = { get: "/v1/{name=orders/*}" };\n  }\n}\n',
  "server.exs": "use Phoenix.Router\n",
  "stock/pom.xml":
    "<project>\n  <dependencies>\n    <dependency>\n      <groupId>org.example</groupId>\n      <artifactId>stock</artifactId>\n      <version>1.2</version>\n    </dependency>\n  </dependencies>\n</project>\n",
  "worker/poetry.lock": '[[package]]\nname = "celery"\nversion = "5.4.0"\n',
  "worker/requirements.txt": "celery>=5\n",
  "stock/src/main/java/shop/Stock.java":
    '@RestController\n@RequestMapping("/stock")\nclass Stock {\n  @GetMapping("/{isbn}")\n  @PreAuthorize("hasRole(\'STAFF\')")\n  int show() {}\n}\n',
  "stock/src/main/java/shop/Rules.java":
    'class Rules {\n  static final String[] OPEN = { "/docs/**" };\n  @Bean SecurityFilterChain chain(HttpSecurity http) {\n    return http.authorizeHttpRequests(a -> a.requestMatchers(OPEN).permitAll().requestMatchers(HttpMethod.GET, "/stock/*").hasRole("STAFF").anyRequest().authenticated()).build();\n  }\n}\n',
  "stock/src/main/resources/application.yml":
    "server:\n  servlet:\n    context-path: /v1\nspring:\n  cloud:\n    gateway:\n      routes:\n        - id: x\n          predicates:\n            - Path=/api/stock/**\n",
  "db/migrations/001_books.sql":
    "CREATE TABLE books (\n  isbn char(13) PRIMARY KEY,\n  title varchar(200) NOT NULL,\n  author_id bigint REFERENCES authors (id) ON DELETE CASCADE\n);\n\nCREATE UNIQUE INDEX books_title ON books (title);\n",
  "db/migrations/002_longer.sql": "ALTER TABLE books ALTER COLUMN title TYPE varchar(300);\n",
  "billing/src/main/java/shop/billing/Invoices.java":
    "package shop.billing;\n\nimport shop.billing.model.Invoice;\nimport java.util.List;\n\npublic class Invoices {\n  List<Invoice> all;\n}\n",
  "billing/src/main/kotlin/shop/billing/model/Invoice.kt":
    "package shop.billing.model\n\ndata class Invoice(val id: Int)\n",
  "k8s/base/api.yaml":
    "apiVersion: apps/v1\nkind: Deployment\nmetadata: { name: api }\nspec:\n  template:\n    metadata: { labels: { app: api } }\n    spec:\n      containers:\n      - name: api\n        image: shop/api:1\n        ports: [{ containerPort: 8080 }]\n        envFrom: [{ configMapRef: { name: set } }]\n---\napiVersion: v1\nkind: Service\nmetadata: { name: api-svc }\nspec: { selector: { app: api }, ports: [{ port: 80 }] }\n",
  "k8s/base/kustomization.yaml": "resources: [api.yaml]\nimages: [{ name: shop/api, newTag: '2' }]\n",
  "chart/Chart.yaml": "name: shop\nversion: 1.0.0\nappVersion: 2.1\n",
  "chart/values.yaml": "api:\n  image: { repository: shop/api, tag: 1 }\n  replicas: 2\n",
  "chart/templates/api.yaml":
    '{{- if .Values.api }}\napiVersion: apps/v1\nkind: Deployment\nmetadata:\n  name: {{ .Release.Name }}-api\nspec:\n  replicas: {{ .Values.api.replicas }}\n  template:\n    spec:\n      containers:\n      - name: api\n        image: "{{ .Values.api.image.repository }}:{{ .Values.api.image.tag | default "x" }}"\n{{- end }}\n',
  Procfile: "web: node server.js\nworker: node worker.js\n",
  "serverless.yml":
    "service: shop\nfunctions:\n  mail:\n    handler: src/mail.send\n    environment: { SMTP_HOST: x }\n",
  "compose.yaml":
    "services:\n  db:\n    image: postgres:17\n  api:\n    build: { context: ./api }\n    image: shop/api:${TAG:-1}\n    ports: ['8080:3000']\n    environment:\n      DATABASE_URL: postgres://shop:hidden@db:5432/shop\n    depends_on: [db]\n",
  "compose.override.yaml": "services:\n  api:\n    env_file: .env\n    deploy: { replicas: 2 }\n",
  ".env": "TOKEN=hidden\n",
  "api/src/main/resources/application.yml":
    "spring:\n  application:\n    name: api\n  config:\n    import: optional:configserver:http://config:8888\n",
  "ktor/src/main/kotlin/Routes.kt":
    'import io.ktor.server.routing.*\nfun Application.shop() { routing { route("/v1") { orders(); authenticate("jwt") { post { } } } } }\nfun Route.orders() = route("/orders") { get("/{id}") { } }\n',
  "micronaut/src/main/java/Orders.java":
    'import io.micronaut.http.annotation.*;\n@Controller("/orders") class Orders { @Get("/{id}") Order show(Long id) { return null; } }\n',
  "starlette/app.py":
    'from starlette.applications import Starlette\nfrom starlette.routing import Mount, Route\nroutes = [Route("/a", show), Mount("/b", routes=[Route("/{id}", one, methods=["PUT"])])]\napp = Starlette(routes=routes)\n',
  "bare/server.js":
    'import http from "node:http";\nhttp.createServer((req, res) => { if (req.method === "GET" && req.url === "/a") res.end(); const m = /^\\/b\\/(\\d+)$/.exec(req.url); if (m) res.end(); });\n',
  "api/src/main/java/Client.java": 'class Client { String base = "http://orders/"; RestClient client; }\n',
  "api/Dockerfile": "FROM node:22 AS build\nFROM build\nEXPOSE 3000\n",
  "mails/pyproject.toml": '[project]\nname = "shop-mails"\n',
  "mails/shop_mails/__init__.py": "from .send import write\n",
  "mails/shop_mails/main.py":
    'from fastapi import APIRouter, Depends, FastAPI\n\napp = FastAPI()\nrouter = APIRouter(prefix="/mails", dependencies=[Depends(require_token)])\n\n\n@router.post("/{id}", status_code=202)\nasync def send(id: int): ...\n\n\napp.include_router(router, prefix="/api")\n',
  "mails/shop_mails/urls.py":
    'from django.urls import include, path, re_path\nfrom rest_framework.routers import DefaultRouter\n\nrouter = DefaultRouter()\nrouter.register(r"letters", views.Letters)\nurlpatterns = [path("x/<int:id>/", include(router.urls)), re_path(r"^y/(?P<a>[0-9]+)$", views.show)]\n',
  "mails/shop_mails/views.py":
    'class Letters(ReadOnlyModelViewSet):\n    permission_classes = [IsAuthenticated]\n\n    @action(detail=True, methods=["post"])\n    def post(self, request): ...\n',
  "mails/shop_mails/send.py": "import smtplib\n\n\ndef write(): ...\n",
  "gate/go.mod": "module example.org/shop/gate\n\ngo 1.24\n",
  "gate/main.go":
    'package main\n\nimport (\n\t"fmt"\n\n\t"example.org/shop/gate/log"\n)\n\nfunc main() { fmt.Println(log.Level) }\n',
  "gate/routes.go":
    'package main\n\nimport (\n\t"net/http"\n\n\t"github.com/gin-gonic/gin"\n)\n\nfunc serve() {\n\tr := gin.New()\n\tapi := r.Group("/api", requireToken())\n\tgates(api.Group("/gates"))\n\tmux := http.NewServeMux()\n\tmux.HandleFunc("GET /x/{id}", show)\n}\n\nfunc gates(r *gin.RouterGroup) {\n\tr.POST("/:id", open)\n}\n',
  "gate/log/log.go": "package log\n\nconst Level = 1\n",
  "desk/composer.json": '{ "name": "shop/desk", "autoload": { "psr-4": { "Desk\\\\": "src/" } } }\n',
  "desk/src/Web/Tickets.php": "<?php\n\nnamespace Desk\\Web;\n\nuse Desk\\Model\\Ticket;\n\nfinal class Tickets {}\n",
  "desk/routes/api.php":
    "<?php\n\nRoute::middleware('auth')->group(function () {\n    Route::apiResource('tickets', Tickets::class)->only(['index']);\n});\n",
  "desk/src/Web/Desk.php":
    "<?php\n\n#[Route('/desk')]\nclass Desk\n{\n    #[Route('/{id}', methods: ['GET'])]\n    public function show(int $id) {}\n}\n",
  "desk/config/routes.yaml": "all:\n  resource: ../src/Controller/\n  prefix: /v1\n",
  "desk/src/Model/Ticket.php": "<?php\n\nnamespace Desk\\Model;\n\nfinal class Ticket {}\n",
  "till/Till.csproj": '<Project Sdk="Microsoft.NET.Sdk" />\n',
  "till/Web/Receipts.cs": "using Till.Model;\n\nnamespace Till.Web;\n\npublic class Receipts(Receipt first) {}\n",
  "till/Web/ReceiptsController.cs":
    '[ApiController]\n[Route("api/[controller]")]\npublic class ReceiptsController : ControllerBase\n{\n    [HttpGet("{id:int}")]\n    [Authorize(Roles = "Clerk")]\n    public Receipt Show(int id) => new(id);\n}\n',
  "till/Program.cs":
    'var app = builder.Build();\nvar api = app.MapGroup("/api").RequireAuthorization();\napi.MapPost("/x", Add);\n',
  "till/Data/TillContext.cs":
    'namespace Till.Data;\n\npublic class TillContext : DbContext\n{\n    public DbSet<Sale> Sales => Set<Sale>();\n\n    protected override void OnModelCreating(ModelBuilder model)\n    {\n        model.Entity<Sale>(sale => { sale.ToTable("sales", "till"); sale.HasIndex(s => s.Code).IsUnique(); sale.OwnsOne(s => s.Price, p => p.Property(x => x.Net).HasColumnName("net")); });\n    }\n}\n\npublic class SaleConfiguration : IEntityTypeConfiguration<Sale>\n{\n    public void Configure(EntityTypeBuilder<Sale> builder) => builder.HasOne(s => s.Before).WithMany().HasForeignKey(s => s.BeforeId).OnDelete(DeleteBehavior.Cascade);\n}\n\n[Table("x")]\npublic class Sale\n{\n    public int Id { get; set; }\n    [MaxLength(9)] public string? Code { get; set; }\n    public Price Price { get; set; }\n    public Sale Before { get; set; }\n    public int? BeforeId { get; set; }\n}\n\npublic record Price(decimal Net);\n',
  "till/Model/Receipt.cs": "namespace Till.Model;\n\npublic record Receipt(int Id);\n",
  "scan/Cargo.toml": '[package]\nname = "shop-scan"\n',
  "scan/src/main.rs": "mod code;\n\nuse crate::code::Code;\n\nfn main() {}\n",
  "scan/src/web.rs":
    'use axum::{routing::get, Router};\n\npub fn app() -> Router {\n    let api = Router::new().route("/scans/{id}", get(show).put(change)).route_layer(from_fn(require_auth));\n    Router::new().nest("/api", api)\n}\n\n#[post("/scans")]\nasync fn add() {}\n\nfn config(cfg: &mut web::ServiceConfig) {\n    cfg.service(web::scope("/v1").service(add));\n}\n',
  "scan/src/code.rs": "pub struct Code;\n",
  "clerk/app/models/shift.rb": "class Shift < ApplicationRecord\n  def hours = Hours.new(self)\nend\n",
  "gateway/krakend.json":
    '{ "version": 3, "endpoints": [{ "endpoint": "/shifts/{id}", "method": "PUT", "backend": [{ "url_pattern": "/s/{id}" }] }] }\n',
  "board/krakend.tmpl.json": '{ "endpoints": [{{ range .all }}{{ end }}] }\n',
  "clerk/app/controllers/orders_controller.rb":
    'class Api::OrdersController < ApplicationController\n  include Checked\n  before_action :known!, only: %i[index]\n  skip_before_action(:x, if: -> { y }) { head 401 }\n\n  def index = render(json: [], status: :ok)\n\n  private\n\n  def known!(status = 403)\n    render_no "a", status: status unless request.headers["X"]\n  end\nend\n',
  "clerk/config/routes.rb":
    "Rails.application.routes.draw do\n  namespace :api do\n    resources :shifts, only: %i[index show] do\n      post :swap, on: :member\n    end\n  end\nend\n",
  "clerk/app/services/hours.rb": 'require_relative "../models/shift"\n',
  "api/migrations/20240101_orders.js":
    'exports.up = (knex) =>\n  knex.schema.createTable("orders", (t) => {\n    t.uuid("id").primary();\n    t.integer("book").references("id").inTable("books").onDelete("CASCADE");\n  });\nexports.down = (knex) => knex.schema.dropTable("orders");\n',
  "alembic/versions/aa_users.py":
    'revision = "aa"\ndown_revision = None\n\ndef upgrade():\n    op.create_table("users", sa.Column("id", sa.Integer(), nullable=False), sa.PrimaryKeyConstraint("id"))\n    with op.batch_alter_table("users") as batch:\n        batch.add_column(sa.Column("name", sa.String(80), server_default=sa.text("\'x\'")))\n',
  "db/migrate/20240101000000_create_loans.rb":
    "class CreateLoans < ActiveRecord::Migration[7.1]\n  def change\n    create_table :loans do |t|\n      t.string :code, null: false, limit: 12\n      t.references :book, foreign_key: true\n    end\n    execute <<~SQL\n      ALTER TABLE loans ADD COLUMN note text\n    SQL\n  end\nend\n",
  "db/changelog/changes.xml":
    '<databaseChangeLog>\n  <changeSet id="1" author="a">\n    <createTable tableName="stock">\n      <column name="id" type="bigint"><constraints primaryKey="true"/></column>\n    </createTable>\n    <sql>CREATE INDEX i ON stock (id);</sql>\n  </changeSet>\n</databaseChangeLog>\n',
  "shop/migrations/0001_initial.py":
    'class Migration(migrations.Migration):\n    operations = [\n        migrations.CreateModel(name="Order", fields=[("id", models.AutoField(primary_key=True)), ("code", models.CharField(max_length=9))], options={"db_table": "orders"}),\n    ]\n',
  "Data/Migrations/20240101000000_Init.cs":
    'protected override void Up(MigrationBuilder migrationBuilder)\n{\n    migrationBuilder.CreateTable(name: "Jobs", columns: table => new { Id = table.Column<int>(nullable: false) }, constraints: table => { table.PrimaryKey("PK", x => x.Id); });\n}\n',
  "load/summary.json":
    '{ "metrics": { "http_reqs": { "values": { "rate": 84.1 } }, "http_req_duration{name:GET /books}": { "values": { "p(95)": 18 } } } }\n',
  "load/browse.js":
    'import http from "k6/http";\nexport const options = { thresholds: { "http_req_duration{name:GET /books}": ["p(95)<150"] } };\n',
  "load/aggregate.csv": "Label,# Samples,Average,95% Line,Error %\nGET /books,10,12,40,0.00%\n",
  "coverage.xml": '<coverage line-rate="0.91" branch-rate="0.8"></coverage>\n',
  "src/events.ts":
    'export const Topics = { placed: "order.placed" };\nbus.publish(`order.${kind}`);\nexport class OrderPlacedEvent {}\n',
  "config/settings.yaml": "topics:\n  - name: ${MAIL_TOPIC:mail.outbox}\nqueue: bills\n",
  "infra/main.tf":
    'resource "aws_lambda_function" "mailer" {\n  function_name = "mail-sender"\n}\nresource "aws_sqs_queue" "outbox" {\n  name = "mail-outbox"\n  count = 2\n}\n',
  "press/bom.json":
    '{ "bomFormat": "CycloneDX", "metadata": { "component": { "bom-ref": "me" } }, "components": [{ "bom-ref": "a", "purl": "pkg:gem/rails@7.1.2" }], "dependencies": [{ "ref": "me", "dependsOn": ["a"] }] }\n',
  "press/Dockerfile": "FROM python:3.13-slim\nEXPOSE 8000\n",
};
