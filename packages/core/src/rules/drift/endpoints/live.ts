import { liveApi } from "../../../survey/api/survey-of-api.ts";
import type { Survey } from "../../../survey/survey.ts";
import { perObject } from "../../../text/per-object.ts";
import type { Reality } from "../reality.ts";
import { familyOf, routesOf } from "./route.ts";

/**
 * What decides on endpoints. A running API that was asked for tells all that it serves, and says more than code: where no more
 * than one deployable serves its kind of endpoints, it alone is heard on them. Beside others it is one source of many.
 */
export const decidingOn: (reality: Reality) => Reality = perObject((reality: Reality): Reality => {
  const live = reality.surveys.filter(isLive);
  if (live.length === 0) return reality;
  const routes = routesOf(reality);
  const families = new Set(routes.filter(({ found }) => isLive(found.survey)).map(({ family }) => family));
  const folders = new Set(
    routes
      .filter(({ found, family, role }) => !isLive(found.survey) && families.has(family) && role === "code")
      .map(({ within }) => within),
  );
  if (families.size === 0 || folders.size > 1) return reality;
  const isOfOther = (element: Survey["elements"][number]): boolean =>
    element.kind !== "endpoint" || !families.has(familyOf((element.facts as { readonly method: string }).method));
  return {
    ...reality,
    surveys: reality.surveys.map((survey) =>
      isLive(survey)
        ? survey
        : {
            ...survey,
            elements: survey.elements.filter(isOfOther),
            gaps: (survey.gaps ?? []).filter(({ kind }) => kind !== "endpoint"),
          },
    ),
  };
});

export const isLive = ({ source }: Survey): boolean => source === liveApi;
