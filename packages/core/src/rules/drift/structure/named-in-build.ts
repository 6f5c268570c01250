import { isAt } from "../../../compare/lift/imports-between.ts";
import type { Evidence } from "../../../model/built.ts";
import type { Survey } from "../../../survey/survey.ts";
import { builtOf, type Reality } from "../reality.ts";
import { moduleAt } from "./import-graphs.ts";

/** The line of a build file at one place that names a module at another as what it needs. */
export function namedInBuild(
  { surveys }: Reality,
  from: string,
  to: string,
): { readonly survey: Survey; readonly evidence: readonly Evidence[] } | null {
  for (const survey of surveys)
    for (const { path, line, folder } of survey.builds ?? []) {
      const isFrom = isAt(path, from) && !(isAt(to, from) && isAt(path, to));
      if (isFrom && isAt(folder, to) && !(isAt(from, to) && isAt(folder, from)))
        return { survey, evidence: [{ path, line }] };
    }
  return null;
}

/** Whether the build file of one module declares another, by its name alone or below that of its group. */
export function declares(reality: Reality, one: string, other: string): boolean {
  const names = builtOf(reality, "module").flatMap(({ element }) => (element.facts.path === other ? element.name : []));
  return builtOf(reality, "dependency").some(
    ({ element }) =>
      (names.includes(element.name) || names.includes(element.name.slice(element.name.indexOf(":") + 1))) &&
      element.evidence.some(({ path }) => moduleAt(reality, path) === one),
  );
}
