import { ofKind } from "../../model/model.ts";
import type { DataType } from "../../model/value.ts";
import { at, enumerate } from "../query/at.ts";
import { inCheck } from "../query/members-listed.ts";
import { saying } from "../query/statements.ts";
import type { DesignRule, Finding } from "../rule.ts";

/** A default that no value of the type can be: a word for a number, a member that the enumeration does not have. */
export const defaultAgainstType: DesignRule = {
  on: "design",
  id: "default-against-type",
  group: "data",
  requires: "Every default is a value of its type.",
  severity: "warning",
  *check({ model }): Iterable<Finding> {
    for (const member of [...ofKind(model, "field"), ...ofKind(model, "column")]) {
      for (const { statement, value } of saying(member, "default")) {
        const { type } = statement.facts;
        const members = type?.members ?? inCheck((statement.facts as { check?: string }).check);
        if (
          !type ||
          isFlag(type, value) ||
          !contradicts(value.trim().replace(/::[\w ()]+$/, ""), { ...type, ...(members ? { members } : {}) })
        )
          continue;
        const owner = model.elements.get(member.parent ?? "")?.name;
        yield {
          ...at(statement),
          message:
            type.members || !members
              ? `${owner ? `${owner}.` : ""}${member.name} is ${type.raw}, which ${value.trim()}, its default, is not.`
              : `${owner ? `${owner}.` : ""}${member.name} is ${value.trim()} by default, but may only be ${enumerate(members, 12)}.`,
        };
      }
    }
  },
};

/** SQLite knows no booleans: what writes its tables keeps them as `numeric`. */
const isFlag = ({ raw }: DataType, value: string): boolean =>
  /^numeric$/i.test(raw.trim()) && /^(?:true|false)$/i.test(value.trim());

const number = /^[+-]?\d[\d_,]*(?:\.\d+)?$/;
const word = /^(['"])([A-Za-z][\w -]*)\1$/;

/** Only literals are judged: a call or a name may give anything. */
function contradicts(value: string, { logical, members }: DataType): boolean {
  const quoted = word.exec(value)?.[2];
  if (quoted !== undefined && members && members.length > 1) return !members.includes(quoted);
  switch (logical) {
    case "integer":
      return (
        /^[+-]?\d+\.\d*[1-9]$/.test(value) ||
        /^(?:true|false)$/i.test(value) ||
        (quoted !== undefined && !/^(?:now|nextval|nan)/i.test(quoted))
      );
    case "decimal":
    case "float":
    case "number":
      return /^(?:true|false)$/i.test(value) || (quoted !== undefined && !/^(?:nan|infinity)$/i.test(quoted));
    case "boolean":
      return (
        (number.test(value) && value !== "0" && value !== "1") ||
        (quoted !== undefined && !/^(?:t|f|y|n|true|false|yes|no|on|off)$/i.test(quoted))
      );
    case "uuid":
      return number.test(value) || /^(?:true|false)$/i.test(value);
    default:
      return false;
  }
}
