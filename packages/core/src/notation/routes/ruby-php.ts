import type { Operation } from "../notation.ts";
import { offsetOf, operationAt } from "./operation.ts";
import { matches } from "../../text/matches.ts";

const rails = /(?:^|\n)[ \t]*(get|post|put|patch|delete)[ (]+(['"])(\/?[\w:/.{}*-]{1,200})\2\s{0,9}(?:,|=>|do\b|$)/gm;
const laravel =
  /\bRoute::(?:middleware\([^)]{0,120}\)->)?(get|post|put|patch|delete)\(\s{0,20}(['"])([^'"\s]{0,200})\2/g;
const slim = /\$(?:app|router|group|r)->(get|post|put|patch|delete)\(\s{0,20}(['"])(\/[^'"\s]{0,200})\2/g;

/** Rails and Sinatra, Laravel and Slim. */
export function rubyAndPhpRoutes(text: string): Operation[] {
  const operations: Operation[] = [];
  for (const pattern of [rails, laravel, slim]) {
    for (const found of matches(text, pattern))
      operations.push(operationAt(found[1]!, "", found[3]!, offsetOf(found, found[3]!), found[3]!.length));
  }
  return operations;
}
