import { surveyOfLive } from "@asbuilt/core/survey/database/introspected";
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { expectSame, read } from "./held-to-engines.ts";
import { answersOf, type Answers, recording } from "./mariadb-recording.ts";
import { askMysql } from "./mysql-questions.ts";

// What the reader of SQL makes of scripts is held to what MariaDB makes of them. No server is needed: its answers stand beside the
// scripts, and `RECORD_MARIADB=mysql://root@127.0.0.1:3306 npx vitest run mariadb` writes them anew.

const folder = join(dirname(fileURLToPath(import.meta.url)), "mariadb");
const scripts = readdirSync(folder).filter((name) => name.endsWith(".sql"));

test.each(scripts)("MariaDB sees in %s what the reader of SQL sees", async (name) => {
  const sql = readFileSync(join(folder, name), "utf8");
  const file = join(folder, name.replace(/\.sql$/, ".answers.json"));
  const address = process.env["RECORD_MARIADB"];
  if (address !== undefined) await recording(address, sql, file);
  const answers = JSON.parse(readFileSync(file, "utf8")) as Answers;
  const theirs = surveyOfLive(await askMysql(answersOf(answers), "mysql://test"));
  expectSame(read([sql]), theirs);
  expect(theirs.elements.length).toBeGreaterThan(2);
});
