import type { Above } from "../../above.ts";

const manifest =
  "`?(?:pom\\.xml|package\\.json|pyproject\\.toml|requirements[\\w.-]{0,20}\\.txt|go\\.mod|Cargo\\.toml|Gemfile|composer\\.json|build\\.gradle(?:\\.kts)?|setup\\.py|Pipfile)`?";

/** "those in the `pom.xml` of till", "from the package.json in `till`" */
const ofWhom = new RegExp(
  `${manifest}\\s+(?:of|in|from|von|de|del|di)\\s+(?:the\\s+)?\`?([\\w][\\w./-]{1,80})\`?(?=[\\s,.;:()]|$)`,
  "iu",
);
/** "as in `services/till/pom.xml`" */
const inFolder = new RegExp("(?:^|[\\s`(])((?:[\\w.-]+/)+)" + manifest, "iu");

/** Whose manifest the line above a table says its versions are from; `undefined` where it names none. */
export function declarerAbove({ caption }: Above): string | undefined {
  if (!caption || caption.text.length > 300) return undefined;
  const whom = ofWhom.exec(caption.text)?.[1]?.replace(/[./]+$/, "");
  const folder = inFolder.exec(caption.text)?.[1]?.replace(/\/$/, "");
  const name = folder ?? whom;
  return name?.slice(name.lastIndexOf("/") + 1) || undefined;
}
