import type { Row } from "../../syntax/block.ts";
import type { ColumnRole } from "./role.ts";

/** The role of a column whose title is ambiguous or says nothing, by the cells below it. */
export function refineRole(role: ColumnRole | null, cells: readonly string[]): ColumnRole | null {
  const full = cells.map((cell) => cell.trim()).filter((cell) => cell !== "" && !/^[-–—]+$/.test(cell));
  if (full.length === 0) return role;
  const mostly = (pattern: RegExp): boolean => full.filter((cell) => pattern.test(cell)).length * 5 >= full.length * 3;
  if (maybeStatus.has(role) && mostly(httpStatus)) return "http-status";
  if (maybeMethod.has(role) && mostly(httpMethod)) return "method";
  if (maybePath.has(role) && mostly(route)) return "path";
  if (role === null && mostly(versions)) return "version";
  if (role === null && mostly(image) && full.filter((cell) => surelyImage.test(cell)).length > 1) return "image";
  if (maybeFile.has(role) && mostly(packaged)) return "technology";
  if (maybeFile.has(role) && mostly(file)) return "file";
  if (role === "file" && !full.some((cell) => placeInCode.test(cell))) return null;
  return role;
}

/** The texts of one column; the first rows tell as much as all. */
export const cellTexts = (rows: readonly Row[], column: number): string[] =>
  rows.slice(0, 50).map((row) => row.cells[column]?.text ?? "");

const maybeStatus = new Set<ColumnRole | null>([
  null,
  "status",
  "code",
  "response",
  "answer",
  "error",
  "type",
  "value",
  "name",
]);
const maybeMethod = new Set<ColumnRole | null>([null, "type", "name", "handling", "relation", "decision", "request"]);
const maybePath = new Set<ColumnRole | null>([
  null,
  "name",
  "component",
  "request",
  "field",
  "file",
  "value",
  "technology",
]);

const maybeFile = new Set<ColumnRole | null>([null, "path", "name", "component", "table", "change", "code"]);

/** `404 Not Found`; `512 MB`, `200 ms` and `100 requests` are amounts. */
const httpStatus =
  /^(?:HTTP\s*)?[1-5](?:\d\d|xx)(?:\s*[/,|]\s*[1-5]\d\d)*(?![\d.])(?!\s+(?:[kmgt]i?b?(?:ps)?|bytes?|[mµun]?s|m?cpus?|m?cores?|millicores|min|sec\w*|h|hours?|days?|rps|qps|tps|req\w*)\b)(?:\s+[A-Z(–-].{0,40})?$/i;
const httpMethod =
  /^(?:GET|HEAD|POST|PUT|PATCH|DELETE|OPTIONS)(?:\s*[/,|]\s*(?:GET|HEAD|POST|PUT|PATCH|DELETE|OPTIONS))*$/i;
const route = /^(?:(?:GET|HEAD|POST|PUT|PATCH|DELETE|OPTIONS)\s+)?\/(?:[a-z0-9_:{}<>[\]*$-]+(?:\/|\?|$)|$|\s)/i;
/** `^4.16.1`, `~4.18`, `>=2`, `v1.2`, `3.10.4-beta`: a bare number with one dot may be anything. */
const versions = /^(?:(?:[\^~]|[<>]=?|==|v)\s?\d+(?:\.\d+){0,3}|\d+\.\d+\.\d+)(?:[-+.]\w[\w.+-]*)?$/;
/** `prom/prometheus:v2.4.2`, `redis`, and where it comes from: `built from docker/grafana`. */
const image = /^(?:built (?:from|in|of)\b.*|[a-z0-9][a-z0-9._/-]*(?::[\w.-]+)?(?:,.*)?)$/i;
/** The tag of an image is a version, or one of the few words that people use for one. */
const surelyImage =
  /^(?:built (?:from|in|of)\s|[a-z0-9][a-z0-9._/-]*[a-z][a-z0-9._/-]*:(?:v?\d[\w.-]*|latest|stable|edge|(?:[\w.]+-)?(?:alpine|slim)[\w.-]*)(?:,|$))/i;
/** A package by the address of its registry or its scope: `github.com/gin-gonic/gin`, `golang.org/x/crypto`, `@nestjs/core`. */
const packaged =
  /^(?:(?!(?:gh|g)cr\.io|docker\.io|quay\.io)[a-z0-9-]+(?:\.[a-z0-9-]+)*\.(?:com|org|net|io|in|dev|co)\/[\w.~/-]+|@[a-z0-9][\w.-]*\/[\w.-]+)$/;
/** A name with folders or with the extension of a source, configuration or text file: `src/app.ts`, `package.json`. */
const file =
  /^(?!\/)(?:\.{1,2}\/)?(?:[\w.@*[\]{}-]+\/)+[\w.@*[\]{}-]*$|^[\w.@-]+\.(?:tsx?|jsx|mjs|cjs|py|go|rs|java|kt|cs|cpp|c|h|hpp|rb|php|swift|sql|md|ya?ml|json|toml|xml|html|css|scss|vue|svelte|sh|proto|graphql|dart|ex|exs|scala|tf)$|^[a-z][\w-]*\.js$/;
const placeInCode = /[\w-][/\\.][\w*]|^[\w.-]+$|\//;
