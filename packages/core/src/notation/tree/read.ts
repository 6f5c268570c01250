import type { Problem } from "../../text/diagnostic.ts";
import { range } from "../../text/range.ts";
import { limits } from "../canvas.ts";
import { type Notated, type Notation, nothing, type PathShape } from "../notation.ts";

/** Trees of folders and files, as `tree` prints them or as people draw them. */
export const tree: Notation = {
  id: "tree",
  languages: ["tree", "filetree", "dirtree", "directory"],
  recognise: (text) => {
    if (text.length > limits.characters) return false;
    // An arrow that points down belongs to a drawing of what goes where.
    if (/^[ \t]*[│|][ \t]*\r?\n[ \t]*[v↓▼][ \t]*$/m.test(text)) return false;
    const entries = entriesOf(text);
    const drawn = entries.filter((entry) => entry.branch);
    // `OrderStore.open()` with what it calls below it tells how something goes on, and ports tell what runs.
    if (entries.some(({ name }) => isCall.test(name ?? ""))) return false;
    // `controller → service` above branches of its own tells what goes where.
    if (/^[ \t]*[\p{L}\p{N}_-]+[ \t]+(?:→|->|⟶)[ \t]+[\p{L}\p{N}]/mu.test(text)) return false;
    // What is packed into an archive lies in no folder here.
    if (archive.test(entries[0]?.name ?? "")) return false;
    if (drawn.length === 0) return isIndented(entries);
    // `├── total : number` tells what the members of something are.
    if (drawn.filter((entry) => entry.typed).length * 2 > drawn.length) return false;
    // `├─ Valid → go on` draws what happens, unless some name is surely one of a file or folder.
    if (entries.every(({ name }) => !/[./]/.test(name ?? "")) && /[├└┣┗╰][─━-]*[^\n→]{0,80}→/.test(text)) return false;
    if (!entries.some(({ name }) => name !== null && looksStored.test(name))) return false;
    // What is drawn below a file alone is what stands in it.
    if (file.test(entries[0]?.name ?? "") && !entries.slice(1).some(({ name }) => /[./]/.test(name ?? "")))
      return false;
    return drawn.length >= 2 && drawn.filter((entry) => entry.name !== null).length * 5 >= drawn.length * 4;
  },
  read,
};

const isCall = /\w\(\)$/;
const archive = /\.(?:zip|tgz|tar(?:\.\w{2,4})?|7z|rar|epub|docx|xlsx|apk|ipa|aab|jar|war|nupkg|whl|vsix|xpi|crx)$/i;

interface Entry {
  /** The column in which its branch, or its name, begins. */
  readonly column: number;
  readonly branch: boolean;
  /** Whether its branch is that of the last in its folder. */
  readonly last: boolean;
  /** `null` where the words are no name of a file. */
  readonly name: string | null;
  readonly from: number;
  readonly comment: string;
  /** Whether a colon set apart stands behind the name, as before a type. */
  readonly typed: boolean;
  /** Folders that one branch names side by side, with where each begins: `orders/ tills/`. */
  readonly several: readonly { readonly name: string; readonly from: number }[];
}

const branch = /^([\s│┃|]*)(?:[├└┣┗╰+`|\\][─━-]{1,4}|[├└┣┗╰])\s?/;
const fileName =
  /^(?:\.{0,3}[\p{L}\p{N}_@[({<$*][\p{L}\p{N}_@.+~*$<>()[\]{},-]*)(?:\/[\p{L}\p{N}_@.+~*$<>()[\]{}-]+)*\/?$|^\.\/?$/u;
/** `[orders/fetch.ts]`: brackets around a whole path are the frame of a box; those around a word belong to its name. */
const framed = /^\[[^\]]*[./][^\]]*\]$/;
const comment = /\s+(?:#|\/\/|--|<-|←|—|–|→|\/\*|\()|\s{2,}|\s+(?=[\p{Extended_Pictographic}✓✗])/u;

/** `orders/ tills/`: what stands below is in each of them or in some, so that none of it has one place. */
const sideBySide = /^(?:[\w@.-]{1,80}\/ ){1,20}[\w@.-]{1,80}\/$/;

/** Names of files and folders have a dot or a slash, or are not written as titles are: `Backend (port 5000)` names a part. */
const looksStored = /[./_]|^[\p{Ll}@[(<{$*]/u;

/** Names by which a repository's own folder is known: paths are told from there, not from its name. */
const atRoot =
  /^(?:src|tests?|packages|apps|\.github|package\.json|README\.md|LICENSE|Cargo\.toml|pom\.xml|build\.gradle(?:\.kts)?|pyproject\.toml|go\.mod|Makefile|docker-compose\.ya?ml)\/?$/;

function entriesOf(text: string): Entry[] {
  const entries: Entry[] = [];
  let at = 0;
  let remark = Number.POSITIVE_INFINITY;
  for (const raw of text.split("\n")) {
    const line = raw.trimEnd();
    // A remark beside a name goes on in the lines below it, in its own column.
    if (line.length > remark && /^\s+$/.test(line.slice(0, remark - 1))) {
      at += raw.length + 1;
      continue;
    }
    const found = branch.exec(line);
    const lead = found ? found[0].length : line.length - line.trimStart().length;
    const words = line.slice(lead).trimStart();
    const start = line.length - words.length;
    if (words !== "" && !/^[│┃|\s]+$/.test(line)) {
      const cut = comment.exec(words);
      remark = cut ? start + cut.index + /^\s*/.exec(words.slice(cut.index))![0].length : Number.POSITIVE_INFINITY;
      const name = (cut ? words.slice(0, cut.index) : words).replace(/`/g, "").replace(/^(\*{1,2})([^*]+)\1$/, "$2");
      entries.push({
        column: found ? found[1]!.length : start,
        branch: found !== null,
        last: /[└┗╰]/.test(found?.[0] ?? ""),
        name: fileName.test(name) && !framed.test(name) ? name : null,
        from: at + start + words.indexOf(name),
        typed: /^[\w$]{1,60}\s+:\s+\S/.test(words),
        comment: cut ? remarkOf(words.slice(cut.index)) : "",
        several: sideBySide.test(name)
          ? [...name.matchAll(/\S+/g)].map(({ 0: each, index }) => ({ name: each, from: at + start + index }))
          : [],
      });
    }
    at += raw.length + 1;
  }
  return entries;
}

/** What is said behind a name, without the marks of a comment; brackets around all of it are such marks too. */
function remarkOf(behind: string): string {
  const words = behind.replace(/^[\s#/<←—–→*-]+|[\s*/]+$/g, "");
  return /^\([^()]*\)$/.test(words) ? words.slice(1, -1).trim() : words;
}

/** Folders and files that stand below one another by their indentation alone: most are written as files or with a slash. */
function isIndented(entries: readonly Entry[]): boolean {
  const stored = entries.filter(({ name }) => name !== null && /\/$|\w\.[a-z]\w{0,7}$/i.test(name)).length;
  return (
    entries.length >= 4 &&
    entries.every(({ name }) => name !== null) &&
    stored * 5 >= entries.length * 4 &&
    entries.some(({ name, column }, i) => name!.endsWith("/") && (entries[i + 1]?.column ?? 0) > column)
  );
}

function read(text: string): Notated {
  if (text.length > limits.characters)
    return { problems: [{ range: range(0, text.length), what: "tree", why: "too large to read" }] };
  const entries = entriesOf(text);
  const paths: PathShape[] = [];
  const problems: Problem[] = [];
  const open: { readonly column: number; readonly path: string; readonly isFile?: true }[] = [];
  const isLabel = labelsAmong(entries);
  let below = Number.POSITIVE_INFINITY;
  let lost: number | null = null;
  for (const [i, entry] of entries.entries()) {
    const column = entry.branch ? entry.column : entry.column - 1;
    if (lost !== null && column >= lost) {
      const end = entry.from + (entry.name?.length ?? 0);
      problems.push({
        range: range(entry.from, end),
        what: "tree",
        why: "it may lie in the folder above or beside it",
      });
      continue;
    }
    lost = losesPlace(entry, entries[i + 1]) ? column : null;
    if (column > below) continue;
    below = entry.several.length > 0 ? column : Number.POSITIVE_INFINITY;
    while (open.length > 0 && open.at(-1)!.column >= column) open.pop();
    for (const { name, from } of entry.several)
      paths.push({
        path: join(open.at(-1)?.path ?? "", name),
        range: range(from, from + name.length),
        directory: true,
      });
    if (entry.name === null) continue;
    const next = entries[i + 1];
    const parent = next !== undefined && (next.branch ? next.column : next.column - 1) > column;
    const above = open.at(-1)?.path ?? "";
    const path = join(above, entry.name);
    const directory = parent || entry.name.endsWith("/");
    const root = !entry.branch && parent && isRepository(entries, i);
    // A file holds no files: those that are indented below one by a slip stand beside it, and all else is what it declares.
    if (parent && file.test(entry.name)) {
      open.push({ column, path: above, isFile: true });
      paths.push(fileAt(path, entry));
      continue;
    }
    if ((open.at(-1)?.isFile && !/[./]/.test(entry.name)) || isLabel(entry.name, parent)) {
      open.push({ column, path: above });
      continue;
    }
    open.push({ column, path: root ? "" : path });
    if (root || (!entry.branch && !parent && !/[./]/.test(entry.name))) continue;
    paths.push({
      path: directory && !path.endsWith("/") ? `${path}/` : path,
      range: range(entry.from, entry.from + entry.name.length),
      directory,
      ...(entry.branch && !entry.comment && holdsFoldersOnly(entries, i) ? { implied: true } : {}),
      ...(entry.comment ? { comment: entry.comment } : {}),
    });
  }
  if (paths.length === 0) return nothing;
  return problems.length === 0 ? { paths } : { paths, problems: problems.slice(0, 1) };
}

/** Whether the last folder of another has a branch right below it in its own column: what follows may lie in it or beside it. */
const losesPlace = ({ last, name, column }: Entry, next: Entry | undefined): boolean =>
  last && name !== null && name.endsWith("/") && next?.branch === true && next.column === column;

/**
 * Tells the words that only say what is meant, a heading over some entries or what something can do, in a tree whose folders have a
 * slash. Files without an ending, folders in small letters and folders that hold something are told from them.
 */
function labelsAmong(entries: readonly Entry[]): (name: string, parent: boolean) => boolean {
  const anySlash = entries.some(({ name }) => name?.endsWith("/"));
  const slashed = entries.some(({ name, branch: drawn }) => drawn && name?.endsWith("/"));
  return (name, parent) => {
    if (/[^\x20-\x7E]/.test(name)) return anySlash && !/\.\w+$|\/$/.test(name);
    return slashed && !parent && !/[./]|^[a-z@_[({<$*]|^(?:[A-Z][A-Z0-9_-]+|[A-Z][a-z]+file)$/.test(name);
  };
}

const file = /\w\.(?:jsonc?|ya?ml|toml|[cm]?[jt]sx?|py|go|rs|java|kt|cs|rb|php|md|sql|s?css|html?|vue|svelte|sh)$/i;

const fileAt = (path: string, { name, from, comment: said }: Entry): PathShape => ({
  path,
  range: range(from, from + name!.length),
  directory: false,
  ...(said ? { comment: said } : {}),
});

/** Whether an entry has entries below it, each of which has some of its own or is written as a folder. */
function holdsFoldersOnly(entries: readonly Entry[], index: number): boolean {
  const { column } = entries[index]!;
  const first = entries[index + 1];
  if (!first || first.column <= column) return false;
  for (let i = index + 1; i < entries.length && entries[i]!.column > column; i++) {
    const { column: inner, name } = entries[i]!;
    if (inner !== first.column || name === null || name.endsWith("/")) continue;
    if ((entries[i + 1]?.column ?? 0) <= inner) return false;
  }
  return true;
}

const join = (above: string, name: string): string =>
  above === "" ? name.replace(/^\.\//, "") : `${above.replace(/\/$/, "")}/${name.replace(/^\//, "")}`;

/** Folders that stand inside a repository, whatever they hold. */
const inside =
  /^(?:src|lib|server|client|app|apps|backend|frontend|shared|common|packages|services|internal|cmd|pkg|tests?|docs?)\/?$/;

/** Whether the entry is the folder of the repository itself, by its name or by what stands right below it. */
function isRepository(entries: readonly Entry[], index: number): boolean {
  const own = entries[index]!.name ?? "";
  if (/^(?:\.|\/|\.\/)$/.test(own)) return true;
  // A repository's own name has no folder before it.
  if (inside.test(own) || /[^./]\/[^/]/.test(own)) return false;
  const first = entries[index + 1]!.column;
  for (const entry of entries.slice(index + 1)) {
    if (entry.column < first) break;
    if (entry.column === first && entry.name !== null && atRoot.test(entry.name)) return true;
  }
  return false;
}
