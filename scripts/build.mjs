// Bundles the command line into one file without dependencies: apps/cli/dist/asbuilt.mjs.
import { chmodSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { rolldown } from "rolldown";
import { root, sourcesHash } from "./sources.mjs";

const { version } = JSON.parse(readFileSync(join(root, "apps/cli/package.json"), "utf8"));
const out = join(root, "apps/cli/dist/asbuilt.mjs");
const build = sourcesHash();

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
  file: out,
  format: "esm",
  // Modules that are imported when needed stay in the one file and are run only then.
  codeSplitting: false,
  // Names are kept short but errors stay readable: a stack names the functions.
  minify: { compress: true, mangle: { keepNames: { function: true, class: true } }, codegen: true },
});
await bundle.close();
chmodSync(out, 0o755);
mkdirSync(join(root, "apps/cli/dist"), { recursive: true });
writeFileSync(join(root, "apps/cli/dist/.build"), build);

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

function filesIn(folder) {
  try {
    return readdirSync(folder).map((name) => join(folder, name));
  } catch {
    return [];
  }
}
