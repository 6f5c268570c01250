import type { Markdown } from "../syntax/markdown.ts";
import { inlinesOf } from "../syntax/walk.ts";
import { groupBy } from "../text/group-by.ts";

/** A document by its name, a path with `/`. */
export interface Named {
  readonly name: string;
  readonly markdown: Markdown;
}

/** No design has more parts than two digits number: a longer list is a collection, of which each document stands alone. */
const mostParts = 99;

/**
 * Which documents are parts of one design: an index and what it links to in its folder, the numbered parts of a folder
 * (`01-overview.md`, `02-data.md`), and the files of one feature (`design.md`, `requirements.md`, `tasks.md`). Groups and
 * their documents keep the order given; a document that belongs to no other is a group of its own.
 */
export function gather(documents: readonly Named[]): string[][] {
  const groups = new Groups(documents.map((document) => document.name));
  const byName = new Map(documents.map((document) => [document.name, document] as const));
  for (const document of documents) {
    const targets = partsOf(document).filter((name) => byName.has(name) && name !== document.name);
    if (targets.length >= 2 && targets.length <= mostParts)
      for (const target of targets) groups.join(document.name, target);
  }
  const names = documents.map(({ name }) => name);
  for (const [folder, inFolder] of groupBy(names, folderOf)) {
    const numbered = inFolder.filter((name) => /^\d{1,3}[-_. ]/.test(baseOf(name)));
    if (!isRecord(folder) && numbered.length <= mostParts) joinAll(groups, numbered);
    const feature = inFolder.filter((name) => /^(?:design|requirements|tasks)\.md$/i.test(baseOf(name)));
    if (feature.some((name) => /^design/i.test(baseOf(name)))) joinAll(groups, feature);
  }
  return groups.all();
}

/** Records of decisions are numbered, and each stands alone. */
const isRecord = (folder: string): boolean =>
  /(?:^|\/)(?:adrs?|decisions|rfcs?|keps?|proposals|enhancements|migrations)$/i.test(folder);

/**
 * The Markdown files in the document's folder and below that an index links to: in a list, a table or a paragraph of links.
 * An index of records of decisions, which each stand alone, has no parts.
 */
export function partsOf({ name, markdown }: Named): string[] {
  const folder = folderOf(name);
  if (isRecord(folder) || !isIndex(name, markdown)) return [];
  const found = new Set<string>();
  for (const section of markdown.sections)
    for (const inline of inlinesOf(section.body.blocks))
      for (const span of inline.spans) {
        const path = span.kind === "link" ? /^(?:\.\/)?([^#?:]+\.md)(?:#.*)?$/i.exec(span.href ?? "")?.[1] : undefined;
        if (path && !path.startsWith("..") && !path.startsWith("/") && !isRecord(folderOf(path)))
          found.add(folder === "" ? path : `${folder}/${path}`);
      }
  return [...found];
}

/** An index is called so, or says little besides its links. */
function isIndex(name: string, { sections, text }: Markdown): boolean {
  if (/^(?:readme|index|00[-_].*|overview)\.md$/i.test(baseOf(name))) return true;
  let links = 0;
  for (const section of sections)
    for (const inline of inlinesOf(section.body.blocks))
      for (const span of inline.spans)
        if (span.kind === "link" && /^(?![a-z]+:)[^#].*\.md/i.test(span.href ?? "")) links++;
  return links >= 3 && text.length / links < 900;
}

const folderOf = (name: string): string => (name.includes("/") ? name.slice(0, name.lastIndexOf("/")) : "");
const baseOf = (name: string): string => name.slice(name.lastIndexOf("/") + 1);

function joinAll(groups: Groups, names: readonly string[]): void {
  for (const name of names.slice(1)) groups.join(names[0]!, name);
}

/** Sets of names that grow together. */
class Groups {
  private readonly above: Map<string, string>;

  constructor(names: readonly string[]) {
    this.above = new Map(names.map((name) => [name, name]));
  }

  join(a: string, b: string): void {
    this.above.set(this.root(b), this.root(a));
  }

  all(): string[][] {
    return [...groupBy(this.above.keys(), (name) => this.root(name)).values()];
  }

  private root(name: string): string {
    let root = name;
    while (this.above.get(root) !== root) root = this.above.get(root)!;
    return root;
  }
}
