import { expect, test } from "vitest";
import { shownRecords } from "../../../test/shown-records.ts";
import { kotlin } from "./read.ts";

test.each<readonly [string, string, readonly string[]]>([
  [
    "a data class",
    '@Entity\n@Table(name = "orders")\ndata class Order(\n  @Id val id: Long,\n  val note: String? = null,\n  @Column(name = "qty") var quantity: Map<String, Int>, // counted\n) : Base(), Audited',
    [
      'class Order @Entity @Table @data @Base @Audited (orders) { id: Long #key, note?: String? = null, quantity: Map<String, Int> @qty "counted" }',
    ],
  ],
  [
    "a class below an annotation of any length",
    `@Entity(tableName = "loans", foreignKeys = [${["reader", "book", "desk"].map((to) => `ForeignKey(entity = ${to}::class, parentColumns = ["id"], childColumns = ["${to}_id"], onDelete = ForeignKey.CASCADE)`).join(", ")}])\ndata class Loan(@PrimaryKey val id: Long)\nclass Plain(val id: Long)`,
    ["class Loan @Entity @data (loans) { id: Long #key }", "class Plain { id: Long }"],
  ],
  [
    "a class whose parameters are no properties",
    'class Service(repo: Repo, private val clock: Clock) {\n  val name: String = "x"\n  fun run(): Int { return 1 }\n}',
    ['class Service { clock: Clock, name: String = "x" } <run>'],
  ],
  [
    "an enumeration",
    "enum class Role(val code: Int) { ADMIN(1), USER(2); fun x() = 1 }",
    ["enum Role { code: Int } [ADMIN, USER]"],
  ],
  [
    "an interface",
    "interface Store {\n  fun find(id: Long): Order?\n  suspend fun all(): List<Order>\n}",
    ["interface Store <find, all>"],
  ],
])("%s", (_what, text, records) => {
  expect(shownRecords(kotlin, text)).toEqual(records);
});

test("a case class of Scala", () => {
  expect(shownRecords(kotlin, "case class User(id: Long, email: Option[String])", "scala")).toEqual([
    "class User @data { id: Long, email?: Option[String] }",
  ]);
});

test("a property that its getter reckons is stored nowhere", () => {
  const [till] = kotlin.read(
    "class Till(val open: Boolean) {\n  val isShut: Boolean\n    get() = !open\n  val sum: Int get() = 3\n  var day: Int = 1\n    get() = field\n  val note: String?\n}",
    "kotlin",
  ).records!;
  expect(till!.fields.map(({ name, unstored = false }) => [name, unstored])).toEqual([
    ["open", false],
    ["isShut", true],
    ["sum", true],
    ["day", false],
    ["note", false],
  ]);
});
