import { expect, test } from "vitest";
import { shownRecords } from "../../../test/shown-records.ts";
import { java } from "./read.ts";

test.each<readonly [string, string, readonly string[]]>([
  [
    "an entity with its table and columns",
    '@Entity\n@Table(name = "orders", schema = "shop")\n@Getter\npublic class Order extends BaseEntity implements Serializable {\n  private static final long serialVersionUID = 1L;\n  @Id\n  @GeneratedValue(strategy = GenerationType.IDENTITY)\n  private Long id;\n\n  @Column(name = "total_amount", nullable = false, precision = 12)\n  private BigDecimal total = BigDecimal.ZERO; // in euro\n\n  @OneToMany(mappedBy = "order")\n  private List<OrderLine> lines;\n\n  public Long getId() { return id; }\n}',
    [
      'class Order @Entity @Table @Getter @BaseEntity @Serializable (orders) { id: Long #key, total!: BigDecimal = BigDecimal.ZERO @total_amount "in euro", lines: List<OrderLine> -> OrderLine } <getId>',
    ],
  ],
  [
    "a document of a collection",
    '@Document(collection = "logs")\nclass Log { @Field("ts") Instant at; }',
    ["class Log @Document (logs) { at: Instant @ts }"],
  ],
  [
    "a record",
    "/** Asked for. */\npublic record OrderRequest(\n  @NotBlank String name,\n  Map<String, Integer> counts\n) {}",
    ['record OrderRequest { name!: String, counts: Map<String, Integer> } "Asked for."'],
  ],
  [
    "an enumeration with values, fields and a constructor",
    'enum Level {\n  LOW("low", 1),\n  HIGH("high", 2);\n  private final String label;\n  Level(String label, int n) { this.label = label; }\n}',
    ['enum Level { label: String } [LOW="low", 1, HIGH="high", 2]'],
  ],
  [
    "an interface of methods",
    "public interface OrderService {\n  Order place(OrderRequest request) throws Failed;\n  List<Order> all();\n}",
    ["interface OrderService <place, all>"],
  ],
  [
    "nested classes are read by themselves",
    "class A { int x; static class B { int y; } int z; }",
    ["class A { x: int, z: int }", "class B { y: int }"],
  ],
  [
    "no nested declaration is a field of its class",
    "class Order {\n  public enum State {\n    OPEN, PAID\n  }\n  class Line { int n; }\n  State state;\n}",
    ["class Order { state: State }", "enum State [OPEN, PAID]", "class Line { n: int }"],
  ],
  [
    "methods that give back what is there, is inherited or is made, and none that give back a field that is not there",
    "class A { int x; int getX() { return x; } int getY() { return this.y; } boolean isOpen() { return true; } int getSum() { return x + z; } }\nclass B extends A { int z; int getY() { return y; } }",
    ["class A { x: int } <getX, isOpen, getSum>", "class B @A { z: int } <getY>"],
  ],
  [
    "half-written code",
    "public class A {\n  private String name;\n  // ...\n  ...\n  private int n;\n",
    ["class A { name: String, n: int }"],
  ],
])("%s", (_what, text, records) => {
  expect(shownRecords(java, text)).toEqual(records);
});
