// Bundles the command line into one file without dependencies: apps/cli/dist/asbuilt.mjs.
import { chmodSync, existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { pathToFileURL } from "node:url";
import { root, sourcesHash } from "./sources.mjs";

const { version } = JSON.parse(readFileSync(join(root, "apps/cli/package.json"), "utf8"));
const out = join(root, "apps/cli/dist/asbuilt.mjs");
const build = sourcesHash();
const fresh = `${out}.${process.pid}.mjs`;
const stamp = join(root, "apps/cli/dist/.build");
if (process.argv.includes("--if-stale") && existsSync(out) && read(stamp) === build) process.exit(0);

// Needed only when there is something to build.
const { rolldown } = await import("rolldown");

const bundle = await rolldown({
  input: join(root, "apps/cli/src/asbuilt.ts"),
  platform: "node",
  treeshake: true,
  transform: {
    define: {
      ASBUILT_VERSION: JSON.stringify(version),
      ASBUILT_BUILD: JSON.stringify(build.slice(0, 16)),
      ASBUILT_PAGES: JSON.stringify(pages()),
    },
  },
});
await bundle.write({
  // What is being run is replaced at once.
  file: fresh,
  format: "esm",
  // Modules that are imported when needed stay in the one file and are run only then.
  codeSplitting: false,
  // Names are kept short but errors stay readable: a stack names the functions.
  minify: { compress: true, mangle: { keepNames: { function: true, class: true } }, codegen: true },
});
await bundle.close();
chmodSync(fresh, 0o755);
renameSync(fresh, out);
await writeConfigSchema();
writeFileSync(stamp, build);

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
