import { execFileSync } from "node:child_process";
import { readdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { asbuilt, built, design, folderWith } from "./asbuilt.ts";

/** The package as npm packs it, unpacked in a folder with nothing beside it. */
function unpackedIn(away: string): string {
  const npm = process.platform === "win32" ? "npm.cmd" : "npm";
  execFileSync(npm, ["pack", "--silent", "--pack-destination", away], {
    cwd: dirname(dirname(built)),
    shell: process.platform === "win32",
    stdio: "pipe",
  });
  const tarball = readdirSync(away).find((name) => name.endsWith(".tgz"))!;
  execFileSync("tar", ["-xzf", tarball], { cwd: away });
  return join(away, "package");
}

test("the packed package runs anywhere, with nothing beside it", () => {
  const away = folderWith({ "docs/design.md": design });
  const unpacked = unpackedIn(away);
  expect(readdirSync(join(unpacked, "dist"))).toEqual(["asbuilt.mjs"]);
  expect(readdirSync(join(unpacked, "schemas")).sort()).toEqual([
    "check.schema.json",
    "config.schema.json",
    "reading.schema.json",
    "survey.schema.json",
    "verdicts.schema.json",
  ]);
  const { status, out } = asbuilt(away, ["read", "docs/design.md"], {}, join(unpacked, "dist/asbuilt.mjs"));
  expect([status, out]).toEqual([0, expect.stringContaining("Data Model")]);
});

test("without its native parts, it says what it cannot tell of scripts, and verifies the rest", () => {
  const away = folderWith({
    "docs/design.md":
      "# Shop\n\n**Status:** Implemented\n\n## Components\n\n| Component | Path |\n|---|---|\n| Cart | `src/cart` |\n| Orders | `src/orders` |\n\n```mermaid\ngraph TD\n  Cart --> Orders\n  Orders --> Cart\n```\n\n## API\n\n| Method | Path |\n|---|---|\n| GET | /carts |\n| GET | /nowhere |\n\n## Database\n\n```sql\ncreate table carts (id int primary key, total text);\n```\n",
    "package.json": '{"dependencies":{"express":"4"}}',
    "src/cart/app.ts":
      'import express from "express";\nimport "../orders/orders.ts";\nconst app = express();\napp.get("/carts", list);\n',
    "src/orders/orders.ts": "export {};\n",
    "db/1_a.sql": "create table carts (id int primary key, total int);\n",
  });
  const program = join(unpackedIn(away), "dist/asbuilt.mjs");
  const { status, out } = asbuilt(away, ["verify", "docs/design.md", "--format", "json"], {}, program);
  const { claims } = JSON.parse(out) as { claims: { id: string; verdict: string; message: string }[] };
  const verdicts = Object.fromEntries(claims.map(({ id, verdict }) => [id, verdict]));
  expect([status, verdicts]).toMatchObject([
    1,
    {
      "endpoint:GET /carts": "uncheckable",
      "endpoint:GET /nowhere": "uncheckable",
      "uses:component:cart->component:orders": "uncheckable",
      "uses:component:orders->component:cart": "uncheckable",
      "component:cart": "confirmed",
      "column:carts.id": "confirmed",
      "column:carts.total": "contradicted",
    },
  ]);
  for (const id of ["endpoint:GET /carts", "uses:component:cart->component:orders"])
    expect(claims.find((claim) => claim.id === id)!.message).toContain("there is no parser for this machine");
  const text = asbuilt(away, ["verify", "docs/design.md"], {}, program).out;
  expect(text).toContain(
    "JavaScript and TypeScript were not read: their parser, the package oxc-parser, is not installed here.",
  );
});
