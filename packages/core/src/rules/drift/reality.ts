import type { BuiltElement } from "../../model/built.ts";
import type { ElementId } from "../../model/element.ts";
import type { Kind } from "../../model/kinds/vocabulary.ts";
import type { Site } from "../../survey/site.ts";
import type { Gap, Survey } from "../../survey/survey.ts";
import type { Tasks } from "../../survey/tasks-in.ts";
import { perObject } from "../../text/per-object.ts";

/** All that is known of what stands. Surveys are never merged: whoever compares says which one decided. */
export interface Reality {
  readonly surveys: readonly Survey[];
  /** Looks at the repository itself; absent where surveys were saved elsewhere. */
  readonly kindOf?: Site["kindOf"];
  readonly ignores?: Site["ignores"];
  readonly history?: Site["history"];
  /** How many lines a file of the repository has; `null` where that cannot be told. */
  readonly linesOf?: (path: string) => number | null;
  /** How many tasks a list of tasks of the repository has open; `null` where there is no such list. */
  readonly tasksOf?: (path: string) => Tasks | null;
  /** The numbers of the records that a record of the repository says that it supersedes. */
  readonly supersedesOf?: (path: string) => readonly number[];
  /** Whether a document of the repository calls itself a proposal. */
  readonly proposes?: (path: string) => boolean;
}

/** A thing that stands, with the survey that found it. */
export interface Found<K extends Kind = Kind> {
  readonly element: BuiltElement<K>;
  readonly survey: Survey;
}

/** Everything of one kind that any survey found, surveys of more authority first. */
export const builtOf = <K extends Kind>(reality: Reality, kind: K): readonly Found<K>[] =>
  (byKind(reality).get(kind) ?? []) as readonly Found<K>[];

/** All that surveys found under one id. */
export const foundAs = (reality: Reality, id: ElementId): readonly Found[] => byId(reality).get(id) ?? [];

/** The surveys that hold all there is of a kind in their target. */
export const knowing = ({ surveys }: Reality, kind: Kind): readonly Survey[] =>
  surveys.filter(({ knows }) => knows.includes(kind));

/** Why something of a kind may be there though nobody found it; below `within` where given. */
export const gapsIn = ({ surveys }: Reality, kind: Gap["kind"], within?: string): readonly Gap[] =>
  surveys.flatMap(({ gaps = [] }) =>
    gaps.filter(
      (gap) => gap.kind === kind && (within === undefined || gap.within === undefined || isBelow(within, gap.within)),
    ),
  );

/** Whether a path is a folder's own or stands below it; `""` is above all. */
export const isBelow = (path: string, folder: string): boolean =>
  folder === "" || path === folder || path.startsWith(`${folder}/`);

/** The paths of all files, sorted. */
export const filesOf = perObject((reality: Reality): readonly string[] =>
  builtOf(reality, "path").map(({ element }) => element.name),
);

export const authorityOf = ({ authority = 2 }: Survey): number => authority;

/** Whether a survey tells all of what it knows: its keys, defaults and indexes, not only what code needs of them. */
export const isExact = (survey: Survey): boolean => authorityOf(survey) > 1 || survey.exact === true;

const byKind = perObject(({ surveys }: Reality): ReadonlyMap<Kind, readonly Found[]> => {
  const kinds = new Map<Kind, Found[]>();
  for (const survey of surveys.toSorted((a, b) => authorityOf(b) - authorityOf(a)))
    for (const element of survey.elements) {
      const same = kinds.get(element.kind);
      if (same) same.push({ element, survey });
      else kinds.set(element.kind, [{ element, survey }]);
    }
  return kinds;
});

const byId = perObject((reality: Reality): ReadonlyMap<ElementId, readonly Found[]> => {
  const ids = new Map<ElementId, Found[]>();
  for (const group of byKind(reality).values())
    for (const found of group) {
      const same = ids.get(found.element.id);
      if (same) same.push(found);
      else ids.set(found.element.id, [found]);
    }
  return ids;
});
