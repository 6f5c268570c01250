import type { Sent } from "../../../model/kinds/endpoint.ts";
import { indexOfMark, isMark, isWord } from "../../../notation/code/reach.ts";
import type { Code } from "../../../notation/code/token.ts";
import { isOfFastApi } from "./fastapi-answers.ts";
import { handed, isPlainType, metadata, onlyAside } from "./fastapi-parameters.ts";
import type { Reading } from "./reading.ts";
import type { Definition } from "../../../notation/python/statements.ts";
import { callIn, dottedName, itemsIn, plainText, type Value } from "./values.ts";

/** What the form with which OAuth 2 asks for a token holds. */
const tokenForm = ["grant_type", "username", "password", "scope", "client_id", "client_secret"];
/** Types of what the framework hands over. */
const besides = /^(?:Response|Request|BackgroundTasks|SecurityScopes|AsyncSession|Session|WebSocket|HTTPConnection)$/;

/**
 * All that the body may hold which a handler of FastAPI takes by its signature: forms by their names, models by theirs. `null` where
 * what it takes may hold anything, or where it takes no body.
 */
export function sentTo({ code }: Reading, definition: Definition, body: Value): Sent | null {
  const open = definition.at + 1;
  if (!isOfFastApi(code) || !isMark(code, open, "(")) return null;
  const fields: string[] = [];
  const of: string[] = [];
  const wholes: string[] = [];
  for (const item of itemsIn(code, [open, code.tokens[open]!.pair + 1])) {
    const one = parameter(code, item, body);
    if (one === null) return null;
    fields.push(...(one.fields ?? []));
    of.push(...(one.of ?? []));
    if (one.of) wholes.push(code.tokens[item[0]]!.text);
  }
  // Of several models each is a field of the body by the name of its parameter.
  if (wholes.length + fields.length > 1) fields.push(...wholes);
  return fields.length + of.length === 0 ? null : { fields, ...(of.length > 0 ? { of } : {}) };
}

/** What one parameter takes from the body; nothing where it takes something else, `null` where it may take anything. */
function parameter(code: Code, [from, to]: Value, body: Value): Partial<Sent> | null {
  if (isMark(code, from, "*", "/") && to === from + 1) return {};
  if (isMark(code, from, "*", "**") || !isWord(code, from)) return null;
  const name = code.tokens[from]!.text;
  if (name === "self" || name === "cls") return {};
  const equal = indexOfMark(code, from, to, "=");
  const type: Value = isMark(code, from + 1, ":") ? [from + 2, equal < 0 ? to : equal] : [from, from];
  const says = metadata(code, type) ?? (equal < 0 ? null : callIn(code, [equal + 1, to]));
  const kind = says?.name.split(".").at(-1) ?? "";
  const inner = innerType(code, type);
  const structure = inner && dottedName(code, inner[0])?.next === inner[1] ? code.tokens[inner[1] - 1]!.text : null;
  const isForm = structure === "OAuth2PasswordRequestForm" || structure === "OAuth2PasswordRequestFormStrict";
  if (kind === "Depends" || kind === "Security" || isForm) return isForm ? { fields: tokenForm } : {};
  if (/^(?:Path|Query|Header|Cookie)$/.test(kind)) return {};
  const own = plainText(code, says?.named.get("alias")) ?? name;
  if (kind === "Form" || kind === "File" || structure === "UploadFile")
    return inner && !isPlainType(code, inner) && structure !== "UploadFile"
      ? ofStructure(structure)
      : { fields: [own] };
  if (structure === "Request") return onlyAside(code, name, body) ? {} : null;
  if (type[0] === type[1] || (structure !== null && besides.test(structure))) return kind === "" ? {} : null;
  if (inner && isPlainType(code, inner)) return kind === "Body" ? { fields: [own] } : {};
  // What is given by others is called so, or has a type that says so.
  if (
    handed.test(name) ||
    (structure !== null && /^Current|(?:Dep|Deps|Dependency|Session|Service|Repository|User)$/.test(structure))
  )
    return structure === null || /^Current|Dep|Session|Service|Repository/.test(structure) || handed.test(name)
      ? {}
      : null;
  return kind === "" || kind === "Body" ? ofStructure(structure) : null;
}

const ofStructure = (structure: string | null): Sent | null =>
  structure === null ? null : { fields: [], of: [structure] };

/** The type within `Annotated[Order, Body()]`, `list[Order]` and `Order | None`. */
function innerType(code: Code, [from, to]: Value): Value | null {
  if (from >= to) return null;
  if (isWord(code, from, "Annotated", "Optional", "list", "List", "Sequence") && isMark(code, from + 1, "[")) {
    const [first] = itemsIn(code, [from + 1, to]);
    return first ? innerType(code, first) : null;
  }
  if (isMark(code, to - 2, "|") && isWord(code, to - 1, "None")) return innerType(code, [from, to - 2]);
  return [from, to];
}
