import { canonicalName } from "../../model/kinds/names.ts";

/** Whether a name is of several words, so that two who give a number that name mean one thing: `n_estimators` is, `limit` is none. */
export const isDistinct = (name: string): boolean => /^[A-Za-z]\w*-[A-Za-z]\w/.test(canonicalName(name));
