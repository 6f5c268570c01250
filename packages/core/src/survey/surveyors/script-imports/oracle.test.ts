import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, relative, sep } from "node:path";
import { ResolverFactory } from "oxc-resolver";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { memorySite } from "../../testing/memory-site.ts";
import { scriptResolver } from "./resolve.ts";
import { isSettings, readSettings, type ScriptSettings } from "./settings.ts";

// Our resolver sees the files of the repository alone; oxc-resolver reads the disk. Where both can answer, they agree.

interface Tree {
  readonly files: Readonly<Record<string, string>>;
  /** Packages of the workspace, as an installation links them. */
  readonly links?: Readonly<Record<string, string>>;
  readonly imports: readonly (readonly [from: string, what: string])[];
}

const json = (value: unknown): string => JSON.stringify(value);

const trees: Readonly<Record<string, Tree>> = {
  "relative paths": {
    files: {
      "src/main.ts": "",
      "src/cart.ts": "",
      "src/cart/index.ts": "",
      "src/view.tsx": "",
      "src/old.js": "",
      "src/twice.ts": "",
      "src/twice.js": "",
      "src/mod.mts": "",
      "src/data.json": "{}",
      "src/orders/index.tsx": "",
      "src/kit/package.json": json({ main: "./lib/start.js" }),
      "src/kit/lib/start.js": "",
      "src/a.b.ts": "",
    },
    imports: [
      ["src/main.ts", "./cart"],
      ["src/main.ts", "./cart/"],
      ["src/main.ts", "./cart.js"],
      ["src/main.ts", "./view"],
      ["src/main.ts", "./view.jsx"],
      ["src/main.ts", "./old"],
      ["src/main.ts", "./old.js"],
      ["src/main.ts", "./twice"],
      ["src/main.ts", "./twice.js"],
      ["src/main.ts", "./mod.mjs"],
      ["src/main.ts", "./data.json"],
      ["src/main.ts", "./orders"],
      ["src/main.ts", "./kit"],
      ["src/main.ts", "./a.b"],
      ["src/cart/index.ts", ".."],
      ["src/cart/index.ts", "../cart"],
      ["src/orders/index.tsx", "../../src/main"],
      ["src/main.ts", "./none"],
      ["src/main.ts", "left-pad"],
      ["src/main.ts", "node:fs"],
    ],
  },
  "aliases of the compiler": {
    files: {
      "configs/base.json": json({ compilerOptions: { baseUrl: "../", paths: { "~/*": ["./shared/*"] } } }),
      "tsconfig.json": `{ // the root\n "extends": "./configs/base.json", "compilerOptions": {}, }`,
      "shared/a.ts": "",
      "lib/b.ts": "",
      "web/tsconfig.json": json({
        compilerOptions: {
          paths: {
            "@/*": ["./src/*"],
            "@/special/*": ["./special/*"],
            "#one": ["./src/one.ts"],
            "x/*/y": ["./src/*/z"],
          },
        },
      }),
      "web/src/main.ts": "",
      "web/src/one.ts": "",
      "web/src/deep/z.ts": "",
      "web/special/s.ts": "",
      "web/src/special/t.ts": "",
      "app/tsconfig.json": json({ files: [], references: [{ path: "./tsconfig.app.json" }] }),
      "app/tsconfig.app.json": json({ compilerOptions: { paths: { "@/*": ["./src/*"] } }, include: ["src"] }),
      "app/src/main.ts": "",
      "app/src/one.ts": "",
      "main.ts": "",
    },
    imports: [
      ["main.ts", "~/a"],
      ["main.ts", "lib/b"],
      ["lib/b.ts", "~/a"],
      ["web/src/main.ts", "@/one"],
      ["web/src/main.ts", "#one"],
      ["web/src/main.ts", "@/special/s"],
      ["web/src/main.ts", "x/deep/y"],
      ["web/src/main.ts", "~/a"],
      ["app/src/main.ts", "@/one"],
    ],
  },
  "packages of the workspace": {
    files: {
      "package.json": json({ name: "root", workspaces: ["packages/*", "!packages/old"] }),
      "apps/web/package.json": json({ name: "web" }),
      "apps/web/main.ts": "",
      "packages/core/package.json": json({
        name: "@shop/core",
        exports: {
          ".": { types: "./src/index.ts", default: "./src/index.ts" },
          "./orders/*": "./src/orders/*.ts",
          "./orders/special": { import: "./src/special.ts" },
          "./hidden/*": null,
        },
        imports: { "#db": "./src/db.ts", "#parts/*": "./src/parts/*.ts" },
      }),
      "packages/core/src/index.ts": "",
      "packages/core/src/special.ts": "",
      "packages/core/src/db.ts": "",
      "packages/core/src/orders/place.ts": "",
      "packages/core/src/parts/a.ts": "",
      "packages/ui/package.json": json({ name: "ui", main: "src/ui.ts" }),
      "packages/ui/src/ui.ts": "",
      "packages/ui/button.ts": "",
      "packages/bare/package.json": json({ name: "bare" }),
      "packages/bare/index.ts": "",
    },
    links: { "@shop/core": "packages/core", ui: "packages/ui", bare: "packages/bare" },
    imports: [
      ["apps/web/main.ts", "@shop/core"],
      ["apps/web/main.ts", "@shop/core/orders/place"],
      ["apps/web/main.ts", "@shop/core/orders/special"],
      ["apps/web/main.ts", "ui"],
      ["apps/web/main.ts", "ui/button"],
      ["apps/web/main.ts", "bare"],
      ["packages/core/src/index.ts", "#db"],
      ["packages/core/src/index.ts", "#parts/a"],
      ["packages/core/src/index.ts", "@shop/core/orders/place"],
      ["packages/ui/src/ui.ts", "@shop/core"],
    ],
  },
};

describe.each(Object.entries(trees))("%s", (name, { files, links = {}, imports }) => {
  const root = realpathSync(mkdtempSync(join(tmpdir(), "script-imports-")));
  beforeAll(() => {
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(root, path)), { recursive: true });
      writeFileSync(join(root, path), text);
    }
    for (const [link, folder] of Object.entries(links)) {
      const at = join(root, "node_modules", link);
      mkdirSync(dirname(at), { recursive: true });
      symlinkSync(join(root, folder), at);
    }
  });
  afterAll(() => rmSync(root, { recursive: true, force: true }));

  test.each(imports)(`from %s, %s`, (from, what) => {
    const oracle = new ResolverFactory({
      tsconfig: "auto",
      extensions: [".ts", ".tsx", ".mts", ".js", ".jsx", ".json"],
      extensionAlias: { ".js": [".ts", ".tsx", ".js"], ".jsx": [".tsx", ".jsx"], ".mjs": [".mts", ".mjs"] },
      conditionNames: ["types", "import", "default"],
    });
    const { path } = oracle.resolveFileSync(join(root, from), what);
    const settings = new Map<string, ScriptSettings>();
    for (const [file, text] of Object.entries(files)) {
      const read = isSettings(file) ? readSettings(file, text) : null;
      if (read) settings.set(file, read);
    }
    const led = scriptResolver(settings, memorySite(files))(from, what);
    const expected = path?.startsWith(root) ? relative(root, path).replaceAll(sep, "/") : null;
    expect([name, typeof led === "string" ? null : led[0]]).toEqual([name, expected]);
  });
});
