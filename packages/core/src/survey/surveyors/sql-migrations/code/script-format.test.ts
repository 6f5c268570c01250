import { expect, test } from "vitest";
import { parseScript } from "../../../../../test/parse-script.ts";
import { databasesOf, toLines } from "../../../database/testing.ts";

const lines = (files: Readonly<Record<string, string>>): string[] => databasesOf(files, parseScript).flatMap(toLines);

test("Knex", () => {
  expect(
    lines({
      "migrations/1_a.js": `const TABLE = "orders";
exports.up = async (knex) => {
  await knex.schema.createTable("users", (t) => {
    t.increments();
    t.string("email", 80).notNullable().unique();
    t.timestamps(true, true);
  });
  return knex.schema
    .createTable(TABLE, function (table) {
      table.uuid("id").primary().defaultTo(knex.raw("gen_random_uuid()"));
      table.integer("user_id").references("id").inTable("users").onDelete("CASCADE").index();
      table.enu("state", ["open", "paid"]).defaultTo("open");
      table.unique(["user_id", "state"]);
    });
};
exports.down = (knex) => knex.schema.dropTable("users");`,
      "migrations/2_b.ts": `import { Knex } from "knex";
export async function up(knex: Knex): Promise<void> {
  await knex.schema.alterTable("users", (t) => {
    t.text("email").alter();
    t.dropColumn("created_at");
    t.renameColumn("updated_at", "changed_at");
  });
  await knex.raw(\`
    ALTER TABLE orders ADD COLUMN note text
  \`);
}`,
    }),
  ).toEqual([
    "migrations",
    "table users @1_a:3",
    "  id integer key generated @1_a:4",
    "  email text unique @2_b:4",
    "  changed_at timestamptz not null = now() @2_b:6",
    "table orders @1_a:9",
    "  id uuid key = gen_random_uuid() @1_a:10",
    "  user_id integer @1_a:11",
    "  state enum('open','paid') = 'open' @1_a:12",
    "  note text @2_b:9",
    "index orders(user_id, state) (user_id, state) unique @1_a:9",
    "index orders(user_id) (user_id) @1_a:11",
    "key (user_id) -> users(id) cascade @1_a:11",
  ]);
});

test("Sequelize", () => {
  expect(
    lines({
      "server/migrations/20240101-a.js": `"use strict";
module.exports = {
  up: async (queryInterface, Sequelize) => {
    await queryInterface.sequelize.transaction(async (transaction) => {
      await queryInterface.createTable("teams", {
        id: { type: Sequelize.UUID, allowNull: false, primaryKey: true },
        ownerId: { type: Sequelize.UUID, references: { model: "users", key: "id" }, onDelete: "set null" },
        name: { type: Sequelize.STRING(40), allowNull: false, defaultValue: "x" },
        createdAt: Sequelize.DATE,
      }, { transaction });
      await queryInterface.addIndex("teams", ["ownerId"], { transaction });
    });
    await queryInterface.addColumn("teams", "kind", { type: Sequelize.ENUM("a", "b") });
    await queryInterface.removeColumn("teams", "createdAt");
  },
  down: async (queryInterface) => { await queryInterface.dropTable("teams"); },
};`,
    }),
  ).toEqual([
    "server/migrations",
    "table teams @20240101-a:5",
    "  id uuid key @20240101-a:6",
    "  ownerId uuid @20240101-a:7",
    "  name varchar(40) not null = 'x' @20240101-a:8",
    "  kind enum('a','b') @20240101-a:13",
    "index teams(ownerId) (ownerId) @20240101-a:11",
    "key (ownerId) -> users(id) set null @20240101-a:7",
  ]);
});

test("TypeORM", () => {
  expect(
    lines({
      "src/migrations/1700000000000-A.ts": `export class A1700000000000 implements MigrationInterface {
  public async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(\`CREATE TABLE "user" ("id" SERIAL NOT NULL, "email" character varying NOT NULL, CONSTRAINT "PK" PRIMARY KEY ("id"))\`);
    await queryRunner.createTable(new Table({
      name: "photo",
      columns: [{ name: "id", type: "int", isPrimary: true, isGenerated: true }, { name: "title", type: "varchar", length: "60", isNullable: true }],
    }), true);
    await queryRunner.addColumn("photo", new TableColumn({ name: "userId", type: "int" }));
    await queryRunner.createForeignKey("photo", new TableForeignKey({ columnNames: ["userId"], referencedTableName: "user", referencedColumnNames: ["id"], onDelete: "CASCADE" }));
  }
  public async down(queryRunner: QueryRunner): Promise<void> { await queryRunner.dropTable("photo"); }
}`,
    }),
  ).toEqual([
    "src/migrations",
    "table user @1700000000000-A:3",
    "  id SERIAL key generated @1700000000000-A:3",
    "  email character varying not null @1700000000000-A:3",
    "table photo @1700000000000-A:4",
    "  id int key generated @1700000000000-A:6",
    "  title varchar(60) @1700000000000-A:6",
    "  userId int not null @1700000000000-A:8 1700000000000-A:9",
    "key (userId) -> user(id) cascade @1700000000000-A:9",
  ]);
});

test("node-pg-migrate", () => {
  expect(
    lines({
      "migrations/1_a.js": `exports.up = (pgm) => {
  pgm.createTable("users", { id: "id", name: { type: "varchar(100)", notNull: true } });
  pgm.addColumns("users", { boss: { type: "integer", references: '"users"', onDelete: "cascade" } });
  pgm.createIndex("users", "boss");
};`,
    }),
  ).toEqual([
    "migrations",
    "table users @1_a:2",
    "  id serial key generated @1_a:2",
    "  name varchar(100) not null @1_a:2",
    "  boss integer @1_a:3",
    "index users(boss) (boss) @1_a:4",
    "key (boss) -> users() cascade @1_a:3",
  ]);
});

test("what is computed is said", () => {
  expect(
    lines({
      "migrations/1_a.js": `exports.up = async (knex) => {
  await knex.schema.createTable("a", (t) => { t.text("b"); });
  for (const name of names) await knex.schema.createTable(name, (t) => { t.text("b"); });
};`,
    }),
  ).toEqual([
    "migrations",
    "table a @1_a:2",
    "  b text @1_a:2",
    "gap: migrations/1_a.js:3 changes tables by what it computes, which cannot be read without running it.",
  ]);
});
