import { statSync } from "node:fs";
import { dirname, isAbsolute, resolve, sep } from "node:path";
import { type Indexed, indexedBy } from "./design-parts.ts";
import { findDesigns, unlinkedBeside, type Unlinked, type Where } from "./find-designs.ts";
import { fromHere } from "./from-here.ts";
import { globMatcher, isGlob } from "./glob.ts";
import { leadsOut } from "./leads-out.ts";
import { standardInput } from "./read-text.ts";
import { markdownFilesBelow } from "./walk.ts";
import { whyNoMarkdown } from "./why-no-markdown.ts";

/** The files that were asked for, and what of it could not be found. */
export interface Asked {
  /** Relative to where the host was started, with `/`, each once. */
  readonly files: readonly string[];
  /** Those among the files that nobody named or found: they are read since they are parts of a design that was. */
  readonly beside: readonly string[];
  /** Those that the index among them brought: chapters of one design, though nobody named them. */
  readonly parts: readonly string[];
  /** Those that look like chapters beside an index among the files, which does not link them: they are not read. */
  readonly unlinked: readonly Unlinked[];
  /** Those found that have the name of a design, though what they hold does not tell that they are one: they are not read. */
  readonly called: readonly string[];
  readonly unseen: readonly Unseen[];
}

/** Something asked for that could not be looked at. */
export interface Unseen {
  readonly name: string;
  readonly why: string;
}

/** What the operands of a command name: files as they are, folders for the designs in them, globs for what they match. */
export function findAsked(cwd: string, operands: readonly string[], where: Where = {}): Asked {
  const files = new Set<string>();
  const parts = new Set<string>();
  const ignored = (where.ignore ?? []).map(globMatcher);
  const isIgnored = (path: string): boolean => ignored.some((matches) => matches((where.prefix ?? "") + path));
  const unseen: Unseen[] = [];
  const unlinked: Unlinked[] = [];
  const indexes: Indexed[] = [];
  let all: string[] | undefined;
  for (const operand of operands) {
    const path = resolve(cwd, operand);
    const kind = operand === standardInput ? "file" : kindOf(path);
    let found: readonly string[];
    const other = kind === "file" ? whyNoMarkdown(operand) : null;
    if (other !== null) {
      found = [];
      unseen.push({ name: operand, why: other });
    } else if (kind === "file") {
      found = [operand];
      const indexed = operand === standardInput ? null : indexedBy(path);
      if (indexed) indexes.push(indexed);
      for (const chapter of indexed?.chapters ?? []) {
        const part = fromHere(cwd, chapter);
        if (!isIgnored(part)) parts.add(part);
      }
    } else if (kind === "folder") {
      const below = findDesigns(cwd, fromHere(cwd, path), where);
      found = below.files;
      unlinked.push(...below.unlinked);
      if (found.length === 0)
        unseen.push({
          name: operand,
          why: "there is no design in this folder; name the files to have them read all the same",
        });
    } else if (isGlob(operand)) {
      all ??= markdownFilesBelow(cwd);
      found = all.filter(globMatcher(isAbsolute(operand) ? fromHere(cwd, operand) : operand.replaceAll(sep, "/")));
      if (found.length === 0) unseen.push({ name: operand, why: "no Markdown file matches it" });
    } else {
      found = [];
      unseen.push({ name: operand, why: "there is no such file or folder" });
    }
    for (const file of found) {
      files.add(fromHere(cwd, resolve(cwd, file)));
    }
  }
  const brought = [...parts].filter((part) => !files.has(part));
  const asked = [...files, ...brought];
  unlinked.push(...unlinkedBeside(cwd, indexes, asked).filter(({ name }) => !isIgnored(name)));
  return { files: asked, beside: [], parts: brought, unlinked, called: [], unseen };
}

/** What is known of a feature stands in two files of one folder, of which people name the design. */
export function withRequirements(cwd: string, asked: Asked, { ignore = [], prefix = "" }: Where = {}): Asked {
  const ignored = ignore.map(globMatcher);
  const known = new Set(asked.files);
  const beside = asked.files.flatMap((file) => {
    if (!/(?:^|\/)design\.md$/i.test(file)) return [];
    const other = `${file.slice(0, -"design.md".length)}requirements.md`;
    if (known.has(other) || ignored.some((matches) => matches(prefix + other))) return [];
    return kindOf(resolve(cwd, other)) === "file" && !leadsOut(dirname(resolve(cwd, file)), "requirements.md")
      ? [other]
      : [];
  });
  return beside.length === 0 ? asked : { ...asked, files: [...asked.files, ...beside], beside };
}

/** The globs among those of a folder that no Markdown file below it matches. */
export function unmatched(folder: string, globs: readonly string[]): string[] {
  const files = markdownFilesBelow(folder);
  return globs.filter((glob) => !files.some(globMatcher(glob)));
}

function kindOf(path: string): "file" | "folder" | null {
  try {
    const stat = statSync(path);
    return stat.isDirectory() ? "folder" : "file";
  } catch {
    return null;
  }
}
