import { linesIn } from "@asbuilt/core/survey/lines-in";
import { proposesIn } from "@asbuilt/core/survey/proposes-in";
import type { Site } from "@asbuilt/core/survey/site";
import { supersedesIn } from "@asbuilt/core/survey/supersedes-in";
import { tasksIn } from "@asbuilt/core/survey/tasks-in";
import type { Reality } from "@asbuilt/core/rules/drift/reality";

/** What can be asked of a repository beside its surveys. */
export type Looking = Omit<Reality, "surveys">;

/** Looks at a repository that is at hand. */
export const lookingAt = (site: Site): Looking => ({
  ...(site.kindOf ? { kindOf: site.kindOf } : {}),
  ...(site.ignores ? { ignores: site.ignores } : {}),
  ...(site.history ? { history: site.history } : {}),
  linesOf: linesIn(site),
  tasksOf: tasksIn(site),
  supersedesOf: supersedesIn(site),
  proposes: proposesIn(site),
});
