import type { FieldShape, Notation, RecordShape } from "../src/notation/notation.ts";

/**
 * The records that a notation reads in a text, one on each line, for comparing in tests:
 * `class Order @Entity (orders) { id: bigint !key, total?: numeric } [A, B] <save, load> "comment"`.
 * A range that does not cover its name shows as `name<>what it covers`.
 */
export function shownRecords(notation: Notation, text: string, language = notation.languages[0] ?? ""): string[] {
  return (notation.read(text, language).records ?? []).map((record) => shown(record, text));
}

function shown(record: RecordShape, text: string): string {
  const at = (name: string, range: { from: number; to: number }): string => {
    const covered = text.slice(range.from, range.to);
    return covered === name || name === "" ? name : `${name}<>${covered}`;
  };
  const field = (of: FieldShape): string =>
    [
      `${at(of.name, of.range)}${of.nullable === true ? "?" : of.nullable === false ? "!" : ""}`,
      ...(of.type ? [`: ${of.type.raw}`] : []),
      ...(of.default === undefined ? [] : [` = ${of.default}`]),
      ...(of.primaryKey ? [" #key"] : []),
      ...(of.unique ? [" #unique"] : []),
      ...(of.column ? [` @${of.column}`] : []),
      ...(of.references ? [` -> ${of.references}`] : []),
      ...(of.comment ? [` "${of.comment}"`] : []),
    ].join("");
  return [
    `${record.form} ${at(record.name, record.range)}`,
    ...(record.marks ?? []).map((mark) => `@${mark}`),
    ...(record.table ? [`(${record.table})`] : []),
    ...(record.fields.length > 0 ? [`{ ${record.fields.map(field).join(", ")} }`] : []),
    ...(record.members
      ? [`[${record.members.map((m) => at(m.name, m.range) + (m.value ? `=${m.value}` : "")).join(", ")}]`]
      : []),
    ...(record.methods?.length
      ? [`<${record.methods.map((method) => at(method.name, method.range)).join(", ")}>`]
      : []),
    ...(record.comment ? [`"${record.comment}"`] : []),
  ].join(" ");
}
