// Bundles the command line into two files that need nothing beside them: apps/cli/dist/asbuilt.mjs, which is started, and
// engine.mjs, which it loads when a document is to be read.
import { chmodSync, existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { pathToFileURL } from "node:url";
import { root, sourcesHash } from "./sources.mjs";

const { version } = JSON.parse(readFileSync(join(root, "apps/cli/package.json"), "utf8"));
const dist = join(root, "apps/cli/dist");
const build = sourcesHash();
const stamp = join(dist, ".build");
const there = ["asbuilt.mjs", "engine.mjs"].every((name) => existsSync(join(dist, name)));
if (process.argv.includes("--if-stale") && there && read(stamp) === build) process.exit(0);

// Needed only when there is something to build.
const { rolldown } = await import("rolldown");

const define = {
  ASBUILT_VERSION: JSON.stringify(version),
  ASBUILT_BUILD: JSON.stringify(build.slice(0, 16)),
  ASBUILT_PAGES: JSON.stringify(pages()),
};
/** Leaves the engine a file of its own beside the one that imports it. */
const engineApart = {
  name: "engine-apart",
  resolveId: (id) => (id.endsWith("/engine.ts") && id.startsWith(".") ? { id: "./engine.mjs", external: true } : null),
};

await bundle("engine");
await bundle("asbuilt");
await writeConfigSchema();
writeFileSync(stamp, build);

/** Bundles src/<name>.ts with all it imports into one file. */
async function bundle(name) {
  const bundled = await rolldown({
    input: join(root, `apps/cli/src/${name}.ts`),
    platform: "node",
    transform: { define },
    plugins: [engineApart],
  });
  const out = join(dist, `${name}.mjs`);
  const fresh = `${out}.${process.pid}`;
  await bundled.write({
    file: fresh,
    format: "esm",
    codeSplitting: false,
    // Names are kept, so that the stack of an error tells where it was.
    minify: { compress: true, mangle: { keepNames: { function: true, class: true } }, codegen: true },
  });
  await bundled.close();
  if (name === "asbuilt") {
    const code = readFileSync(fresh, "utf8");
    writeFileSync(fresh, code.startsWith("#!") ? code : `#!/usr/bin/env node\n${code}`);
    chmodSync(fresh, 0o755);
  }
  // What is being run is replaced at once.
  renameSync(fresh, out);
}

/** The schema names every rule, so it is written from the sources, never by hand. */
async function writeConfigSchema() {
  const small = await rolldown({ input: join(root, "apps/cli/src/config-schema.ts"), platform: "node" });
  const file = join(root, `apps/cli/dist/.schema.${process.pid}.mjs`);
  await small.write({ file, format: "esm", codeSplitting: false });
  await small.close();
  const { configSchemaText } = await import(pathToFileURL(file).href);
  rmSync(file);
  writeFileSync(join(root, "apps/cli/schemas/config.schema.json"), configSchemaText);
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
