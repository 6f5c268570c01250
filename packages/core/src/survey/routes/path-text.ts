import type { PathText } from "./route-file.ts";

/** One path after the other, with one slash between them and none at the end. */
export function joinPaths(...pieces: readonly string[]): string {
  const parts = pieces.map((piece) => piece.replace(/^\/+/, "").replace(/\/+$/, "")).filter((part) => part !== "");
  return `/${parts.join("/")}`;
}

/** The text of a path, its constants put in; `null` where one is not known. */
export function pathOf(text: PathText | undefined, constantOf: (name: string) => string | null): string | null {
  if (text === undefined) return "";
  if (text === null || typeof text === "string") return text;
  let path = "";
  for (const part of text) {
    const words = typeof part === "string" ? part : constantOf(part.constant);
    if (words === null) return null;
    path += words;
  }
  return path;
}

/** The end of a path of which only what stands before it is not known; `null` where it tells nothing. */
export function tailOf(text: PathText, constantOf: (name: string) => string | null): string | null {
  if (text === null || typeof text === "string") return null;
  const unknown = text.findLastIndex((part) => typeof part !== "string" && constantOf(part.constant) === null);
  const tail = pathOf(text.slice(unknown + 1), constantOf);
  return tail !== null && /^\/.*[a-z]/i.test(tail) ? tail : null;
}

/** Calls by name, such as those of gRPC and GraphQL, stand under no path. */
export const isNamedCall = (method: string): boolean => /^(?:RPC|QUERY|MUTATION|SUBSCRIPTION)$/.test(method);
