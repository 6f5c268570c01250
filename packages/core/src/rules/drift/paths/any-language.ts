import type { Design } from "../../../document/design.ts";
import { perObject } from "../../../text/per-object.ts";
import { uppermostOf } from "../../query/uppermost.ts";
import { documentNamed } from "../../query/document-text.ts";
import { claimsOf, type ElementClaim } from "../claims.ts";
import type { Origin } from "../../../model/element.ts";

type PathClaim = ElementClaim<"path">;

/** Manifests of so many languages side by side are of whichever repository a tool looks at, and not all of one. */
const enough = 4;

/** Whether a bare name stands in a chapter that names the manifests of many languages, as one on what a tool looks for does. */
export function isOfAnyLanguage({ name, origin }: PathClaim, design: Design): boolean {
  if (name.includes("/")) return false;
  const key = chapterOf(origin, design);
  return key !== null && (languagesNamed(design).get(key)?.size ?? 0) >= enough;
}

const languagesNamed = perObject((design: Design): ReadonlyMap<string, ReadonlySet<string>> => {
  const found = new Map<string, Set<string>>();
  for (const { name, origin } of claimsOf(design, "path")) {
    const language = name.includes("/") ? undefined : manifests.find(([, pattern]) => pattern.test(name))?.[0];
    const key = language === undefined ? null : chapterOf(origin, design);
    if (key !== null) found.set(key, (found.get(key) ?? new Set<string>()).add(language!));
  }
  return found;
});

function chapterOf({ document, section }: Origin, design: Design): string | null {
  const read = documentNamed(design, document);
  const own = read?.sections[section];
  return read && own ? `${document}#${uppermostOf(own, read)?.index ?? 0}` : null;
}

const manifests: readonly (readonly [language: string, pattern: RegExp])[] = [
  ["javascript", /^(?:package\.json|package-lock\.json|yarn\.lock|pnpm-lock\.yaml)$/],
  ["go", /^go\.(?:mod|sum)$/],
  ["rust", /^Cargo\.(?:toml|lock)$/],
  ["java", /^(?:pom\.xml|build\.gradle(?:\.kts)?)$/],
  ["python", /^(?:pyproject\.toml|requirements\.txt|setup\.py|Pipfile)$/],
  ["ruby", /^Gemfile(?:\.lock)?$/],
  ["php", /^composer\.(?:json|lock)$/],
  ["dotnet", /\.(?:csproj|sln|fsproj)$/],
  ["swift", /^Package\.swift$/],
  ["elixir", /^mix\.exs$/],
  ["c", /^(?:CMakeLists\.txt|conanfile\.txt|meson\.build)$/],
];
