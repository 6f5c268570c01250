import { cargo } from "./cargo.ts";
import { composer } from "./composer.ts";
import { gemfile } from "./gemfile.ts";
import { goMod } from "./go-mod.ts";
import { gradleCatalog } from "./gradle-catalog.ts";
import { gradle } from "./gradle.ts";
import type { Manifest } from "./manifest.ts";
import { maven } from "./maven.ts";
import { npm } from "./npm.ts";
import { nuget } from "./nuget.ts";
import { pipfile, pyproject } from "./pyproject.ts";
import { requirements } from "./requirements.ts";

/** Every kind of manifest, in the order in which a text that stands alone is tried. */
export const manifestKinds: readonly Manifest[] = [
  npm,
  composer,
  maven,
  nuget,
  gradleCatalog,
  pyproject,
  pipfile,
  cargo,
  goMod,
  gradle,
  gemfile,
  requirements,
];

/** The kind of manifest that a file of this path is. */
export const manifestOf = (path: string): Manifest | undefined => manifestKinds.find(({ file }) => file.test(path));
