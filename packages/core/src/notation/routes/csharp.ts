import type { Operation } from "../notation.ts";
import { joinPaths, offsetOf, operationAt } from "./operation.ts";
import { matches } from "../../text/matches.ts";

const group = /(\w{1,40})\s?=\s?(\w{1,40})\.MapGroup\(\s?"([^"\s]{0,200})"/g;
const minimal = /(\w{1,40})\s{0,20}\.Map(Get|Post|Put|Patch|Delete)\(\s{0,20}"([^"\s]{0,200})"/g;
const attribute =
  /\[(?:[^\]"\n]{0,80},\s?)?(Route|Http(Get|Post|Put|Patch|Delete))(?:\(\s?(?:template:\s?)?(?:"([^"\s]{0,200})")?[^\])]{0,100}\))?[^\]\n]{0,120}\]|\bclass\s{1,9}(\w{1,80})/g;

/** ASP.NET: minimal APIs with their groups, and controllers with attributes. */
export function csharpRoutes(text: string): Operation[] {
  const prefixes = new Map<string, string>();
  if (text.includes(".MapGroup("))
    for (const found of matches(text, group))
      prefixes.set(found[1]!, joinPaths(prefixes.get(found[2]!) ?? "", found[3]!));
  const operations: Operation[] = [];
  for (const found of matches(text, minimal)) {
    const path = found[3]!;
    operations.push(operationAt(found[2]!, prefixes.get(found[1]!) ?? "", path, offsetOf(found, path), path.length));
  }
  return [...operations, ...controllers(text)];
}

/** The route of a class stands above it, so it is kept until the class gives its name for `[controller]`. */
function controllers(text: string): Operation[] {
  const operations: Operation[] = [];
  let pending: string | null = null;
  let prefix = "";
  for (const found of matches(text, attribute)) {
    const path = found[3] ?? "";
    if (found[4]) {
      prefix = (pending ?? "").replace("[controller]", found[4].replace(/Controller$/, "").toLowerCase());
      pending = null;
    } else if (found[1] === "Route") pending = path;
    else {
      const rooted = path.startsWith("/") || path.startsWith("~/");
      const from = path === "" ? found.index : offsetOf(found, path);
      operations.push(
        operationAt(
          found[2]!,
          rooted ? "" : prefix,
          path.replace(/^~/, ""),
          from,
          path === "" ? found[0].length : path.length,
        ),
      );
    }
  }
  return operations;
}
