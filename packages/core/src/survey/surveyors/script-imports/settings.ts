import { parseLenientJson } from "../../../notation/json/lenient.ts";
import { at, itemsOf, rootOf, textOf } from "../../../notation/yaml/node.ts";
import { parseYaml } from "../../../notation/yaml/parse.ts";
import { nameOf } from "../../files/paths.ts";

/** What a tsconfig or jsconfig says of how imports are resolved. All paths are as written. */
export interface PathSettings {
  readonly is: "paths";
  readonly extends?: readonly string[];
  readonly baseUrl?: string;
  readonly paths?: Readonly<Record<string, readonly string[]>>;
  readonly references?: readonly string[];
}

/** What a package.json says of how imports are resolved. */
export interface PackageSettings {
  readonly is: "package";
  readonly name?: string;
  /** Where its code is entered, the likeliest first. */
  readonly entries?: readonly string[];
  readonly exports?: unknown;
  readonly imports?: unknown;
  /** Globs of the packages of its workspace. */
  readonly workspaces?: readonly string[];
  /** The names of all packages that it asks for. */
  readonly dependencies?: readonly string[];
}

export type ScriptSettings = PathSettings | PackageSettings;

export const isSettings = (path: string): boolean =>
  /^(?:package|[jt]sconfig[^/]*)\.json$|^pnpm-workspace\.ya?ml$/.test(nameOf(path));

/** What a file of settings says; nothing where it says nothing of imports. Total. */
export function readSettings(path: string, text: string): ScriptSettings | null {
  const name = nameOf(path);
  if (name.startsWith("pnpm-workspace")) {
    const [document] = parseYaml(text).documents;
    const packages = document ? itemsOf(at(rootOf(document), "packages")) : [];
    const workspaces = packages.flatMap((each) => textOf(each) ?? []);
    return workspaces.length > 0 ? { is: "package", workspaces } : null;
  }
  const whole = record(parseLenientJson(text));
  return name === "package.json" ? packageSettings(whole) : pathSettings(whole);
}

function pathSettings(whole: Fields): PathSettings {
  const options = record(whole.compilerOptions);
  const paths = Object.entries(record(options.paths)).map(([pattern, targets]) => [pattern, texts(targets)] as const);
  return compact({
    is: "paths",
    extends: texts(whole.extends),
    baseUrl: text(options.baseUrl),
    paths: paths.length > 0 ? Object.fromEntries(paths) : undefined,
    references: list(whole.references).flatMap((reference) => texts(record(reference).path)),
  });
}

function packageSettings(whole: Fields): PackageSettings {
  const dependencies = [whole.dependencies, whole.devDependencies, whole.peerDependencies, whole.optionalDependencies];
  return compact({
    is: "package",
    name: text(whole.name),
    entries: [whole.source, whole.module, whole.main, whole.types, whole.typings].flatMap(texts),
    exports: whole.exports,
    imports: whole.imports,
    workspaces: Array.isArray(whole.workspaces) ? texts(whole.workspaces) : texts(record(whole.workspaces).packages),
    dependencies: dependencies.flatMap((each) => Object.keys(record(each))),
  });
}

type Fields = Readonly<Record<string, unknown>>;

const record = (value: unknown): Fields =>
  typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Fields) : {};

const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

const text = (value: unknown): string | undefined => (typeof value === "string" ? value : undefined);

/** A text alone counts as a list of one. */
const texts = (value: unknown): string[] =>
  (Array.isArray(value) ? (value as unknown[]) : [value]).filter((each) => typeof each === "string");

/** Without what is not said. */
const compact = <T extends object>(whole: { [K in keyof T]: T[K] | undefined }): T =>
  Object.fromEntries(
    Object.entries(whole).filter(([, value]) => value !== undefined && !(Array.isArray(value) && value.length === 0)),
  ) as T;
