import type { FieldShape } from "../../../notation/notation.ts";
import { typescript } from "../../../notation/typescript/read.ts";
import { Lines } from "../../../text/lines.ts";
import { isOwnCode } from "../../files/kinds-of-file.ts";
import { mappedClass, mappedColumn, someOf } from "../../orm/mapped-column.ts";
import type { MappedClass, MappedColumn, Mapper } from "../../orm/mapped.ts";
import { plural } from "../../orm/naming.ts";
import { mappedSurvey } from "../../orm/survey-of.ts";
import { surveyor } from "../../surveyor.ts";

const mongoose: Mapper = {
  source: "orm-mongoose",
  tableOf: (name) => plural(name.toLowerCase()),
  columnOf: ({ name }) => name,
  baseColumns: () => undefined,
  dialect: "mongodb",
  form: "collection",
};

/** What a schema says of a field counts for all documents that are made of it: what it gives where none is given, and whom it refers to. */
function columnOf(field: FieldShape, lines: Lines): MappedColumn {
  const refersTo = field.type?.name === "ObjectId" ? field.references : undefined;
  const { filled, ...column } = mappedColumn(field, lines, refersTo);
  return { ...column, ...(filled === undefined ? {} : { default: filled }) };
}

/** The collections that schemas of Mongoose describe. */
export const ormMongoose = surveyor<readonly MappedClass[]>({
  id: "orm-mongoose",
  title: "schemas of Mongoose",
  kinds: ["table", "column", "foreign-key"],
  wants: (path) => /\.[cm]?[jt]s$/.test(path) && isOwnCode(path),
  read({ text }) {
    if (!/\bmongoose\b/.test(text) || !/\bSchema\b/.test(text)) return null;
    const lines = new Lines(text);
    // A schema is a collection only where a model is made of it; others are parts of documents.
    const records = (typescript.read(text, "typescript").records ?? []).filter(
      ({ form, name }) => form === "collection" && (text.includes(`"${name}"`) || text.includes(`'${name}'`)),
    );
    const stamped = /\btimestamps\s*:/.test(text) ? ["createdAt", "updatedAt"] : [];
    return someOf(
      records.map((record) => {
        const found = mappedClass(record, "table", lines, (field) => [columnOf(field, lines)]);
        const named = new Set(found.columns.map(({ name }) => name));
        const implied = ["_id", ...stamped].filter((name) => !named.has(name));
        return { ...found, columns: [...implied.map((name) => ({ name, line: found.line })), ...found.columns] };
      }),
    );
  },
  join: (files) => mappedSurvey(files, mongoose),
});
