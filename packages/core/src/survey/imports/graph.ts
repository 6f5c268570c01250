import { isOwnCode, isOwnDeclaration } from "../files/kinds-of-file.ts";
import type { Gap, ImportGraph, Survey } from "../survey.ts";

/** One import of a file: what it names, in its language's own way, and the line, from 1, where it does. */
export type Imported = readonly [what: string, line: number];

/**
 * Where an import leads: to files of the repository; `"outside"` where it means other people's code, or a file that is made or
 * kept out of version control; `"lost"` where it means a file of the repository and there is none.
 */
export type Led = readonly string[] | "outside" | "lost";

/** Above this share of imports that lead nowhere, what imports say is no longer to be relied on. */
const tolerated = 0.02;

interface Importing {
  /** The surveyor's id. */
  readonly source: string;
  /** The language's name, for reasons: "TypeScript and JavaScript". */
  readonly language: string;
  /** Every file that was read, with what it imports, and what it says that it imports for its types alone. */
  readonly files: Iterable<readonly [path: string, imports: readonly Imported[], types?: readonly Imported[]]>;
  readonly lead: (from: string, what: string) => Led;
  /** Whether something is a use without an import, such as a name that is looked up when the program starts. */
  readonly isLazy?: (what: string) => boolean;
  /** Whether one file needs another, which it calls so, for its types alone: nothing of that is left when the program runs. */
  readonly needsTypes?: (from: string, what: string, to: string) => boolean;
}

/**
 * The survey of who imports whom. Tests, generated and vendored files import nothing here: they are not what is built. None
 * where no file was read.
 */
export function importSurvey({ source, language, files, lead, isLazy, needsTypes }: Importing): Survey[] {
  const own = [...files].filter(([path]) => isOwnCode(path) || isOwnDeclaration(path));
  if (own.length === 0) return [];
  const names = own.map(([path]) => path);
  const places = new Map(names.map((path, i) => [path, i]));
  const placeOf = (path: string): number => {
    const known = places.get(path);
    if (known !== undefined) return known;
    places.set(path, names.length);
    return names.push(path) - 1;
  };
  const edges: [number, number, number][] = [];
  const lazy: [number, number, number][] = [];
  const typed: [number, number, number][] = [];
  const unresolved: ImportGraph["unresolved"][number][] = [];
  let local = 0;
  for (const [i, [path, imports, types = []]] of own.entries()) {
    const reached = new Set<number>([i]);
    for (const [what, line] of imports) {
      const led = lead(path, what);
      if (led === "outside") continue;
      local++;
      if (led === "lost") unresolved.push({ from: path, line, specifier: what });
      else
        for (const to of led.map(placeOf)) {
          if (reached.has(to)) continue;
          if (isLazy?.(what) || isOwnDeclaration(path) || needsTypes?.(path, what, names[to]!)) {
            lazy.push([i, to, line]);
            continue;
          }
          reached.add(to);
          edges.push([i, to, line]);
        }
    }
    // Types may come from files that tools make: that one of them is not there says nothing.
    for (const [what, line] of types) {
      const led = lead(path, what);
      if (typeof led === "string") continue;
      for (const to of led.map(placeOf)) if (!reached.has(to)) typed.push([i, to, line]);
    }
  }
  const gaps: Gap[] = [];
  if (unresolved.length > local * tolerated)
    gaps.push({
      kind: "import",
      why: `${unresolved.length} of the ${local} imports between files of ${language} lead to no file of the repository (${unresolved[0]!.specifier} in ${unresolved[0]!.from}:${unresolved[0]!.line}), so what is not imported cannot be told.`,
    });
  return [
    {
      source,
      target: "",
      knows: [],
      elements: [],
      imports: {
        files: names,
        edges,
        ...(lazy.length > 0 ? { lazy } : {}),
        ...(typed.length > 0 ? { typed } : {}),
        unresolved,
      },
      problems: [],
      ...(gaps.length > 0 ? { gaps } : {}),
    },
  ];
}
