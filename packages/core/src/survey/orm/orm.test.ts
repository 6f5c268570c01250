import { expect, test } from "vitest";
import type { BuiltElement } from "../../model/built.ts";
import type { ColumnFacts } from "../../model/kinds/column.ts";
import type { IndexFacts } from "../../model/kinds/index-of-table.ts";
import { parseScript } from "../../../test/parse-script.ts";
import { surveySite } from "../run.ts";
import type { Surveyor } from "../surveyor.ts";
import { ormDjango } from "../surveyors/orm-django/surveyor.ts";
import { ormDrizzle } from "../surveyors/orm-drizzle/surveyor.ts";
import { ormGorm } from "../surveyors/orm-gorm/surveyor.ts";
import { ormJpa } from "../surveyors/orm-jpa/surveyor.ts";
import { ormMongoose } from "../surveyors/orm-mongoose/surveyor.ts";
import { ormPrisma } from "../surveyors/orm-prisma/surveyor.ts";
import { ormSqlalchemy } from "../surveyors/orm-sqlalchemy/surveyor.ts";
import { ormTypeorm } from "../surveyors/orm-typeorm/surveyor.ts";
import { memorySite } from "../testing/memory-site.ts";

/** Each table with its columns, and each foreign key, as a line. */
function tables(surveyor: Surveyor, files: Readonly<Record<string, string>>): string[] {
  const [survey] = surveySite([surveyor], memorySite(files, parseScript)).surveys;
  const elements = survey?.elements ?? [];
  return elements.flatMap(({ id, kind, name }) => {
    if (kind === "foreign-key") return [name];
    if (kind !== "table") return [];
    const columns = elements
      .filter((column) => column.kind === "column" && column.parent === id)
      .map((column) => {
        const { type, primaryKey, nullable } = column.facts as ColumnFacts;
        return `${column.name}${primaryKey ? "!" : nullable ? "?" : ""}${type ? `: ${type.raw}` : ""}`;
      });
    const open = survey?.gaps?.some(({ within }) => within === id) ? " ..." : "";
    return [`${name} (${columns.join(", ")}${open})`];
  });
}

test("entities of JPA have the columns of what they extend and embed, and keys of what they refer to", () => {
  expect(
    tables(ormJpa, {
      "m/Base.java": "@MappedSuperclass\npublic class Base { @Id private Integer id; }",
      "m/Owner.java":
        '@Entity\n@Table(name = "owners")\npublic class Owner extends Base { private String firstName; @OneToMany Set<Pet> pets; @Embedded Address home; }',
      "m/Address.java": "@Embeddable class Address { String city; }",
      "m/Pet.java":
        '@Entity class Pet extends Foreign { @ManyToOne @JoinColumn(name = "owner") Owner owner; @Transient int age; }',
    }),
  ).toEqual(["owners (first_name: String, city: String, id!: Integer)", "pet (owner ...)", "pet.owner -> owners"]);
});

test("entities of JPA keep fields as their annotations say, and may be empty as these say", () => {
  const java = `@Entity class Loan {
    @Id Long id;
    @Column(length = 40) String label;
    @Column(columnDefinition = "char(2) not null") String zone;
    @Column(precision = 10, scale = 2) BigDecimal fee;
    @Convert(converter = Days.class) LocalDate day;
    @ManyToOne(optional = false) Reader reader;
    @ManyToOne Desk desk;
  }`;
  const kotlin = `@Entity class Desk(
    @Id val id: Long,
    @Column(nullable = false, length = 12) var label: String? = null,
  )`;
  const [survey] = surveySite([ormJpa], memorySite({ "m/Loan.java": java, "m/Desk.kt": kotlin }, parseScript)).surveys;
  expect(
    (survey?.elements ?? []).flatMap(({ kind, name, facts }) => {
      const { type, nullable } = facts as ColumnFacts;
      return kind === "column" ? [`${name}: ${type?.raw ?? "?"}${nullable === false ? " not null" : ""}`] : [];
    }),
  ).toEqual([
    "id: Long not null",
    "label: varchar(12) not null",
    "id: Long not null",
    "label: varchar(40)",
    "zone: char(2) not null",
    "fee: numeric(10, 2)",
    "day: ?",
    "reader_id: ? not null",
    "desk_id: ?",
  ]);
});

test("where entities of JPA make the tables, a column may be empty that is not said to be filled", () => {
  const java = `@Entity class Loan {
    @Id Long id;
    @Column(nullable = false) String label;
    String note;
    int times;
    @ManyToOne Document document;
  }`;
  const document = "@Entity class Document { @Id Long id; @NotBlank String title; }";
  const nullable = (files: Readonly<Record<string, string>>): string => {
    const [survey] = surveySite([ormJpa], memorySite(files, parseScript)).surveys;
    return survey!.elements
      .map(({ name, facts }) => `${name}${(facts as ColumnFacts).nullable === true ? "?" : ""}`)
      .join(" ");
  };
  const files = { "m/Loan.java": java, "m/Document.java": document };
  const settings = {
    "src/main/resources/application.yml": "spring:\n  jpa:\n    hibernate:\n      ddl-auto: ${DDL:update}\n",
  };
  expect(nullable({ ...files, ...settings })).toBe(
    "document id title loan id label note? times document_id? loan.document_id -> document",
  );
  for (const other of [
    files,
    { ...files, "src/main/resources/application.properties": "spring.jpa.hibernate.ddl-auto=validate\n" },
    { ...files, ...settings, "src/main/resources/db/migration/V1__all.sql": "create table loan (id int);" },
    { ...files, ...settings, "m/Loan.java": java.replace("@Id ", ""), "m/Document.java": document.replace("@Id ", "") },
  ])
    expect(nullable(other)).not.toContain("?");
});

test("entities of JPA and of Room are read below annotations of any length", () => {
  const indexes = ["a", "b", "c", "d", "e"].map(
    (of) => `@Index(name = "by_${of}", columnList = "${of}", unique = true)`,
  );
  const keys = ["Reader", "Book"].map(
    (of) =>
      `ForeignKey(entity = ${of}::class, parentColumns = ["id"], childColumns = ["key"], onDelete = ForeignKey.CASCADE)`,
  );
  expect(
    tables(ormJpa, {
      "m/Desk.java": `@Entity\n@Table(name = "desks", indexes = { ${indexes.join(", ")} })\npublic class Desk { @Id Long id; }`,
      "m/Shelf.java": '@Entity(tableName = "shelves")\npublic class Shelf { @PrimaryKey long id; }',
      "m/Loan.kt": `@Entity(\n  tableName = "loans",\n  foreignKeys = [${keys.join(",\n")}],\n)\ndata class Loan(@PrimaryKey val id: Long)`,
    }),
  ).toEqual(["desks (id!: Long)", "loans (id!: Long)", "shelves (id!: long)"]);
});

test("models of Django have a key and the name of their app", () => {
  expect(
    tables(ormDjango, {
      "shop/models/order.py":
        'from django.db import models\n\nclass Stamped(models.Model):\n    at = models.DateTimeField()\n\n    class Meta:\n        abstract = True\n\nclass Order(Stamped):\n    buyer = models.ForeignKey("Buyer", null=True)\n    tags = models.ManyToManyField("Tag")\n\nclass Buyer(models.Model):\n    code = models.CharField(primary_key=True)\n\n    class Meta:\n        db_table = "people"\n',
    }),
  ).toEqual([
    "shop_order (id!, buyer_id?: ForeignKey, at: DateTimeField)",
    "shop_order.buyer_id -> people",
    "shop_order_tags (id!, order_id, tag_id)",
    "shop_order_tags.order_id -> shop_order",
    "people (code!: CharField)",
  ]);
});

test("models of Django have tables between them, lead to the user of the settings, and lack what they take away", () => {
  const models =
    'from django.db import models\n\nclass Reader(AbstractBaseUser):\n    last_login = None\n    name = models.CharField()\n    friends = models.ManyToManyField("self")\n\nclass Loan(models.Model):\n    owner = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE)\n    seen_by = models.ManyToManyField(to=settings.AUTH_USER_MODEL, db_table="loan_eyes")\n    kept_by = models.ManyToManyField("Reader", through="Keeping")\n';
  expect(tables(ormDjango, { "shop/models.py": models })).toEqual([
    "shop_reader (id!, name: CharField, password)",
    "shop_reader_friends (id!, from_reader_id, to_reader_id)",
    "shop_reader_friends.from_reader_id -> shop_reader",
    "shop_reader_friends.to_reader_id -> shop_reader",
    "shop_loan (id!, owner_id: ForeignKey)",
    "shop_loan.owner_id -> shop_reader",
    "loan_eyes (id!, loan_id, reader_id)",
    "loan_eyes.loan_id -> shop_loan",
    "loan_eyes.reader_id -> shop_reader",
  ]);
});

test("models of Django lead to the user of Django itself where no class is one, and to themselves where that is they", () => {
  const many = "models.ManyToManyField(settings.AUTH_USER_MODEL)";
  const models = (bases: string): string =>
    `from django.db import models\n\nclass Reader(${bases}):\n    name = models.CharField()\n    friends = ${many}\n`;
  const between = (bases: string): string =>
    tables(ormDjango, { "shop/models.py": models(bases) }).find((line) => line.startsWith("shop_reader_friends ")) ??
    "";
  expect(between("models.Model")).toBe("shop_reader_friends (id!, reader_id, user_id)");
  expect(between("AbstractBaseUser")).toBe("shop_reader_friends (id!, from_reader_id, to_reader_id)");
});

test("models of Django have the indexes and rules that they say, without those of some rows", () => {
  const models =
    'from django.db import models\n\nclass Loan(models.Model):\n    day = models.DateField()\n    book = models.ForeignKey("Book")\n    class Meta:\n        unique_together = ("day", "id")\n        indexes = [models.Index(fields=["-day", "book"], name="by_day")]\n        constraints = [\n            models.UniqueConstraint("book", models.F("day"), name="one_book"),\n            models.UniqueConstraint(Lower("day"), name="lower_day"),\n            models.UniqueConstraint(fields=["day"], condition=Q(), name="some"),\n        ]\n';
  const [survey] = surveySite([ormDjango], memorySite({ "shop/models.py": models }, parseScript)).surveys;
  const indexes = (survey?.elements ?? []).filter((each): each is BuiltElement<"index"> => each.kind === "index");
  expect(
    indexes.map(({ name, facts: { columns, unique } }) => `${name}: ${columns.join("+")}${unique ? "!" : ""}`),
  ).toEqual(["shop_loan(day, id): day+id!", "by_day: day+book_id", "one_book: book_id+day!"]);
});

test("models of Django have the columns and the key of abstract models in files of other names", () => {
  const base =
    "class Keyed(models.Model):\n    code = models.UUIDField(primary_key=True)\n    note = models.TextField()\n\n    class Meta:\n        abstract = True\n";
  expect(
    tables(ormDjango, {
      "shop/apps.py": "",
      "shop/base.py": `from django.db import models\n\n${base}\nclass ListMixin(ViewMixin):\n    size = 3\n`,
      "shop/models.py": "from django.db import models\n\nclass Order(Keyed):\n    label = models.TextField()\n",
    }),
  ).toEqual(["shop_order (label: TextField, code!: UUIDField, note: TextField)"]);
});

test("models of Django deep in an app bear its name", () => {
  const model = "from django.db import models\n\nclass Draft(models.Model):\n    pass\n";
  expect(
    tables(ormDjango, { "shop/apps.py": "", "shop/drafts/models.py": model, "blog/posts/models.py": model }),
  ).toEqual(["posts_draft (id!)", "shop_draft (id!)"]);
});

test("classes of SQLAlchemy name their tables and columns", () => {
  expect(
    tables(ormSqlalchemy, {
      "app/models.py":
        'from sqlalchemy import Column\n\nclass Stamps:\n    made_at = Column(DateTime)\n\nclass Order(Stamps, Base):\n    __tablename__ = "orders"\n    id: Mapped[int] = mapped_column(primary_key=True)\n    buyer_id = Column(Integer, ForeignKey("people.id"), nullable=False)\n    note = Column("remark", Text)\n    buyer = relationship("Person")\n    lines: Mapped[list["Line"]] = relationship()\n\nclass Person(Base):\n    __tablename__ = "people"\n    id = Column(Integer, primary_key=True)\n',
    }),
  ).toEqual([
    "orders (id!: int, buyer_id: Integer, remark?: Text, made_at?: DateTime)",
    "orders.buyer_id -> people",
    "people (id!: Integer)",
  ]);
});

test("tables of SQLAlchemy stand without a class too, and those that a database is asked for do not", () => {
  expect(
    tables(ormSqlalchemy, {
      "m.py":
        'from sqlalchemy import Column, Table\n\norder_tags = Table(\n    "tags_of_orders",\n    Base.metadata,\n    Column("order_id", ForeignKey("orders.id"), primary_key=True),\n    Column("weight", Integer, nullable=True),\n)\nold = Table("old_orders", metadata, autoload_with=engine)\n\nclass Order(Base):\n    __tablename__ = "orders"\n    id = Column(Integer, primary_key=True)\n',
    }),
  ).toEqual([
    "orders (id!: Integer)",
    "tags_of_orders (order_id!, weight?: integer)",
    "tags_of_orders.order_id -> orders",
  ]);
});

test("classes of SQLAlchemy have columns of enumerations, and none for what is made of several", () => {
  expect(
    tables(ormSqlalchemy, {
      "app/models.py":
        'from sqlalchemy import Enum\n\nclass Visit(Base):\n    __tablename__ = "visits"\n    id: Mapped[int] = mapped_column(primary_key=True)\n    state: Mapped[State] = mapped_column(Enum(State), default=State.OPEN)\n    sort: Mapped[Sort]\n    fee: Mapped[float] = mapped_column(sa.Numeric(8, 2))\n    place: Mapped[Address] = composite("x", "y")\n    vet: Mapped["Vet"] = relationship()\n',
    }),
  ).toEqual(["visits (id!: int, state: State, sort: Sort, fee: Numeric(8, 2))"]);
});

test("structs of GORM are tables in the plural, without what they lead to", () => {
  expect(
    tables(ormGorm, {
      "m/order.go":
        'package m\n\ntype Order struct {\n\tgorm.Model\n\tBuyerName string `gorm:"size:80"`\n\tLines []Line\n\tTags []Tag `gorm:"many2many:order_tags;"`\n\tAge int `gorm:"-"`\n\tShopIDs string\n}\n\ntype Person struct {\n\tID uint `gorm:"primaryKey"`\n\tMail string `gorm:"column:email"`\n}\n\nfunc (p *Person) TableName() string {\n\treturn "people"\n}\n',
    }),
  ).toEqual([
    "orders (buyer_name: varchar(80), shop_ids: string, id!, created_at, updated_at, deleted_at)",
    "order_tags (order_id!, tag_id!)",
    "people (id!: uint, email: string)",
  ]);
});

test("a struct of GORM within a function maps no table", () => {
  const text =
    'package m\n\ntype Order struct {\n\tID uint `gorm:"primaryKey"`\n}\n\nfunc list() {\n\ttype row struct {\n\t\tID string `gorm:"column:id;primaryKey"`\n\t}\n}\n';
  expect(tables(ormGorm, { "m/orders.go": text })).toEqual(["orders (id!: uint)"]);
});

test("structs of GORM say what is unique, where they make the tables, and what leads elsewhere", () => {
  const files = {
    "m/user.go":
      'package m\n\nimport "github.com/jinzhu/gorm"\n\ntype User struct {\n\tID uint `gorm:"primary_key"`\n\tMail string `gorm:"unique_index"`\n\tName string `gorm:"size:40;not null"`\n\tNote string `gorm:"type:text"`\n\tState State\n\tOrg string `gorm:"uniqueIndex:one"`\n\tNick string `gorm:"uniqueIndex:one"`\n\tHome Address\n}\n\ntype State string\n',
    "m/post.go":
      'package m\n\ntype Post struct {\n\tID uint `gorm:"primaryKey"`\n\tAuthor m.User\n\tAuthorID uint\n\tAt time.Time\n}\n',
  };
  const told = (all: Readonly<Record<string, string>>): string[] =>
    surveySite([ormGorm], memorySite(all, parseScript)).surveys[0]!.elements.flatMap(({ kind, name, facts }) =>
      kind === "column" && (facts as ColumnFacts).unique !== undefined
        ? [`${name} ${(facts as ColumnFacts).unique ? "unique" : "not unique"}`]
        : [],
    );
  expect(tables(ormGorm, files)).toEqual([
    "posts (id!: uint, author_id: uint, at: time.Time)",
    "users (id!: uint, mail: varchar(255), name: varchar(40), note: text, state: State, org: varchar(255), nick: varchar(255))",
  ]);
  expect(told(files)).toEqual(["mail unique"]);
  expect(told({ ...files, "main.go": "package main\nfunc main() { db.AutoMigrate(&m.User{}) }" })).toEqual([
    "id not unique",
    "author_id not unique",
    "at not unique",
    "id not unique",
    "mail unique",
    "name not unique",
    "note not unique",
    "state not unique",
    "org not unique",
    "nick not unique",
  ]);
});

test("fields of GORM that lead to other structs make foreign keys where the program makes its tables", () => {
  const files = {
    "m/order.go":
      'package m\n\ntype Order struct {\n\tID uint `gorm:"primaryKey"`\n\tBuyerID uint `gorm:"not null"`\n\tBuyer User `gorm:"foreignKey:BuyerID;constraint:OnUpdate:CASCADE,OnDelete:SET NULL;"`\n\tLines []Line\n\tSlip *Slip\n\tTags []Tag `gorm:"many2many:order_tags"`\n}\n\ntype Line struct {\n\tID uint `gorm:"primaryKey"`\n\tOrderID uint\n\tShopID uint\n\tShop Shop `gorm:"constraint:false"`\n}\n\ntype Slip struct {\n\tID uint `gorm:"primaryKey"`\n\tOrderID uint\n}\n\ntype User struct {\n\tID uint `gorm:"primaryKey"`\n}\n\ntype Shop struct {\n\tID uint `gorm:"primaryKey"`\n}\n',
    "main.go": "package main\nfunc main() { db.AutoMigrate(&m.Order{}) }",
  };
  const keys = (more: Readonly<Record<string, string>> = {}): string[] =>
    (surveySite([ormGorm], memorySite({ ...files, ...more }, parseScript)).surveys[0]?.elements ?? []).flatMap(
      ({ kind, name, facts }) =>
        kind === "foreign-key"
          ? [[name, ...Object.values(facts).filter((fact) => /^[A-Z ]+$/.test(String(fact)))].join(" ")]
          : [],
    );
  expect(keys()).toEqual([
    "orders.buyer_id -> users SET NULL CASCADE",
    "lines.order_id -> orders",
    "slips.order_id -> orders",
  ]);
  expect(keys({ "db.go": "package db\nvar c = gorm.Config{DisableForeignKeyConstraintWhenMigrating: true}" })).toEqual(
    [],
  );
});

test("tags of GORM make indexes and defaults, where the program makes its tables from structs", () => {
  const files = {
    "m/seat.go":
      'package m\n\ntype Seat struct {\n\tID uint `gorm:"primaryKey"`\n\tHall string `gorm:"not null;uniqueIndex:ux_place,priority:2"`\n\tRow int `gorm:"default:1;uniqueIndex:ux_place,priority:1"`\n\tCode string `gorm:"type:bytes;index"`\n\tNote string\n\tCreatedAt time.Time `gorm:"index:,sort:desc"`\n}\n',
    "main.go": "package main\nfunc main() { db.AutoMigrate(&m.Seat{}) }",
  };
  const [survey] = surveySite([ormGorm], memorySite(files, parseScript)).surveys;
  expect(survey!.exact).toBe(true);
  expect(
    survey!.elements.flatMap(({ kind, name, facts }) => {
      if (kind === "index") {
        const { columns, unique } = facts as IndexFacts;
        return [`${name}: ${columns.join(" ")}${unique ? " unique" : ""}`];
      }
      const { default: standard, nullable, type } = facts as ColumnFacts;
      return kind === "column" ? [`${name} ${type?.logical ?? ""}${nullable ? "?" : ""} ${standard ?? ""}`.trim()] : [];
    }),
  ).toEqual([
    "ux_place: row hall unique",
    "seats(code): code",
    "seats(created_at): created_at",
    "id integer",
    "hall text",
    "row integer? 1",
    "code binary?",
    "note text?",
    "created_at datetime?",
  ]);
  const beside = { ...files, "db/migrations/1.sql": "CREATE TABLE seats (id int);" };
  expect(surveySite([ormGorm], memorySite(beside, parseScript)).surveys[0]!.exact).toBeUndefined();
});

test("entities of TypeORM have the columns that decorators give", () => {
  expect(
    tables(ormTypeorm, {
      "src/order.ts":
        'import { Entity } from "typeorm";\n@Entity("orders")\nexport class Order extends BaseEntity {\n  @PrimaryGeneratedColumn() id: number;\n  @Column({ name: "placed_at", nullable: true }) placedAt: Date;\n  @Column({ type: "enum", enum: Currency, nullable: false }) state?: Currency;\n  @ManyToOne(() => Person) buyer: Person;\n  @OneToMany(() => Line) lines: Line[];\n  passing: string;\n}\n@Entity() class Person { @Column() name: string; }',
    }),
  ).toEqual([
    "orders (id!: number, placed_at?: Date, state, buyerId?)",
    "orders.buyerId -> person",
    "person (name: string)",
  ]);
});

test("entities of TypeORM say what their columns hold, what stands there without a word, and what is unique and indexed", () => {
  const entity = `import { Entity } from "typeorm";
@Entity("loans")
@Index("by_day", ["day", "keeper"])
@Unique(["shelf"])
export class Loan {
  @PrimaryGeneratedColumn("uuid") id: string;
  @Column("varchar", { length: 40, unique: true }) code: string;
  @Column({ length: 12, default: "open" }) state: string;
  @Column({ type: "decimal", precision: 8, scale: 2, default: 0 }) fee: number;
  @Column({ type: "timestamptz", default: () => "CURRENT_TIMESTAMP" }) day: Date;
  @Column({ type: "text", nullable: true, default: Note.NONE }) note: string;
  @Column() @Index() shelf: string;
  @ManyToOne(() => Keeper) keeper: Keeper;
  @Column({ nullable: false }) keeperId: number;
  @DeleteDateColumn() gone: Date;
}
@Entity() class Keeper { @PrimaryColumn() id: number; }`;
  const [survey] = surveySite([ormTypeorm], memorySite({ "src/loan.ts": entity }, parseScript)).surveys;
  const [other] = surveySite(
    [ormTypeorm],
    memorySite(
      { "src/loan.ts": entity, "src/db.ts": 'import "typeorm";\nnew DataSource({ synchronize: true });' },
      parseScript,
    ),
  ).surveys;
  expect([survey!.exact, other!.exact]).toEqual([undefined, true]);
  expect(
    survey!.elements
      .filter(({ kind, parent }) => kind === "column" && parent === "table:loans")
      .map(({ name, facts }) => {
        const { type, nullable, unique, default: standard } = facts as ColumnFacts;
        return `${name}${nullable ? "?" : ""} ${type?.raw ?? ""}${unique ? " unique" : ""}${standard === undefined ? "" : ` = ${standard}`}`;
      }),
  ).toEqual([
    "id uuid",
    "code varchar(40) unique",
    "state varchar(12) = 'open'",
    "fee decimal(8, 2) = 0",
    "day timestamptz = CURRENT_TIMESTAMP",
    "note? text",
    "shelf string unique",
    "keeperId number",
    "gone? Date",
  ]);
  expect(
    survey!.elements
      .filter((each): each is BuiltElement<"index"> => each.kind === "index")
      .map(({ name, facts: { columns, unique } }) => `${name}: ${columns.join("+")}${unique ? "!" : ""}`),
  ).toEqual(["by_day: day+keeperId", "loans(shelf): shelf!"]);
});

test("classes of SQLAlchemy say what keeps their columns, whether these may be empty, and what is unique and indexed", () => {
  const model = `from sqlalchemy import Index, String, UniqueConstraint
class Loan(Base):
    __tablename__ = "loans"
    __table_args__ = (
        UniqueConstraint("shelf", "day", name="one_shelf"),
        Index("by_day", "day"),
        Index("open_ones", "day", postgresql_where=day.is_(None)),
    )
    id: Mapped[int] = mapped_column(primary_key=True)
    code: Mapped[str] = mapped_column(String(40), unique=True, index=True)
    shelf: Mapped[str] = mapped_column("shelf", sa.String(length=8))
    day: Mapped[date | None]
    fee: Mapped[int] = mapped_column(BigInteger, nullable=True)
    kind: Mapped[Kind] = mapped_column(Enum(Kind))
    keeper_id: Mapped[int] = mapped_column(ForeignKey("keepers.id"), index=True)
    note = Column(Text)
    gone = Column(Boolean, nullable=False)
class Keeper(SQLModel, table=True):
    __tablename__ = "keepers"
    id: int | None = Field(default=None, primary_key=True)
    name: str = Field(max_length=30)
`;
  const surveyed = (files: Readonly<Record<string, string>>) =>
    surveySite([ormSqlalchemy], memorySite({ "app/models.py": model, ...files }, parseScript)).surveys[0]!;
  const creates = { "app/main.py": "Base.metadata.create_all(engine)\n" };
  const revision = { "alembic/versions/1_first.py": "def upgrade(): ...\n" };
  expect([surveyed({}), surveyed(creates), surveyed({ ...creates, ...revision })].map(({ exact }) => exact)).toEqual([
    undefined,
    true,
    undefined,
  ]);
  const { elements } = surveyed({});
  expect(
    elements
      .filter(({ kind }) => kind === "column")
      .map(({ name, facts }) => {
        const { type, nullable, unique } = facts as ColumnFacts;
        return `${name}${nullable ? "?" : ""} ${type?.raw ?? ""}${unique ? " unique" : ""}`;
      }),
  ).toEqual([
    "id int",
    "code String(40) unique",
    "shelf String(8)",
    "day? date | None",
    "fee? BigInteger",
    "kind Kind",
    "keeper_id int",
    "note? Text",
    "gone Boolean",
    "id int | None",
    "name String(30)",
  ]);
  expect(
    elements
      .filter((each): each is BuiltElement<"index"> => each.kind === "index")
      .map(({ name, facts: { columns, unique } }) => `${name}: ${columns.join("+")}${unique ? "!" : ""}`),
  ).toEqual(["loans(code): code!", "loans(keeper_id): keeper_id", "one_shelf: shelf+day!", "by_day: day"]);
});

test("schemas of Mongoose are collections where a model is made of them", () => {
  expect(
    tables(ormMongoose, {
      "src/review.js":
        'const mongoose = require("mongoose");\nconst Part = new mongoose.Schema({ a: String });\nconst schema = new mongoose.Schema({ text: { type: String, required: true } }, { timestamps: true });\nmodule.exports = mongoose.model("Review", schema);',
    }),
  ).toEqual(["reviews (_id, createdAt, updatedAt, text: String)"]);
});

test("schemas of Mongoose tell values that are given where none is, and whom they refer to", () => {
  const [survey] = surveySite(
    [ormMongoose],
    memorySite(
      {
        "src/models/person.js":
          'const mongoose = require("mongoose");\nconst schema = mongoose.Schema({ role: { type: String, default: "guest" }, seen: { type: Date, default: Date.now }, open: { type: Boolean, default: false }, tags: { type: [String], default: [] }, home: { city: { type: String, default: "Ulm" } } });\nmodule.exports = mongoose.model("Person", schema);',
        "src/models/loan.js":
          'const mongoose = require("mongoose");\nconst schema = mongoose.Schema({ by: { type: mongoose.SchemaTypes.ObjectId, ref: "Person", required: true } });\nmodule.exports = mongoose.model("Loan", schema);',
      },
      parseScript,
    ),
  ).surveys;
  const elements = survey?.elements ?? [];
  const defaults = elements.flatMap(({ name, facts }) => ("default" in facts ? [`${name} ${facts.default}`] : []));
  expect(defaults).toEqual(['role "guest"', "open false"]);
  expect(elements.flatMap(({ kind, name }) => (kind === "foreign-key" ? [name] : []))).toEqual(["loans.by -> people"]);
});

test("schemas of Drizzle name tables and columns", () => {
  expect(
    tables(ormDrizzle, {
      "src/schema.ts":
        'import { pgTable } from "drizzle-orm/pg-core";\nexport const people = pgTable("app_people", { id: serial("id").primaryKey() });\nexport const orders = pgTable("orders", { buyerId: integer("buyer_id").notNull().references(() => people.id) });',
    }),
  ).toEqual(["app_people (id!: serial)", "orders (buyer_id: integer)", "orders.buyer_id -> app_people"]);
});

test("schemas of Prisma are in the names of the database, over all files of a folder", () => {
  expect(
    tables(ormPrisma, {
      "prisma/schema.prisma":
        'datasource db {\n  provider = "postgresql"\n}\nmodel Order {\n  id Int @id\n  buyer Person @relation(fields: [buyerId], references: [id])\n  buyerId Int @map("buyer_id")\n  @@map("orders")\n}',
      "prisma/models/person.prisma": "model Person {\n  id Int @id\n  name String? @db.VarChar(80)\n}",
    }),
  ).toEqual([
    "Person (id!: Int, name?: VarChar(80))",
    "orders (id!: Int, buyer_id: Int)",
    "orders.buyer_id -> Person.id",
  ]);
});

test("of two models of Prisma that hold lists of one another, the table between them stands too", () => {
  expect(
    tables(ormPrisma, {
      "schema.prisma": `datasource db {
  provider = "sqlite"
}
model Post {
  id Int @id
  tags Tag[]
  likers Person[] @relation("likes")
  author Person @relation(fields: [authorId], references: [id])
  authorId Int
}
model Tag {
  name String @id
  posts Post[]
  @@map("tags")
}
model Person {
  id Int @id
  likes Post[] @relation("likes")
  posts Post[]
}`,
    }).filter((line) => line.startsWith("_")),
  ).toEqual([
    "_PostToTag (A: Int, B: String)",
    "_PostToTag.A -> Post.id",
    "_PostToTag.B -> tags.name",
    "_likes (A: Int, B: Int)",
    "_likes.A -> Person.id",
    "_likes.B -> Post.id",
  ]);
});

test("structs of GORM take the key of a base that they embed from another file, whatever it is called", () => {
  const files = {
    "m/base.go":
      'package m\n\ntype BaseModel struct {\n\tId int `gorm:"primarykey"`\n\tMadeAt time.Time `gorm:"not null"`\n}\n',
    "m/shop.go":
      'package m\n\ntype Town struct {\n\tBaseModel\n\tName string `gorm:"size:10;type:string;not null"`\n\tShops []Shop\n}\n\ntype Shop struct {\n\tBaseModel\n\tName string `gorm:"size:15;type:string;not null,unique"`\n\tTownId int\n\tTown Town `gorm:"foreignKey:TownId;constraint:OnDelete:CASCADE"`\n}\n\ntype Plain struct {\n\tm.BaseModel\n\tNote string\n}\n\ntype View struct {\n\tShop\n\tRank int\n}\n',
    "db/make.go": "package db\n\nfunc Up(tables []any) { Open().Migrator().CreateTable(tables...) }\n",
  };
  expect(tables(ormGorm, files)).toEqual([
    "towns (name: varchar(10), id!: int, made_at: time.Time)",
    "shops (name: varchar(15), town_id?: int, id!: int, made_at: time.Time)",
    "shops.town_id -> towns",
    "plains (note?: string, id!: int, made_at: time.Time)",
  ]);
});
