import type { BuiltElement } from "../../../model/built.ts";
import type { Survey } from "../../../survey/survey.ts";
import { joined } from "../../query/members.ts";

type Column = BuiltElement<"column">;

// What maps a table to code gives its columns names there, by which people tell of them too.

/** The column `due_30_days` by the name that code has for it, `due30Days`, in which nothing parts a number from the word before it. */
export const ofCode = (name: string, built: ReadonlyMap<string, Column>): Column | undefined =>
  /[a-z\d][A-Z]/.test(name) && /\d/.test(name) && !name.includes("_")
    ? [...built].find(([key, column]) => column.name.includes("_") && joined(key) === joined(name))?.[1]
    : undefined;

/** Django keeps the field `owner` that refers to another table in the column `owner_id`. */
export const ofDjango = (column: Column | undefined, { source }: Survey): Column | undefined =>
  source === "orm-django" || column?.evidence.every(({ path }) => /\/migrations\/\d{4}_\w+\.py$/.test(path))
    ? column
    : undefined;
