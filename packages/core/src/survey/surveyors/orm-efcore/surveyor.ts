import { isOwnCode } from "../../files/kinds-of-file.ts";
import { surveyor } from "../../surveyor.ts";
import type { FileFacts } from "./facts.ts";
import { contextSurveys } from "./join.ts";
import { readFile } from "./read.ts";

/** The tables that contexts of Entity Framework Core map. */
export const ormEfcore = surveyor<FileFacts>({
  id: "orm-efcore",
  title: "contexts of Entity Framework Core",
  kinds: ["table", "column", "index", "foreign-key"],
  wants: (path) =>
    (path.endsWith(".cs") && isOwnCode(path) && !/\.Designer\.cs$|ModelSnapshot\.cs$/.test(path)) ||
    path.endsWith(".csproj"),
  read({ path, text }) {
    if (!path.endsWith(".cs")) return project;
    return telling.test(text) ? readFile(text) : null;
  },
  join: contextSurveys,
});

/** A file may declare an entity or an enumeration, use its namespaces for all, or say how names are written. */
const telling =
  /DbContext\b|\bclass\s+\w+(?:<[^<>\n]*>)?\s*:|\{\s*get\b|\benum\s+\w|^[ \t]*global[ \t]+using\b|\bIEntityTypeConfiguration<|\bUse\w*CaseNamingConvention\b|\brecord\s+\w+\s*\(/m;

/** A project says nothing itself; its folder tells what belongs together. */
const project: FileFacts = {
  namespace: "",
  usings: [],
  shared: [],
  classes: [],
  enums: [],
  contexts: [],
  configurations: [],
};
