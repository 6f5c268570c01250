import { expect, test } from "vitest";
import { databasesOf, toLines } from "../../../database/testing.ts";

test("migrations, and the schema that Rails wrote down", () => {
  expect(
    databasesOf({
      "db/migrate/20240101000000_create_users.rb": `class CreateUsers < ActiveRecord::Migration[7.1]
  def change
    create_table :users do |t|
      t.string :email, null: false, limit: 80
      t.decimal :balance, precision: 10, scale: 2, default: 0
      t.references :team, null: false, foreign_key: { on_delete: :cascade }
      t.timestamps
    end
    add_index :users, :email, unique: true
  end
end
`,
      "db/migrate/20240201000000_more.rb": `class More < ActiveRecord::Migration[7.1]
  def up
    add_column :users, :note, :text
    rename_column :users, :balance, :amount
    change_column_null :users, :note, false
    remove_index :users, :email
    execute <<~SQL
      ALTER TABLE users ADD COLUMN extra jsonb
    SQL
    %w[a b].each { |name| add_column name, :x, :text }
  end

  def down
    drop_table :users
  end
end
`,
      "db/schema.rb": `ActiveRecord::Schema[7.1].define(version: 2024_02_01_000000) do
  create_table "users", id: :uuid, force: :cascade do |t|
    t.string "email", null: false
    t.index ["email"], name: "by_email", unique: true
  end

  add_foreign_key "users", "teams"
end
`,
    }).map(toLines),
  ).toEqual([
    [
      "db/migrate",
      "table users @20240101000000_create_users:3",
      "  id bigint key generated @20240101000000_create_users:3",
      "  email varchar(80) not null @20240101000000_create_users:4",
      "  amount decimal(10,2) = 0 @20240201000000_more:4",
      "  team_id bigint not null @20240101000000_create_users:6",
      "  created_at timestamp not null @20240101000000_create_users:7",
      "  updated_at timestamp not null @20240101000000_create_users:7",
      "  note text not null @20240201000000_more:3 20240201000000_more:5",
      "  extra jsonb @20240201000000_more:8",
      "index users(team_id) (team_id) @20240101000000_create_users:6",
      "key (team_id) -> teams(id) cascade @20240101000000_create_users:6",
    ],
    [
      "db/schema.rb",
      "table users @schema:2",
      "  id uuid key = gen_random_uuid() @schema:2",
      "  email varchar not null unique @schema:3 schema:4",
      "index by_email (email) unique @schema:4",
      "key (team_id) -> teams(id) @schema:7",
    ],
  ]);
});

test("defaults that the database works out", () => {
  expect(
    databasesOf({
      "db/schema.rb": `ActiveRecord::Schema[7.1].define(version: 2024_02_01_000000) do
  create_table "parcels", id: :uuid, default: -> { "uuid_generate_v4()" }, force: :cascade do |t|
    t.datetime "packed_at", default: -> { "CURRENT_TIMESTAMP" }, null: false
  end
  create_table "crates", id: :uuid do |t|
  end
end
`,
    }).map(toLines),
  ).toEqual([
    [
      "db/schema.rb",
      "table parcels @schema:2",
      "  id uuid key = uuid_generate_v4() @schema:2",
      "  packed_at timestamp not null = CURRENT_TIMESTAMP @schema:3",
      "table crates @schema:5",
      "  id uuid key = gen_random_uuid() @schema:5",
    ],
  ]);
});
