import { expect, test } from "vitest";
import { toLines } from "../../database/testing.ts";
import { surveySite } from "../../run.ts";
import { memorySite } from "../../testing/memory-site.ts";
import { ormEfcore } from "./surveyor.ts";

const linesOf = (files: Readonly<Record<string, string>>): string[] =>
  surveySite([ormEfcore], memorySite(files)).surveys.flatMap(toLines);

const context = (sets: string, creating = ""): string =>
  `public class ShopContext : DbContext\n{\n${sets}\n    protected override void OnModelCreating(ModelBuilder modelBuilder)\n    {\n${creating}\n    }\n}\n`;

test("by convention tables are named after the sets of the context, and keys after what they lead to", () => {
  expect(
    linesOf({
      "Shop/ShopContext.cs": context(
        "    public DbSet<Blog> Blogs { get; set; }\n    public DbSet<Post> Posts => Set<Post>();",
      ),
      "Shop/Model.cs": `namespace Shop;
public abstract class Entity<TKey>
{
    public TKey Id { get; private set; }
    private readonly List<object> _events = new();
}
public class Blog : Entity<int>
{
    public string Url { get; set; }
    public int? Rating { get; set; }
    public string Shown => Url;
    [NotMapped] public int Passing { get; set; }
    public ICollection<Post> Posts { get; } = new List<Post>();
    public List<Tag> Tags { get; set; }
}
public class Post
{
    public Guid PostId { get; set; }
    public State State { get; set; }
    public Blog Blog { get; set; }
    public int BlogId { get; set; }
    public Person? Author { get; set; }
}
public class Tag { public long Id { get; set; } }
public class Person { public int PersonId { get; set; } public byte[] Photo { get; set; } }
public enum State { Open, Closed }
`,
    }),
  ).toEqual([
    "Shop/ShopContext.cs",
    "table Blogs @Model:7",
    "  Url string @Model:9",
    "  Rating int @Model:10",
    "  Id ? key @Model:4",
    "table Posts @Model:16",
    "  PostId Guid key @Model:18",
    "  State int not null @Model:19",
    "  BlogId int not null @Model:21",
    "  AuthorPersonId int @Model:22",
    "key (BlogId) -> Blogs(Id) @Model:20",
    "key (AuthorPersonId) -> Person(PersonId) @Model:22",
    "table Person @Model:25",
    "  PersonId int key @Model:25",
    "  Photo byte[] @Model:25",
    "table Tag @Model:24",
    "  Id long key @Model:24",
    "  BlogId ? @Model:14",
    "key (BlogId) -> Blogs(Id) @Model:14",
  ]);
});

test("attributes say otherwise", () => {
  expect(
    linesOf({
      "a.cs": `${context("    public DbSet<Order> Orders { get; set; }")}
[Table("orders", Schema = "shop")]
[Index(nameof(Code), IsUnique = true)]
public class Order
{
    [Key] public int Number { get; set; }
    [Column("order_code"), MaxLength(12), Required] public string Code { get; set; }
    [Column(TypeName = "decimal(9,2)")] public decimal Total { get; set; }
    [ForeignKey(nameof(Parent))] public int? Above { get; set; }
    public Order Parent { get; set; }
}`,
    }),
  ).toEqual([
    "a.cs",
    "table orders @a:12",
    "  Number int key @a:14",
    "  order_code varchar(12) not null unique @a:15 a:12",
    "  Total decimal(9,2) not null @a:16",
    "  Above int @a:17",
    "index orders(order_code) (order_code) unique @a:12",
    "key (Above) -> orders(Number) @a:18",
  ]);
});

test("calls in OnModelCreating and in configurations say otherwise still", () => {
  expect(
    linesOf({
      "Shop/Shop.csproj": "<Project />",
      "Shop/ShopContext.cs": context(
        "    public DbSet<Order> Orders { get; set; }",
        '        modelBuilder.HasDefaultSchema("shop");\n        modelBuilder.ApplyConfigurationsFromAssembly(typeof(ShopContext).Assembly);\n        modelBuilder.Entity<Buyer>().ToTable("buyers").HasKey(b => new { b.Country, b.Number });\n        modelBuilder.Entity<Summary>(s => { s.HasNoKey(); s.ToView("summary"); });',
      ),
      "Shop/OrderConfiguration.cs": `public class OrderConfiguration : IEntityTypeConfiguration<Order>
{
    public void Configure(EntityTypeBuilder<Order> builder)
    {
        builder.ToTable("orders");
        builder.HasKey(o => o.Id);
        builder.Property(o => o.Id).HasConversion(id => id.Value, value => new OrderId(value)).UseIdentityColumn();
        builder.Property(o => o.Code).HasColumnName("code").HasMaxLength(9).IsRequired().HasDefaultValue("x");
        builder.Property(o => o.State).HasConversion<string>();
        builder.Property<DateTime?>("ChangedAt");
        builder.HasIndex(o => o.Code).IsUnique().HasDatabaseName("ux_code");
        builder.Ignore(o => o.Events);
        builder.OwnsOne(o => o.Home, h => { h.Property(x => x.City).HasColumnName("city").HasMaxLength(40); });
        builder.HasOne(o => o.Buyer).WithMany(b => b.Orders).HasForeignKey(o => o.BuyerNumber).OnDelete(DeleteBehavior.SetNull);
        builder.HasMany(o => o.Lines).WithOne().HasForeignKey("OrderNo").OnDelete(DeleteBehavior.Cascade);
    }
}`,
      "Shop/Order.cs": `public class Order
{
    public OrderId Id { get; set; }
    public string Code { get; set; }
    public State State { get; set; }
    public List<Event> Events { get; set; }
    public Address Home { get; set; }
    public Buyer Buyer { get; }
    public int? BuyerNumber { get; set; }
    public List<Line> Lines { get; set; }
}
public record OrderId(int Value);
public record Address(string City, string Street);
public class Buyer { public string Country { get; set; } public int Number { get; set; } public List<Order> Orders { get; set; } }
public class Line { public int Id { get; set; } }
public class Summary { public int Count { get; set; } }
public enum State { Open }`,
    }),
  ).toEqual([
    "Shop/ShopContext.cs",
    "table orders @Order:1",
    "  Id ? key generated @Order:3",
    "  code varchar(9) not null unique = 'x' @Order:4 OrderConfiguration:11",
    "  State text not null @Order:5",
    "  city varchar(40) @Order:13",
    "  Home_Street string @Order:13",
    "  BuyerNumber int @Order:9",
    "  ChangedAt DateTime @OrderConfiguration:10",
    "index ux_code (code) unique @OrderConfiguration:11",
    "key (BuyerNumber) -> buyers(Country, Number) set null @OrderConfiguration:14",
    "table buyers @Order:14",
    "  Country string key @Order:14",
    "  Number int key @Order:14",
    "table Line @Order:15",
    "  Id int key @Order:15",
    "  OrderNo ? @OrderConfiguration:15",
    "key (OrderNo) -> orders(Id) cascade @OrderConfiguration:15",
  ]);
});

test("names that nobody gives are in snake case where that is said", () => {
  expect(
    linesOf({
      "Startup.cs": "services.AddDbContext<ShopContext>(o => o.UseNpgsql(url).UseSnakeCaseNamingConvention());",
      "ShopContext.cs": context("    public DbSet<OrderLine> OrderLines { get; set; }"),
      "OrderLine.cs":
        '[Owned] public class Money { public decimal NetAmount { get; set; } }\npublic class OrderLine { public int Id { get; set; } public Money UnitPrice { get; set; } [Column("Kept")] public int Named { get; set; } public OrderLine NextLine { get; set; } }',
    }),
  ).toEqual([
    "ShopContext.cs",
    "table order_lines @OrderLine:2",
    "  id int key @OrderLine:2",
    "  unit_price_net_amount decimal @OrderLine:1",
    "  Kept int not null @OrderLine:2",
    "  next_line_id int @OrderLine:2",
    "key (next_line_id) -> order_lines(id) @OrderLine:2",
  ]);
});

test("of classes of one name the one is meant that the file can see", () => {
  expect(
    linesOf({
      "Api/OrderDto.cs": "namespace Api;\npublic class Order { public int Shown { get; set; } }",
      "Domain/Order.cs": "namespace Domain;\npublic class Order { public int Id { get; set; } }",
      "Data/C.cs": `using Domain;\nnamespace Data;\n${context("public DbSet<Order> Orders { get; set; }")}`,
    }),
  ).toEqual(["Data/C.cs", "table Orders @Order:2", "  Id int key @Order:2"]);
});

test("what is not told is a gap with its line", () => {
  const gaps = (text: string, creating = ""): string[] =>
    linesOf({ "c.cs": `${context("public DbSet<A> As { get; set; }", creating)}${text}` }).filter((line) =>
      line.startsWith("gap"),
    );
  expect(gaps("")).toEqual(["gap: A (c.cs:3) is of a class that is not read."]);
  expect(gaps("public class A : Elsewhere { public int Id { get; set; } }")).toEqual([
    "gap: A (c.cs:3) has the columns of Elsewhere too, which is not read.",
  ]);
  expect(gaps("public class A { public int Id { get; set; } public Point Place { get; set; } }")).toEqual([
    "gap: A (c.cs:3) has Place of Point (c.cs:9), which is not read.",
  ]);
  expect(
    gaps(
      "public class A { public int Id { get; set; } public List<B> Bs { get; set; } }\npublic class B { public int Id { get; set; } public List<A> As { get; set; } }",
    ),
  ).toEqual([
    "gap: A and B are joined by a table (c.cs:9) that is not read.",
    "gap: B and A are joined by a table (c.cs:10) that is not read.",
  ]);
  expect(
    gaps(
      "public class A { public int Id { get; set; } }",
      "foreach (var e in modelBuilder.Model.GetEntityTypes()) { e.SetTableName(e.GetTableName().ToLower()); }",
    ),
  ).toEqual(["gap: ShopContext (c.cs:1) gives names or types by what it computes (line 6)."]);
  expect(
    linesOf({
      "c.cs":
        "public class C : IdentityDbContext<User> { public DbSet<A> As { get; set; } }\npublic class A { public int Id { get; set; } }",
    }).filter((line) => line.startsWith("gap")),
  ).toEqual(["gap: C (c.cs:1) has the tables of IdentityDbContext too, which are not read."]);
});
