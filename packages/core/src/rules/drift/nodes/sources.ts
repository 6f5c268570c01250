import { within } from "../../../document/context.ts";
import type { Design, ReadSection } from "../../../document/design.ts";
import type { Origin } from "../../../model/element.ts";
import type { Survey } from "../../../survey/survey.ts";
import { blocksText } from "../../query/section-text.ts";
import { fileOfFence } from "../../query/file-of-fence.ts";
import { sectionAt } from "../../query/chapters.ts";
import { blocksOf } from "../../../syntax/walk.ts";
import { authorityOf, type Reality } from "../reality.ts";

/** The surveys that state units of deployment. */
export const deploymentsIn = ({ surveys }: Reality): readonly Survey[] =>
  surveys.filter(({ elements, knows }) => knows.includes("node") || elements.some(({ kind }) => kind === "node"));

/** What a reader calls a unit of a source, and the place where they are. */
export const unitOf = ({ source }: Survey): string =>
  source === "compose" ? "service" : source === "kubernetes" || source === "helm" ? "workload" : "unit of deployment";

/** Words by which a text says which kind of source it describes. */
const families: readonly (readonly [RegExp, readonly string[]])[] = [
  [/\bcompose\b/i, ["compose"]],
  [/\bhelm\b|\bcharts?\b/i, ["helm"]],
  [/\bkubernetes\b|\bk8s\b|\bkubectl\b|\bkustomize\b|\bmanifests?\b/i, ["kubernetes", "helm"]],
  [/\bterraform\b/i, ["terraform"]],
  [/\bserverless\b/i, ["serverless"]],
  [/\bprocfile\b|\bheroku\b/i, ["procfile"]],
];

export interface Deciding {
  readonly surveys: readonly Survey[];
  /** Whether the design names them, so that what they lack is missing. */
  readonly named: boolean;
}

/**
 * The surveys that a place of a design speaks of: that whose file the block of code around it says to be of; those whose file or folder its
 * section names, of several those that the words last above the place name, or those that a section around it in the chapter names; else
 * those of the kind that the nearest of these sections names; else those that the chapter on deployment names; else all, of those with the
 * most authority. A line right above the place that names a kind comes before what else its section names. Where a section is about a file
 * or a kind of source that is not here, none.
 */
export function decidingFor(design: Design, origin: Origin, surveys: readonly Survey[]): Deciding {
  const file = fileOfFence(origin, design);
  const own = file === null ? [] : surveys.filter(({ target }) => target === file);
  if (own.length > 0) return { surveys: own, named: true };
  let among: readonly Survey[] | null = null;
  for (const [i, section] of sectionsAround(design, origin).entries()) {
    const words = `${section.context.path.join("\n")}\n${blocksText(section)}`;
    const introduced = i === 0 ? surveysIntroducing(section, origin, surveys) : [];
    const placed = placedIn(words, introduced.length > 0 ? introduced : (among ?? surveys));
    if (placed.length > 0) return { surveys: i === 0 ? lastAbove(section, origin, placed) : placed, named: true };
    if (i === 0 && (variant.test(words) || isOfAbsentKind(section.context.path.join("\n"), surveys)))
      return { surveys: [], named: true };
    const ofFamily = introduced.length > 0 ? introduced : surveysCalled(words, surveys);
    if (ofFamily.length > 0) among ??= ofFamily;
  }
  if (among) return { surveys: among, named: true };
  const told = toldOfDeployment(design, surveys);
  if (told.length > 0) return { surveys: told, named: false };
  const most = Math.max(0, ...surveys.map(authorityOf));
  return { surveys: surveys.filter((survey) => authorityOf(survey) === most), named: false };
}

/** The surveys whose file or folder the chapter on deployment names, for places that name none. */
function toldOfDeployment(design: Design, surveys: readonly Survey[]): readonly Survey[] {
  const words = design.documents.flatMap(({ sections }) =>
    sections.filter(({ context }) => within(context, "deployment")).map(blocksText),
  );
  return surveys.filter(({ target }) => target !== "" && words.some((text) => namesPath(text, target)));
}

/** One of several files of Compose, by its name; what it says is not to be looked for in another. */
const variant = /\b(?:docker-)?compose[.-][\w-]{1,40}\.ya?ml\b/;

/** Whether titles name kinds of source, of which none is here. */
const isOfAbsentKind = (titles: string, surveys: readonly Survey[]): boolean => {
  const isNamed = families.some(([pattern]) => pattern.test(titles));
  return isNamed && surveysCalled(titles, surveys).length === 0;
};

/** The section of a place, then those around it as far as they too tell of deployment. */
function sectionsAround(design: Design, origin: Origin): readonly ReadSection[] {
  const around: ReadSection[] = [];
  let at = sectionAt(design, origin);
  while (at && (around.length === 0 || within(at.context, "deployment"))) {
    around.push(at);
    at = at.parent ? sectionAt(design, { ...origin, section: at.parent.index }) : undefined;
  }
  return around;
}

/** The surveys whose file or folder a text names. */
function placedIn(words: string, surveys: readonly Survey[]): readonly Survey[] {
  const byPath = namedIn(words, surveys);
  if (byPath.length > 0) return byPath;
  return surveys.filter(({ target }) => {
    const name = target.slice(target.lastIndexOf("/") + 1);
    return /\.\w+$/.test(name) && words.includes(name);
  });
}

/** The surveys whose path a text names. */
function namedIn(words: string, surveys: readonly Survey[]): readonly Survey[] {
  const named = surveys.filter(({ target }) => target !== "" && namesPath(words, target));
  return surveys.filter((survey) => named.includes(survey) || named.some((other) => liesIn(survey, other)));
}

/** Whether a file of manifests lies in a folder that is deployed by other files: who names the folder names it too. */
const liesIn = (file: Survey, folder: Survey): boolean =>
  file.source === folder.source && /\.ya?ml$/.test(file.target) && file.target.startsWith(`${folder.target}/`);

/** Of surveys that a section names, those that the paragraph nearest above a place names; all where none above it names any. */
function lastAbove({ body, from }: ReadSection, { range }: Origin, surveys: readonly Survey[]): readonly Survey[] {
  const above = [...blocksOf(body.blocks)].filter(
    (block) => block.kind === "paragraph" && block.range.to <= range.from - from,
  );
  for (const block of above.reverse()) {
    const named = block.kind === "paragraph" ? namedIn(block.inline.text, surveys) : [];
    if (named.length > 0) return named;
  }
  return surveys;
}

/** The surveys of the kind that the paragraph right above a place names: "In Kubernetes each is a Deployment:". */
function surveysIntroducing(
  { body, from }: ReadSection,
  { range }: Origin,
  surveys: readonly Survey[],
): readonly Survey[] {
  const above = body.blocks.findLast((block) => block.range.to <= range.from - from);
  return above?.kind === "paragraph" ? surveysCalled(above.inline.text, surveys) : [];
}

/** The surveys of the kinds of source that a text names. */
function surveysCalled(words: string, surveys: readonly Survey[]): readonly Survey[] {
  const called = families.filter(([pattern]) => pattern.test(words)).flatMap(([, sources]) => sources);
  return surveys.filter(({ source }) => called.includes(source));
}

/** Whether words name a path: `docker-compose.yml` is not named where `deploy/docker-compose.yml` is. */
function namesPath(words: string, path: string): boolean {
  for (let at = words.indexOf(path); at >= 0; at = words.indexOf(path, at + 1)) {
    const before = words.slice(Math.max(0, at - 40), at).replace(/(?:\.{1,2}\/)+$/, "");
    if (!/[\w./-]$/.test(before) && !/^[\w-]/.test(words.slice(at + path.length, at + path.length + 1))) return true;
  }
  return false;
}

/** The sources that decide, in words. */
export const placesDeciding = ({ surveys }: Deciding): string =>
  surveys.map(({ target, source }) => target || source).join(" or ") || "a deployment that is not here";
