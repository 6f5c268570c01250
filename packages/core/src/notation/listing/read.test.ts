import { expect, test } from "vitest";
import { shownRecords } from "../../../test/shown-records.ts";
import { listing } from "./read.ts";

test.each<readonly [string, string, readonly string[]]>([
  [
    "columns in a row, with keys in brackets",
    "users\n  id (PK), mail (UNIQUE), name,\n  team_id (FK→teams)\n\nteams\n  id (PK), title\n",
    ["entity users { id #key, mail #unique, name, team_id -> teams }", "entity teams { id #key, title }"],
  ],
  [
    "a column on each line, with its type",
    "Table: orders\n  - id: uuid (PK)\n  - total: numeric(10,2) NOT NULL\n",
    ["entity orders { id: uuid #key, total!: numeric(10,2) }"],
  ],
  [
    "branches of a tree",
    "orders\n├── id (UUID, PK)\n├── buyer_id (FK → users.id)\n└── total\n",
    ["entity orders { id: UUID #key, buyer_id -> users.id, total }"],
  ],
  [
    "a constraint over several columns is none of them",
    "notes\n├── id (UUID, PK)\n├── user_id (FK → users.id)\n└── UNIQUE (user_id, id)\n",
    ["entity notes { id: UUID #key, user_id -> users.id }"],
  ],
])("%s", (_what, text, records) => {
  expect(listing.recognise?.(text)).toBe(true);
  expect(shownRecords(listing, text)).toEqual(records);
});

test.each([
  "users\n  id, mail\n",
  "users\n  id (PK)\n",
  "users\n  the id (PK) is kept, and so is the mail\n",
  "id (PK), mail\n",
  "shop/\n├── id.ts (PK)\n└── mail.ts\n",
])("%j is not surely that", (text) => expect(listing.recognise?.(text)).toBe(false));
