import { isMark, isWord, unquoted } from "../code/reach.ts";
import { cLike } from "../code/token.ts";
import { tokenize } from "../code/tokenize.ts";
import { allOf, attributeOf } from "../xml/element.ts";
import { readXml } from "../xml/read.ts";

/** Another project of the same repository that a build file names as one that it needs, as it is written there. */
export type ProjectReference = { readonly at: number } & (
  | /** Relative to the folder of the file that names it. */ { readonly file: string }
  | /** The folders that lead to it from the root of the build. */ { readonly project: readonly string[] }
);

/** The projects that a build file of .NET or Gradle names. Others name theirs as any package. Total. */
export function projectReferences(path: string, text: string): readonly ProjectReference[] {
  if (/\.(?:cs|fs|vb)proj$/.test(path)) return text.includes("<ProjectReference") ? ofDotnet(text) : [];
  return /\.gradle(?:\.kts)?$/.test(path) && /\bprojects?\b/.test(text) ? ofGradle(text) : [];
}

function ofDotnet(text: string): ProjectReference[] {
  return allOf(readXml(text).roots, "ProjectReference").flatMap((item) => {
    const named = attributeOf(item, "Include");
    return named && !/[$*;]/.test(named.text) ? [{ file: named.text.replaceAll("\\", "/"), at: named.range.from }] : [];
  });
}

/** `project(":server:core")`, `project(path: ":core")`, and `projects.server.core` by the names that Gradle makes of folders. */
function ofGradle(text: string): ProjectReference[] {
  const code = tokenize(text, cLike);
  const found: ProjectReference[] = [];
  for (let i = 0; i < code.tokens.length; i++) {
    const at = code.tokens[i]!.from;
    if (isWord(code, i, "project") && isMark(code, i + 1, "(")) {
      const string = code.tokens.slice(i + 2, i + 5).find(({ kind }) => kind === "string");
      const named = string ? unquoted(string).text : "";
      if (/^:[\w.-]/.test(named)) found.push({ project: named.split(":").filter(Boolean), at });
    } else if (isWord(code, i, "projects") && isMark(code, i - 1, "(")) {
      const project: string[] = [];
      for (let j = i + 1; isMark(code, j, ".") && isWord(code, j + 1); j += 2) project.push(code.tokens[j + 1]!.text);
      if (project.length > 0) found.push({ project, at });
    }
  }
  return found;
}
