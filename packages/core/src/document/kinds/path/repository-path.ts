import { isFileName, isWholeName, repositoryFolder } from "./extensions.ts";

/** A file or folder of the repository as a text names it. */
export interface RepositoryPath {
  /** As written, without the line, the anchor and what stands around it. */
  readonly path: string;
  /** The line cited with it: `src/main.ts:42`, `src/main.ts#L42`. */
  readonly line?: number;
  readonly glob: boolean;
}

/** How a word is set: in code almost anything may be a path, among plain words only what can be nothing else, a link's destination is one already. */
export type Setting = "code" | "plain" | "link";

/** Longer words are no paths a person would write. */
const longest = 240;

/** Reads one word as a path; `null` if it is none, or might be something else. */
export function readRepositoryPath(word: string, setting: Setting): RepositoryPath | null {
  if (word.length < 2 || word.length > longest || !(/[./]/.test(word) || isWholeName(word))) return null;
  const { path, line } = partLine(word);
  if (!/^[\p{L}\p{N}._\-/*+@[\]()#$ ]+$/u.test(path) || isForeign(path, setting)) return null;
  const glob = path.includes("*");
  const found: RepositoryPath = { path, glob, ...(line === undefined ? {} : { line }) };
  const parts = path.replace(/^(?:\.{1,2}\/)+|^\//, "").split("/");
  const last = parts.at(-1)!;
  if (parts.some((part, i) => part === "" && i < parts.length - 1)) return null;
  if (parts.length === 1) return isLoneFile(last, path, setting) ? found : null;
  if (glob && !parts.some((part) => /^[\w.-]*\w[\w.-]*$/.test(part) && !part.startsWith("."))) return null;
  if (last === "") return setting === "plain" ? folderInProse(parts, path, found) : found;
  if (isFileName(last, true)) return found;
  // `till/internal/rules/*`: what lies in a folder that only a repository has.
  if (setting === "code" && /^\*{1,2}$/.test(last) && parts.length > 2 && parts.slice(0, -1).some(isOfSources))
    return found;
  if (setting === "link") return /^\.{0,2}\//.test(path) || repositoryFolder.test(parts[0]!) ? found : null;
  if (setting === "plain" || !/^(?:[\w.-]+|\([a-z][\w-]*\))$/.test(last) || isMember(last)) return null;
  // `Shop.Domain/Entities`: a project of .NET, and a folder in it.
  if (ofProject.test(parts[0]!) && parts.slice(1).every((part) => /^[A-Z]\w*$/.test(part))) return found;
  // `till-core/src/rules`: a folder of sources amid it, whose own name nothing else needs to know.
  const ofSources = parts.slice(1, -1).some(isOfSources) && /^[a-z][\w-]*$/.test(parts[0]!);
  return (repositoryFolder.test(parts[0]!) || ofSources) && !/^\d/.test(last) ? found : null;
}

const ofProject = /^[A-Z]\w*(?:\.[A-Z]\w*)+$/;

const isOfSources = (part: string): boolean => /^(?:src|internal|pkg|cmd|lib|libs|packages|crates)$/.test(part);

/** What a module has: `internal/store.Open` is a function of a package, `apps/shop.views.show_order` one of a module. */
const isMember = (last: string): boolean =>
  /\w\.[A-Z]\w*$|\.[a-z]+(?:_[a-z]+)+$/.test(last) || /^[a-z_]\w*(?:\.[a-z_]\w*){2,}$/.test(last);

/** Among plain words `read/write/` might be a folder; three folders, or one that every repository has, surely are. */
const folderInProse = (parts: readonly string[], path: string, found: RepositoryPath): RepositoryPath | null =>
  parts.length > 2 && (repositoryFolder.test(parts[0]!) || path.startsWith("./")) ? found : null;

function isLoneFile(name: string, path: string, setting: Setting): boolean {
  if (name === "" || name.includes("*") || isSuffix(name) || /(?:\.[\w-]+){4}/.test(name)) return false;
  if (/^\.{1,2}\//.test(path)) return setting === "link" || isFileName(name, true);
  if (setting === "plain" && (!name.includes(".") || glued.test(name) || initials.test(name))) return false;
  // `template.HTML` is a type; a file that shouts does so from its first letter.
  if (/^[a-z]\w*\.[A-Z]+$/.test(name)) return false;
  return isFileName(name, false);
}

/** Where words are not parted by blanks, a name may hang on what stands before it: `现代化的Vue.js`. */
const glued = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}][A-Za-z]/u;

/** `A.C.`, `S.H`: letters that stand for words. */
const initials = /^(?:\p{Lu}\.)+\p{Lu}\.?$/u;

/** `.service.ts` is how names end, not a name; `.env` and `.eslintrc.js` are names. */
const isSuffix = (name: string): boolean =>
  /^\.\w+$/.test(name)
    ? !isFileName(name, false)
    : /^\..*\.(?:ts|tsx|java|kt|go|rs|py|rb|cs|html|css|scss|sass|less)$/.test(name);

/** Words of other worlds: addresses, routes, packages, media types, homes, variables, regular expressions. */
function isForeign(path: string, setting: Setting): boolean {
  if (path.startsWith("/")) return setting === "plain" || !fromRoot.test(path);
  if (ofForge.test(path)) return true;
  if (/^[@~$#-]|N{3}|X{3}|Y{4}|HHMM|(?:^|\/)x{3,}[_-]|^\.{3}|\/\/|\.\.\.|\$\{|[#$]|^www\./.test(path)) return true;
  // Groups of routes stand in brackets, `app/(shop)/page.tsx`; other brackets are of calls and remarks.
  if (slotted.test(path)) return true;
  const plain = path.replace(/(^|\/)\([a-z][\w-]*\)(?=\/|$)/g, "$1x");
  if (setting !== "link" && (/ |[()]/.test(plain) || keys.test(path))) return true;
  const slash = path.indexOf("/");
  const first = slash < 0 ? "" : path.slice(0, slash);
  return (
    /^[a-z0-9-]+(?:\.[a-z0-9-]+)*\.(?:com|org|io|net|dev|app|in|co|ai|sh|me|cloud)$/.test(first) ||
    (host.test(first) && !ofPackage.test(first)) ||
    mediaType.test(path)
  );
}

/** `../../issues`: a page that a forge has beside the files of a repository. */
const ofForge =
  /^(?:\.\.\/){2,}(?:issues|wiki|pulls|discussions|releases|actions|projects|milestones|labels)(?:\/[\w-]+)*\/?$/;

/** `prices.shop.de/json/`, `shop.eu/v2/`: an address without its protocol. */
const host =
  /^[a-z0-9-]+(?:\.[a-z0-9-]+)+\.[a-z]{2,3}$|^[a-z0-9-]+\.(?:de|fr|es|pt|it|nl|be|ch|at|eu|uk|us|br|cn|jp|kr|ru|tv|gg|xyz|info)$/;

/** `org.shop.orders/`: a package, which is written the other way round. */
const ofPackage = /^(?:com|org|io|net|dev)\./;

/** `/specs/shop.yaml`, `/README.md`: told from the root of the repository, and nothing that a server has under such an address. */
const fromRoot =
  /^\/(?!(?:opt|etc|var|usr|home|root|tmp|srv|mnt|proc|Users)\/)(?:[\w.-]+\/)*[\w.-]+\.md$|^\/(?:src|specs?|packages|backend|frontend|infra|scripts|cmd|internal|tests|tools)\/(?:[\w.-]+\/)*(?:[\w.-]+\.\w+)?$/;

/** `[number].sql`, `docs/[name].md`: what is yet to be filled in; scripts alone are called so, where a path of the address is meant. */
const slotted = /\[[^\]/]+\][^/]*\.(?![cm]?[jt]sx?$|vue$|svelte$|astro$)\w+$/;

/** Keys that are pressed together: `Ctrl+/`. */
const keys = /^(?:ctrl|control|cmd|command|alt|option|shift|meta|win|super|[⌘⌥⇧⌃])\+/i;

const mediaType =
  /^(?:application|audio|font|image|message|model|multipart|text|video)\/(?:\*|[\w.+-]*(?:json|xml|html|plain|csv|png|jpe?g|gif|webp|svg\+xml|pdf|zip|octet-stream|form-data|mp4|css|javascript|event-stream|x-[\w.-]+|vnd\.[\w.+-]+|yaml|markdown|problem\+json|x-www-form-urlencoded))$/;

/** `src/till.py:Till`, `src/till.rs::open`: a file, and what of it is meant. */
const declaring = /^([\w./@-]{1,200}\/[\w.-]{1,80}\.[a-z]{1,5})::?[A-Za-z_]\w{0,80}(?:[.#]\w{1,80}){0,3}(?:\(\))?$/;

function partLine(word: string): { path: string; line?: number } {
  const found = /^(.{2,}?)(?::(\d{1,6})(?:[-–]\d{1,6}|:\d{1,4})?|#L(\d{1,6})(?:C\d+)?(?:-L?\d{1,6}(?:C\d+)?)?)$/.exec(
    word,
  );
  if (!found) return { path: declaring.exec(word)?.[1] ?? word };
  return { path: found[1]!, line: Number(found[2] ?? found[3]) };
}
