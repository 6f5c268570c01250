// Bundles the command line into one file that needs nothing beside it: apps/cli/dist/asbuilt.mjs.
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { basename, join } from "node:path";
import { pathToFileURL } from "node:url";
import { brotliCompressSync } from "node:zlib";
import { builtinsWhenNeeded } from "./builtins-when-needed.mjs";
import { commentOf, engineInComment } from "./engine-in-one-file.mjs";
import { inAscii } from "./in-ascii.mjs";
import { root, sourcesHash } from "./sources.mjs";

const { version, dependencies } = JSON.parse(readFileSync(join(root, "apps/cli/package.json"), "utf8"));
/** What npm installs beside the one file: native code, and what only few runs need. Everything else is bundled. */
const shipped = Object.keys(dependencies);
const dist = join(root, "apps/cli/dist");
const build = sourcesHash();
const stamp = join(dist, ".build");
const out = join(dist, "asbuilt.mjs");
if (process.argv.includes("--if-stale") && existsSync(out) && read(stamp) === build) process.exit(0);

// Needed only when there is something to build.
const { rolldown } = await import("rolldown");

const define = {
  ASBUILT_VERSION: JSON.stringify(version),
  ASBUILT_BUILD: JSON.stringify(build.slice(0, 16)),
  ASBUILT_PAGES: JSON.stringify(packed(JSON.stringify(pages()))),
};
const engine = commentOf(await bundle("engine", "cjs"));
const program = await bundle("asbuilt", "esm", [engineInComment(engine), builtinsWhenNeeded()]);
const fresh = `${out}.${process.pid}`;
mkdirSync(dist, { recursive: true });
writeFileSync(fresh, `#!/usr/bin/env node\n${inAscii(program)}\n${engine}`);
chmodSync(fresh, 0o755);
// What is being run is replaced at once.
renameSync(fresh, out);
// What earlier builds left there was made from their code.
for (const file of filesIn(dist)) if (file.endsWith(".code")) rmSync(file);
await writeConfigSchema();
writeFileSync(stamp, build);

/** Bundles src/<name>.ts with all it imports. */
async function bundle(name, format, plugins = []) {
  const bundled = await rolldown({
    input: join(root, `apps/cli/src/${name}.ts`),
    external: shipped,
    platform: "node",
    transform: { define },
    plugins,
  });
  const { output } = await bundled.generate({
    format,
    codeSplitting: false,
    // Names are kept, so that the stack of an error tells where it was.
    minify: { compress: true, mangle: { keepNames: { function: true, class: true } }, codegen: true },
  });
  await bundled.close();
  return output[0].code;
}

/**
 * The schema names every rule, so it is written from the sources, never by hand. Where changes are tested, nothing in
 * the tree is written: there a schema that was not committed must fail its test.
 */
async function writeConfigSchema() {
  const small = await rolldown({ input: join(root, "apps/cli/src/config-schema.ts"), platform: "node" });
  const file = join(root, `apps/cli/dist/.schema.${process.pid}.mjs`);
  await small.write({ file, format: "esm", codeSplitting: false });
  await small.close();
  const { configSchemaText } = await import(pathToFileURL(file).href);
  rmSync(file);
  const schema = join(root, "apps/cli/schemas/config.schema.json");
  if (!process.env.CI && read(schema) !== configSchemaText) writeFileSync(schema, configSchemaText);
}

/** The page of every rule by its id: `explain` prints them. */
function pages() {
  const found = {};
  for (const folder of ["", "design", "drift", "change"]) {
    for (const file of filesIn(join(root, "packages/core/src/rules", folder))) {
      if (file.endsWith(".md")) found[basename(file, ".md")] = readFileSync(file, "utf8");
    }
  }
  return found;
}

/** As a text, in a fourth of its length. */
function packed(text) {
  return brotliCompressSync(text).toString("base64");
}

function read(file) {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return null;
  }
}

function filesIn(folder) {
  try {
    return readdirSync(folder).map((name) => join(folder, name));
  } catch {
    return [];
  }
}
