import type { Design } from "../../../document/design.ts";
import { isIn } from "../../query/chapters.ts";
import { documentNamed } from "../../query/document-text.ts";
import { claimsOf, type ElementClaim } from "../claims.ts";
import type { Holder } from "./holder.ts";

/**
 * Whether a field is told of what an API answers, and held against a table or a structure of the domain: what answers is often made of
 * several of those, in code that names no structure for it.
 */
export function isOfAnswers(
  design: Design,
  { origin, parent }: ElementClaim<"field">,
  { of, name, evidence }: Holder,
): boolean {
  // What is declared as code declares it, `type Loan struct`, is shown as it is in the code.
  if (
    origin.place === "code" &&
    claimsOf(design, "entity").some(({ id, facts }) => id === parent && declared.has(facts.form))
  )
    return false;
  if (of !== "table" && (!ofDomain.test(evidence.path) || ofBodies.test(name))) return false;
  const title = documentNamed(design, origin.document)?.metadata.title ?? "";
  return (
    ofApi.test(`${title} ${origin.document.slice(origin.document.lastIndexOf("/") + 1)}`) ||
    isIn(design, origin, "api-specifications")
  );
}

const declared: ReadonlySet<string | undefined> = new Set(["class", "struct", "record"]);

/** Structures that are made for what is sent and answered, wherever they stand. */
const ofBodies = /[a-z](?:Req|Request|Res|Response|Dto|DTO|Body|Payload|Input|Form)$/;
const ofDomain = /(?:^|\/)(?:domain|entit(?:y|ies)|models?)\//i;
const ofApi = /(?:^|[^a-z])(?:rest[-_ ]?)?apis?(?:[^a-z]|$)|接口|インターフェース/i;
