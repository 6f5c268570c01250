import type { Taken } from "../../../model/kinds/endpoint.ts";
import { isMark, isWord, unquoted } from "../../../notation/code/reach.ts";
import type { Code } from "../../../notation/code/token.ts";
import { type OfParameter, takenByParameters } from "../../routes/taken-by-parameters.ts";
import { type Annotation, annotation, valuesOf } from "./annotations.ts";

/** Annotations of what comes from elsewhere than the query. */
const elsewhere =
  /^(?:PathVariable|RequestBody|RequestHeader|CookieValue|RequestPart|RequestAttribute|SessionAttribute|MatrixVariable|AuthenticationPrincipal|CurrentSecurityContext|Value|Current\w*|Auth\w*)$/;
/** Types of what the framework hands over, and that tell nothing of the query. */
const handed =
  /^(?:HttpServletResponse|ServerHttpResponse|Principal|Authentication|Jwt|JwtAuthenticationToken|Locale|TimeZone|HttpSession|BindingResult|Errors|Model|ModelMap|UriComponentsBuilder|Continuation|OAuth2User|OidcUser|UserDetails)$/;

/** All that a method of a controller of Spring takes from the query; `null` where a parameter may hold any of it. */
export const takenBy = (code: Code, at: number): readonly Taken[] | null => takenByParameters(code, at + 1, parameter);

function parameter(code: Code, from: number, to: number): OfParameter {
  const marks: Annotation[] = [];
  let i = from;
  for (let mark = annotation(code, i); mark; mark = annotation(code, i)) {
    marks.push(mark);
    i = mark.next;
  }
  if (isWord(code, i, "final", "val")) i++;
  const { name, type } = named(code, i, to);
  const asked = marks.find((mark) => mark.name === "RequestParam");
  if (!asked) return marks.some((mark) => elsewhere.test(mark.name)) || handed.test(type) ? "other" : null;
  // A map takes whatever callers give.
  if (name === null || type.endsWith("Map")) return null;
  const [given] = valuesOf(code, asked, "value").concat(valuesOf(code, asked, "name"), valuesOf(code, asked, ""));
  const own = given === undefined ? name : literal(code, given);
  if (own === null) return null;
  const value = literal(code, valuesOf(code, asked, "defaultValue")[0]);
  return { name: own, ...(value ? { default: value } : {}) };
}

/** The name and the type of a parameter, as Java or Kotlin writes them. */
function named(code: Code, at: number, to: number): { readonly name: string | null; readonly type: string } {
  if (isMark(code, at + 1, ":")) return { name: code.tokens[at]!.text, type: typeName(code, at + 2) };
  return { name: isWord(code, to - 1) ? code.tokens[to - 1]!.text : null, type: typeName(code, at) };
}

function typeName(code: Code, at: number): string {
  let i = at;
  while (isWord(code, i) && isMark(code, i + 1, ".") && isWord(code, i + 2)) i += 2;
  return isWord(code, i) ? code.tokens[i]!.text : "";
}

function literal(code: Code, value: readonly [number, number] | undefined): string | null {
  const token = value && value[1] === value[0] + 1 ? code.tokens[value[0]] : undefined;
  return token?.kind === "string" && !token.text.includes("$") ? unquoted(token).text : null;
}
