import { typescript } from "../../../notation/typescript/read.ts";
import { Lines } from "../../../text/lines.ts";
import { isOwnCode } from "../../files/kinds-of-file.ts";
import { mappedClass, mappedColumn, someOf } from "../../orm/mapped-column.ts";
import type { MappedClass, Mapper } from "../../orm/mapped.ts";
import { mappedSurvey } from "../../orm/survey-of.ts";
import { surveyor } from "../../surveyor.ts";

const drizzle: Mapper = {
  source: "orm-drizzle",
  tableOf: (name) => name,
  columnOf: ({ name, column }) => column ?? name,
  baseColumns: () => undefined,
};

/** The tables that schemas of Drizzle define. */
export const ormDrizzle = surveyor<readonly MappedClass[]>({
  id: "orm-drizzle",
  title: "schemas of Drizzle",
  kinds: ["table", "column", "foreign-key"],
  wants: (path) => /\.[cm]?[jt]s$/.test(path) && isOwnCode(path),
  read({ text }) {
    if (!/\b(?:pg|mysql|sqlite|singlestore)Table\(|\.table\(/.test(text) || !/\bdrizzle-orm\b/.test(text)) return null;
    const lines = new Lines(text);
    const records = (typescript.read(text, "typescript").records ?? []).filter(({ form }) => form === "table");
    return someOf(
      records.map((record) =>
        mappedClass(record, "table", lines, (field) => [mappedColumn(field, lines, field.references?.split(".")[0])]),
      ),
    );
  },
  join: (files) => mappedSurvey(files, drizzle),
});
