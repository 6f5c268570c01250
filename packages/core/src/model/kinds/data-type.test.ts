import { assert, constantFrom, oneof, property, string } from "fast-check";
import { expect, test } from "vitest";
import { agree, dataType, isGeneratedType, nullableByType } from "./data-type.ts";

const shown = (raw: string, language?: string): string => {
  const { name, logical, size, item } = dataType(raw, language);
  return `${name}${size.length > 0 ? `(${size.join(",")})` : ""} ${logical}${item ? ` of ${item.name}` : ""}`;
};

test.each([
  ["varchar(255)", "varchar(255) text"],
  ["character varying(255)", "varchar(255) text"],
  ["VARCHAR2(50 CHAR)", "varchar(50) text"],
  ["varchar(max)", "varchar text"],
  ["VARCHAR(255) NOT NULL", "varchar(255) text"],
  ["int4", "integer integer"],
  ["int(11) unsigned", "integer integer"],
  ["BIGINT UNSIGNED", "bigint integer"],
  ["serial", "integer integer"],
  ["tinyint(1)", "boolean boolean"],
  ["numeric(10, 2)", "numeric(10,2) decimal"],
  ["NUMBER(19)", "numeric(19,0) decimal"],
  ["double precision", "double float"],
  ["timestamp(6) with time zone", "timestamptz(6) datetime"],
  ["TIMESTAMPTZ DEFAULT now()", "timestamptz datetime"],
  ["text[]", "array array of text"],
  ["Array(LowCardinality(String))", "array array of string"],
  ["Nullable(Float64)", "double float"],
  ["UUID PRIMARY KEY", "uuid uuid"],
  ["jsonb", "jsonb json"],
  ["uniqueidentifier", "uuid uuid"],
  ["order_status", "order_status object"],
])("SQL: %s", (raw, expected) => expect(shown(raw, "sql")).toBe(expected));

test.each([
  ["string | null", "typescript", "string text"],
  ["Date", "typescript", "datetime datetime"],
  ["Record<string, number>", "typescript", "map map"],
  ["Array<Order>", "typescript", "array array of Order"],
  ["Order[]", "typescript", "array array of Order"],
  ["A | B", "typescript", "union unknown"],
  ["Long", "java", "bigint integer"],
  ["Long", "", "bigint integer"],
  ["LONG", "", "text text"],
  ["List<String>", "java", "array array of string"],
  ["BigDecimal", "java", "numeric decimal"],
  ["String?", "kotlin", "string text"],
  ["[]string", "go", "array array of string"],
  ["[]byte", "go", "binary binary"],
  ["*time.Time", "go", "timestamptz datetime"],
  ["map[string]int", "go", "map map"],
  ["Optional[str]", "python", "string text"],
  ["list[int]", "python", "array array of integer"],
  ["Option<Vec<u64>>", "rust", "array array of bigint"],
  ["[String!]!", "graphql", "array array of string"],
  ["repeated string", "protobuf", "array array of string"],
  ["ObjectId", "mongo", "objectid uuid"],
  ["OrderLine", "java", "OrderLine object"],
])("code: %s in %s", (raw, language, expected) => expect(shown(raw, language)).toBe(expected));

test.each([
  ["Zeichenkette", "string text"],
  ["chaîne de caractères", "string text"],
  ["整数", "integer integer"],
  ["Целое число", "integer integer"],
  ["布尔值", "boolean boolean"],
  ["日時", "datetime datetime"],
  ["문자열", "string text"],
  ["String (UUID)", "string text"],
  ["String(50)", "varchar(50) text"],
  ["string (max 120)", "text(120) text"],
  ["Text, up to 80 characters", "text(80) text"],
  ["foreign key", "foreign key unknown"],
  ["whatever it takes", "whatever it takes unknown"],
  ["", "unknown unknown"],
])("words: %s", (raw, expected) => expect(shown(raw)).toBe(expected));

test.each([
  ["ENUM('new','paid')", ["new", "paid"]],
  ["'new' | 'paid'", ["new", "paid"]],
  ['Literal["new", "paid"]', ["new", "paid"]],
  ["Enum(new, paid)", ["new", "paid"]],
  ["enum: new, paid", ["new", "paid"]],
  ["enum new | paid", ["new", "paid"]],
  ['"new" | "paid" | "sent"', ["new", "paid", "sent"]],
])("members of %s", (raw, members) => {
  expect(dataType(raw).members).toEqual(members);
  expect(dataType(raw).logical).toBe("enum");
});

test.each([
  ["varchar(255)", "character varying(255)", "same"],
  ["varchar(255)", "varchar(100)", "conflict"],
  ["varchar", "varchar(100)", "compatible"],
  ["varchar(255)", "text", "compatible"],
  ["text", "uuid", "compatible"],
  ["int", "bigint", "compatible"],
  ["text", "integer", "conflict"],
  ["text", "boolean", "conflict"],
  ["uuid", "bigint", "conflict"],
  ["timestamptz", "string", "unknown"],
  ["OrderStatus", "text", "unknown"],
  ["ENUM('a','b')", "ENUM('b','a')", "same"],
  ["ENUM('a','b')", "ENUM('a','c')", "conflict"],
  ["text[]", "int[]", "conflict"],
  ["date", "datetime", "compatible"],
])("%s and %s: %s", (a, b, expected) => {
  expect(agree(dataType(a), dataType(b))).toBe(expected);
  expect(agree(dataType(b), dataType(a))).toBe(expected);
});

test.each([
  ["int", "bigint", "conflict"],
  ["varchar(255)", "text", "conflict"],
  ["varchar(255)", "string", "compatible"],
])("within one dialect %s and %s: %s", (a, b, expected) =>
  expect(agree(dataType(a), dataType(b), "same")).toBe(expected),
);

test("what the spelling alone says", () => {
  expect(isGeneratedType("BIGSERIAL PRIMARY KEY")).toBe(true);
  expect(isGeneratedType("integer")).toBe(false);
  expect(nullableByType("string | null")).toBe(true);
  expect(nullableByType("String!")).toBe(false);
  expect(nullableByType("text")).toBeUndefined();
});

test("is total, and equal to itself", () => {
  assert(
    property(oneof(string(), string({ unit: constantFrom(..."<>[](){}|'\"a1, ?") })), (raw) => {
      const type = dataType(raw);
      expect(["same", "compatible", "unknown"]).toContain(agree(type, type));
    }),
  );
});
