import { describe, expect, test } from "vitest";
import { shownRecords } from "../../../test/shown-records.ts";
import { typescript } from "./read.ts";

const cases: readonly (readonly [what: string, text: string, records: readonly string[]])[] = [
  [
    "an interface with optional, nullable and documented properties",
    "/** A placed order. */\nexport interface Order extends Base<string> {\n  readonly id: string; // the key\n  /** In cents. */\n  total?: number | null\n  'in-stock': boolean,\n  lines: { sku: string; count: number }[];\n}",
    [
      'interface Order @Base { id: string "the key", total?: number | null "In cents.", in-stock: boolean, lines: { sku: string; count: number }[] } "A placed order."',
    ],
  ],
  [
    "methods are no fields",
    "interface Store {\n  find(id: string): Promise<{ a: 1 }>;\n  name: string;\n}",
    ["interface Store { name: string } <find>"],
  ],
  ["a type with an object", "type Point = { x: number, y: number };", ["type Point { x: number, y: number }"]],
  ["an intersection", "type Named = Base & { name: string }", ["type Named { name: string }"]],
  [
    "a union of objects has the fields of all",
    "type Event =\n  | { kind: 'a'; id: string }\n  | { kind: 'b'; at: Date };",
    ["type Event { kind: 'a', id: string, at: Date }"],
  ],
  [
    "a union of literals is an enumeration",
    "type Status = 'open' | 'closed'\nlet x = 1",
    ["enum Status [open, closed]"],
  ],
  [
    "a constant object whose values are a type is an enumeration",
    "export const Status = { OPEN: 'open', 'PAID': 'paid' } as const;\nexport const Levels = { LOW: 1, HIGH: 2 } as const satisfies X;",
    ["enum Status [OPEN=open, PAID=paid]", "enum Levels [LOW=1, HIGH=2]"],
  ],
  [
    "a constant object of anything else is none",
    "const Status = { OPEN: 'open', PAID: 'paid' };\nconst STATUS = { A: 'a', B: 'b' } as const;\nconst Paths = { a: { b: 1 }, c: 2 } as const;\nconst One = { A: 'a' } as const;",
    [],
  ],
  ["an alias of a plain type is no record", "type Id = string;\ntype Handler = (a: string) => void;", []],
  ["an enum", "enum Role {\n  Admin = 'ADMIN',\n  User,\n}", ["enum Role [Admin=ADMIN, User]"]],
  [
    "a class with constructor properties, defaults and methods with bodies",
    "class User {\n  private age = 3;\n  static count = 0;\n  constructor(private readonly id: string, public name?: string, other: number) { this.x = { y: 1 }; }\n  rename(to: string): void { this.name = to }\n}",
    ["class User { age = 3, id: string, name?: string } <rename>"],
  ],
  [
    "an entity of a mapper",
    "@Entity({ name: 'orders' })\nexport class Order {\n  @PrimaryGeneratedColumn()\n  id: number;\n  @Column({ name: 'placed_at', nullable: true })\n  placedAt: Date;\n}",
    ["class Order @Entity (orders) { id: number #key, placedAt?: Date @placed_at }"],
  ],
  [
    "a zod schema is the type inferred from it",
    "const OrderSchema = z.object({\n  id: z.string().uuid(),\n  note: z.string().optional(),\n});\ntype Order = z.infer<typeof OrderSchema>;",
    ["type Order { id: string, note?: string }"],
  ],
  [
    "a zod schema of parts, each of which says for itself whether it may be left out",
    "const ask = z.object({\n  parts: z.object({ note: z.string().optional() }),\n  tags: z.array(z.string().nullable()),\n  by: z.object({ id: z.string() }).optional(),\n});",
    ["type ask { parts: object, tags: array, by?: object }"],
  ],
  [
    "a zod schema of schemas by their own names",
    "export const crateSchema = z.object({ label, weight: z.number() });",
    ["type crateSchema { label, weight: number }"],
  ],
  [
    "a mongoose schema",
    "const userSchema = new mongoose.Schema<User>({ email: { type: String, required: true, unique: true }, team: { type: Schema.Types.ObjectId, ref: 'Team' } })",
    ["collection userSchema { email!: String #unique, team: ObjectId -> Team }"],
  ],
  [
    "a mongoose schema with its model",
    "const userSchema = new Schema({ name: String });\nexport const Users = mongoose.model<IUser>('User', userSchema);",
    ["collection User { name: String }"],
  ],
  [
    "a drizzle table",
    "export const users = pgTable('app_users', { id: serial('id').primaryKey(), name: text('name').notNull() });",
    ["table users (app_users) { id: serial #key, name!: text }"],
  ],
  [
    "a model of sequelize",
    "const M = sequelize.define('Invoice', { total: DataTypes.INTEGER });",
    ["class Invoice @Model { total: INTEGER }"],
  ],
  [
    "half-written code",
    "interface Draft {\n  id: string;\n  ...\n  // more\n\n  name: string\n",
    ["interface Draft { id: string, name: string }"],
  ],
];

describe("structures in TypeScript", () => {
  test.each(cases)("%s", (_what, text, records) => {
    expect(shownRecords(typescript, text)).toEqual(records);
  });

  test.each([
    ["interface Order {\n  id: string;\n}", true],
    ["export type Order = {\n  id: string;\n}", true],
    ["type Order {\n  id: ID!\n}", false],
    ["The interface Order is stable.", false],
  ])("%j is surely TypeScript: %s", (text, surely) => {
    expect(typescript.recognise?.(text)).toBe(surely);
  });
});
