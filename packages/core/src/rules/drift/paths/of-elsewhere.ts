import type { Design } from "../../../document/design.ts";
import { perObject } from "../../../text/per-object.ts";
import { sectionAt } from "../../query/chapters.ts";
import { claimsOf, type ElementClaim } from "../claims.ts";
import { isThere, pathsEndingIn } from "./find-path.ts";
import { isDrawn, ofAnyRepository } from "./footing.ts";

type PathClaim = ElementClaim<"path">;

/**
 * Why a path that is not there may well lie elsewhere than in the repository: below a folder of a machine that its section speaks of, in a
 * system that is written in another language, or in any folder that its name may stand in. `null` where nothing tells of elsewhere.
 */
export function toldOfElsewhere(claim: PathClaim, design: Design, files: readonly string[]): string | null {
  const { name } = claim;
  const first = name.replace(/^(?:\.{1,2}\/)+/, "").split("/")[0]!;
  if (holdNoCode(files) && !document.test(name))
    return "The repository holds documents alone, so what is built is kept elsewhere.";
  const begins = name.includes("/") && isThere(first, files);
  const root = begins ? null : folderElsewhere(claim, design, files);
  if (root !== null) return `${name} may lie below ${root}, which is no folder of the repository.`;
  if (!begins && !isDrawn(claim, design) && isOfOtherCode(name, files))
    return `No file here ends in ${name.slice(name.lastIndexOf("."))}, so ${name} may be one of another system.`;
  if (!begins && ownFolder.test(name) && !kept.test(name)) return `${first}/ may be made by a tool where it runs.`;
  if (!begins && !isDrawn(claim, design) && areOfOtherRoot(first, claim, design, files))
    return `Nothing of ${first}/ is here, of which the design names several files and folders; it may be another repository.`;
  if (isOfStandardLibrary(name, files)) return `${name} is a package of the standard library of Go.`;
  if (ofAnyFolder.test(name)) return `${name} may stand in any folder, and which one is meant is not told.`;
  return null;
}

/** Whether files are nothing but texts and pictures. */
const holdNoCode = perObject((files: readonly string[]): boolean => files.every((file) => document.test(file)));
const document =
  /\.(?:mdx?|markdown|adoc|rst|txt|pdf|docx?|pptx?|xlsx?|drawio|puml|mmd|png|jpe?g|gif|svg|webp|excalidraw)$|(?:^|\/)(?:LICEN[CS]E|NOTICE|CODEOWNERS|\.git\w+|\.editorconfig|\.DS_Store)$/i;

/** Whether a file is of a language that a repository has none of. */
export function isOfOtherCode(name: string, files: readonly string[]): boolean {
  const ending = sourceEnding.exec(name)?.[1];
  return ending !== undefined && files.length > 0 && !endingsOf(files).has(ending);
}

/** Endings of code, which a repository has many of or none. */
const sourceEnding =
  /\w\.(php|py|rb|go|rs|java|kt|cs|swift|dart|ex|scala|[jt]sx?|vue|svelte|cpp|c|h|aspx?|jsp|s?css|less|r|pl|lua)$/;

const endingsOf = perObject(
  (files: readonly string[]): ReadonlySet<string> =>
    new Set(files.map((file) => file.slice(file.lastIndexOf(".") + 1))),
);

/** Whether a document names several things below a folder that is not there, and none of them is here in any other. */
function areOfOtherRoot(root: string, { name, origin }: PathClaim, design: Design, files: readonly string[]): boolean {
  if (!name.includes("/") || ofAnyRepository.test(root) || !/^[a-z][\w-]*$/i.test(root)) return false;
  const below = byRoot(design).get(rootKey(origin.document, root)) ?? [];
  return below.length >= fewOfOther && noneIsHere(below)(files);
}

const rootKey = (document: string, root: string): string => `${document}\n${root}`;

/** The paths that each document names below each folder: thousands may be missing, each of which asks for those beside it. */
const byRoot = perObject((design: Design): ReadonlyMap<string, readonly PathClaim[]> => {
  const found = new Map<string, PathClaim[]>();
  for (const claim of claimsOf(design, "path")) {
    const { origin, name } = claim;
    const end = name.indexOf("/");
    if (end < 0) continue;
    const key = rootKey(origin.document, name.slice(0, end));
    const known = found.get(key);
    if (known) known.push(claim);
    else found.set(key, [claim]);
  }
  return found;
});

/** Whether none of some paths is among the files, below whatever folder. */
const noneIsHere = perObject((below: readonly PathClaim[]) =>
  perObject((files: readonly string[]): boolean =>
    below.every((other) => isFolder(other.name) || pathsEndingIn(lastOf(other.name), files).length === 0),
  ),
);

const fewOfOther = 3;
const isFolder = (name: string): boolean => name.endsWith("/");
const lastOf = (name: string): string => name.replace(/\/+$/, "").split("/").at(-1)!;

/** Packages that code in Go imports by such paths. */
const standardLibrary =
  /^(?:archive\/(?:tar|zip)|compress\/\w+|container\/(?:heap|list|ring)|crypto\/(?:\w+)|database\/sql(?:\/driver)?|encoding\/(?:json|xml|csv|gob|hex|base32|base64|binary|pem|asn1)|go\/(?:ast|parser|token|types|format|build)|hash\/(?:fnv|crc32|crc64|adler32|maphash)|html\/template|image\/(?:png|jpeg|gif|draw|color)|io\/(?:fs|ioutil)|log\/(?:slog|syslog)|math\/(?:rand|big|bits|cmplx)|mime\/multipart|net\/(?:http|url|mail|smtp|rpc|netip|textproto)(?:\/(?:httptest|pprof|httputil|cookiejar))?|os\/(?:exec|signal|user)|path\/filepath|runtime\/(?:debug|pprof|trace|metrics)|text\/(?:template|scanner|tabwriter)|time\/tzdata|unicode\/(?:utf8|utf16))$/;

const isOfStandardLibrary = (name: string, files: readonly string[]): boolean =>
  standardLibrary.test(name) && files.some((file) => /(?:^|\/)go\.mod$/.test(file));

/** The folder that a tool makes for itself in whichever repository it runs; those of services and editors are kept with the code. */
const ownFolder = /^(?:\.\/)?\.[a-z][\w-]*\//;
const kept =
  /^(?:\.\/)?\.(?:github|gitlab|gitea|circleci|azure\w*|husky|vscode|idea|devcontainer|storybook|changeset|config|docker|kiro|claude|cursor|well-known|mvn|cargo|yarn|buildkite|woodpecker|drone|semgrep|tekton)\//;

/** What agents and their tools look for wherever they run. */
const ofAnyFolder = /^(?:SKILL|AGENTS?|CLAUDE|GEMINI|CONTEXT)\.md$/;

/** The folder of a machine or the address that a section speaks of, `/var/shop/`: alone in code, or at the head of what is drawn. */
function folderElsewhere({ origin }: PathClaim, design: Design, files: readonly string[]): string | null {
  const body = sectionAt(design, origin)?.body.text ?? "";
  const root = /(?:`|^[ \t]*)(\/[a-z][\w.-]*(?:\/[\w.-]+)*\/)(?:`|[ \t]*$)/m.exec(body)?.[1];
  if (root === undefined) return null;
  const isOfRepository = pathsEndingIn(root.slice(1, -1), files).length > 0 || isThere(root.slice(1, -1), files);
  return isOfRepository && !/^\/(?:api|rest|v\d)\//.test(root) ? null : root;
}
