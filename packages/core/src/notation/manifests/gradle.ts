import { after, closeOf, isMark, isWord, unquoted } from "../code/reach.ts";
import { type Code, cLike } from "../code/token.ts";
import { tokenize } from "../code/tokenize.ts";
import type { DependencyShape } from "../notation.ts";
import { interpolated, variablesOf, type Variables } from "./gradle-variables.ts";
import type { Declared, Manifest } from "./manifest.ts";
import { versionFacts, within } from "./version.ts";

/** Builds of Gradle, in Groovy and in Kotlin. What a catalog names is read in the catalog. */
export const gradle: Manifest = {
  id: "build.gradle",
  file: /\.gradle(?:\.kts)?$/,
  recognise: (text) =>
    /^\s*(?:\w*[iI]mplementation|api|\w*[cC]ompileOnly|\w*[rR]untimeOnly|kapt|ksp|annotationProcessor|classpath)[\s(]+(?:\w+\()?["'][\w.-]+:[\w.-]+/m.test(
      text,
    ) || /^\s*id[\s(]+["'][\w.-]+["']\)?\s+version\b/m.test(text),
  read: readGradle,
};

function readGradle(text: string): Declared {
  const code = tokenize(text, cLike);
  const variables = variablesOf(code);
  const dependencies: DependencyShape[] = [];
  for (let i = 0; i < code.tokens.length; i++) {
    if (!isWord(code, i)) continue;
    const word = code.tokens[i]!.text;
    const scope = scopeOf(word);
    if (scope) dependencies.push(...dependencyAt(code, i + 1, scope, variables));
    else if (word === "mavenBom") dependencies.push(...dependencyAt(code, i + 1, "build", variables));
    else if (word === "id" || word === "kotlin") dependencies.push(...pluginAt(code, i, variables));
    else if (javaSettings.has(word)) dependencies.push(...javaAt(code, i));
  }
  return { dependencies: dependencies.filter(firstJava) };
}

/** Source and target are stated side by side; one of them says it. */
const firstJava = ({ name }: DependencyShape, index: number, all: readonly DependencyShape[]): boolean =>
  name !== "Java" || all.findIndex((each) => each.name === "Java") === index;

/** What the name of a configuration says; null for any other word. */
function scopeOf(word: string): NonNullable<DependencyShape["scope"]> | null {
  if (
    !/^(?:[a-z]\w*?)?(?:[iI]mplementation|[aA]pi|[cC]ompileOnly|[cC]ompileOnlyApi|[rR]untimeOnly|developmentOnly|kapt|kaptTest|ksp|kspTest|[aA]nnotationProcessor|classpath|compile|testCompile|runtime|provided)$/.test(
      word,
    )
  )
    return null;
  if (/test/i.test(word) || word === "developmentOnly") return "dev";
  return /kapt|ksp|annotationProcessor|classpath/i.test(word) ? "build" : "runtime";
}

/** What stands behind a configuration: a string or several with commas between them, `platform("…")`, or `group: …, name: …, version: …`. */
function dependencyAt(
  code: Code,
  from: number,
  scope: NonNullable<DependencyShape["scope"]>,
  variables: Variables,
): DependencyShape[] {
  let at = isMark(code, from, "(") ? from + 1 : from;
  let role = scope;
  if (isWord(code, at, "platform", "enforcedPlatform") && isMark(code, at + 1, "(")) {
    role = "build";
    at += 2;
  }
  const token = code.tokens[at];
  if (token?.kind === "string") return stringsFrom(code, at).flatMap((each) => coordinates(each, role, variables));
  return isWord(code, at, "group") ? inParts(code, at, role, variables) : [];
}

function stringsFrom(code: Code, from: number): ReturnType<typeof unquoted>[] {
  const found: ReturnType<typeof unquoted>[] = [];
  for (let at = from; code.tokens[at]?.kind === "string"; at += 2) {
    found.push(unquoted(code.tokens[at]!));
    if (!isMark(code, at + 1, ",")) break;
  }
  return found;
}

/** `group:artifact:version@type` */
function coordinates(
  words: ReturnType<typeof unquoted>,
  scope: NonNullable<DependencyShape["scope"]>,
  variables: Variables,
): DependencyShape[] {
  const match = /^([\w.-]+):([\w.-]+)(?::([^:@]*))?/.exec(words.text);
  if (!match) return [];
  const [whole, group, artifact, version] = match;
  const said = version ? within(words, whole.length - version.length, whole.length) : undefined;
  return [
    {
      name: `${group}:${artifact}`,
      range: within(words, 0, group!.length + 1 + artifact!.length).range,
      ...versionFacts(interpolated(said, variables)),
      ecosystem: "maven",
      scope,
    },
  ];
}

function inParts(
  code: Code,
  from: number,
  scope: NonNullable<DependencyShape["scope"]>,
  variables: Variables,
): DependencyShape[] {
  const parts = new Map<string, ReturnType<typeof unquoted>>();
  for (let i = from; isWord(code, i) && isMark(code, i + 1, ":", "="); i = isMark(code, i + 3, ",") ? i + 4 : i + 3) {
    const value = code.tokens[i + 2];
    if (value?.kind === "string") parts.set(code.tokens[i]!.text, unquoted(value));
    else if (value?.kind === "word") {
      const known = variables.get(value.text);
      if (known) parts.set(code.tokens[i]!.text, known);
    }
  }
  const group = parts.get("group");
  const artifact = parts.get("name");
  if (!group || !artifact) return [];
  const version = versionFacts(interpolated(parts.get("version"), variables));
  return [{ name: `${group.text}:${artifact.text}`, range: artifact.range, ...version, ecosystem: "maven", scope }];
}

/** `id("x") version "1"`, `id 'x' version '1'`, `kotlin("jvm") version "1"`; without a version it is Gradle's own or another's. */
function pluginAt(code: Code, at: number, variables: Variables): DependencyShape[] {
  const open = isMark(code, at + 1, "(") ? at + 2 : at + 1;
  const token = code.tokens[open];
  if (token?.kind !== "string") return [];
  const end = open > at + 1 ? after(code, at + 1) : open + 1;
  const version = code.tokens[end + 1];
  if (!isWord(code, end, "version") || !version) return [];
  const id = unquoted(token);
  const name = code.tokens[at]!.text === "kotlin" ? `org.jetbrains.kotlin.${id.text}` : id.text;
  const said = version.kind === "string" ? unquoted(version) : variables.get(version.text);
  return [
    { name, range: id.range, ...versionFacts(interpolated(said, variables)), ecosystem: "maven", scope: "build" },
  ];
}

const javaSettings = new Set(["sourceCompatibility", "targetCompatibility", "languageVersion", "jvmToolchain"]);

/** `sourceCompatibility = '17'`, `JavaVersion.VERSION_1_8`, `JavaLanguageVersion.of(21)`, `jvmToolchain(17)`. */
function javaAt(code: Code, at: number): DependencyShape[] {
  const setting = code.tokens[at]!;
  const limit = isMark(code, at + 1, "(") ? closeOf(code, at + 1) : Math.min(at + 8, code.tokens.length);
  for (let i = at + 1; i < limit && !(i > at + 1 && code.tokens[i]!.first); i++) {
    const token = code.tokens[i]!;
    const words = unquoted(token);
    const match = /^(?:VERSION_)?(?:1[._](?=\d))?(\d{1,2})(?:\.\d+)?$/.exec(words.text);
    if (match && token.kind !== "mark")
      return [
        {
          name: "Java",
          range: { from: setting.from, to: setting.to },
          version: match[1]!,
          versionRange: words.range,
          scope: "runtime",
        },
      ];
  }
  return [];
}
