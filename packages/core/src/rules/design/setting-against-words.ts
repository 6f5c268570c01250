import { toldSettings } from "../query/told-settings.ts";
import type { DesignRule, Finding } from "../rule.ts";

/** A setting whose default is another number than the one that the text tells of it in words. */
export const settingAgainstWords: DesignRule = {
  on: "design",
  id: "setting-against-words",
  group: "consistency",
  toldBy: ["default-contradicts", "limit-contradicts"],
  requires: "The default of a setting is the number that the text tells of it.",
  severity: "warning",
  *check(design): Iterable<Finding> {
    for (const told of toldSettings(design)) {
      const [first] = told;
      const values = new Set(told.map(({ said }) => said.amount.value));
      // Where sentences tell several numbers, or the right one among them, which of them is this setting's is not sure.
      if (!first || values.size > 1 || told.some(({ agrees }) => agrees)) continue;
      const { setting, said } = first;
      yield {
        document: setting.document,
        range: setting.range,
        message: `${setting.name} is ${setting.value} here, and the text tells ${said.shown} of it.`,
        element: `setting:${setting.name}`,
        // A bare number may be of anything that has the word; one with its unit is seldom of something else.
        ...(first.sure ? {} : { severity: said.amount.dimension === null ? ("hint" as const) : ("info" as const) }),
        related: told.map(({ document, range }) => ({ document, range, message: `It is ${said.shown} here.` })),
      };
    }
  },
};
