import { dockerfileFacts, isDockerfile } from "../../deployment/docker-image.ts";
import { surveysOf } from "../../deployment/survey-of.ts";
import { isTestFile } from "../../files/kinds-of-file.ts";
import { folderOf, nameOf } from "../../files/paths.ts";
import type { Survey } from "../../survey.ts";
import { surveyor } from "../../surveyor.ts";
import { composeFacts, mayBeCompose } from "./facts.ts";
import { type FileFacts, type Layered, layersOf, unitOf } from "./join.ts";

const envFile = /(?:^|\/)[\w-]*\.env(?:\.[\w-]+)*$/i;

/** The services of Docker Compose, with what lies over them, and what their own Dockerfiles say of their images. */
export const compose = surveyor<FileFacts>({
  id: "compose",
  title: "Docker Compose",
  kinds: ["node"],
  wants: (path) => mayBeCompose(path) || isDockerfile(path) || envFile.test(path),
  read: ({ path, text }) =>
    isDockerfile(path) ? dockerfileFacts(text) : mayBeCompose(path) ? composeFacts(text, path) : envFacts(text),
  join: (files) => [...files].flatMap(([path, file]) => (file.form === "compose" ? surveyOf(path, files) : [])),
});

function envFacts(text: string): FileFacts | null {
  const names = text.split("\n", 2_000).flatMap((line) => /^\s*(?:export\s+)?([A-Za-z_]\w*)\s*=/.exec(line)?.[1] ?? []);
  return names.length > 0 ? { form: "env", names: [...new Set(names)] } : null;
}

/** The base of a folder is laid under its override, and under files whose services are not complete without it. */
function surveyOf(path: string, files: ReadonlyMap<string, FileFacts>): Survey[] {
  const file = files.get(path);
  if (file?.form !== "compose") return [];
  const base = baseOf(folderOf(path), files);
  if (isOverride(path) && base !== null && base !== path) return [];
  const others = [...files.keys()].filter((other) => other !== path && folderOf(other) === folderOf(path));
  const override = path === base ? others.find(isOverride) : undefined;
  const lies =
    base !== null &&
    base !== path &&
    (isNamedOverride(path) || file.services.some((service) => !isComplete(service, path, files)));
  const stack = [...(lies ? [base] : []), path, ...(override ? [override] : [])];
  const layers = new Map<string, readonly Layered[]>();
  for (const each of stack)
    for (const [name, found] of layersOf(each, files)) layers.set(name, [...(layers.get(name) ?? []), ...found]);
  const units = [...layers.values()].map((each) => unitOf(each, files));
  if (units.length === 0 && !file.problem) return [];
  const problems = file.problem ? [{ path, line: 0, why: file.problem }] : [];
  return surveysOf({
    source: "compose",
    target: path,
    units,
    whole: problems.length === 0,
    gaps: problems.map(({ why }) => ({ kind: "node" as const, why: `${path} could not be read in full: ${why}.` })),
    problems,
    authority: path !== base && (isTestFile(path) || /[._-](?:test|ci|e2e)[._-]/i.test(nameOf(path))) ? 1 : 2,
  });
}

const isOverride = (path: string): boolean => /(?:^|\/)(?:docker-)?compose\.override\.ya?ml$/i.test(path);

/** `production.override.yml` lies over the base of its folder, even where its services are whole. */
const isNamedOverride = (path: string): boolean => /[._-]override\.ya?ml$/i.test(path);

function baseOf(folder: string, files: ReadonlyMap<string, FileFacts>): string | null {
  for (const name of ["compose.yaml", "compose.yml", "docker-compose.yml", "docker-compose.yaml"]) {
    const path = folder === "" ? name : `${folder}/${name}`;
    if (files.get(path)?.form === "compose") return path;
  }
  // Where none bears the name of one, the only file that is whole alone is what the others lie over.
  const whole = [...files].flatMap(([path, file]) =>
    folderOf(path) === folder && !isNamedOverride(path) && isWhole(path, file, files) ? [path] : [],
  );
  return whole.length === 1 ? whole[0]! : null;
}

const isWhole = (path: string, file: FileFacts, files: ReadonlyMap<string, FileFacts>): boolean =>
  file.form === "compose" && file.services.length > 0 && file.services.every((each) => isComplete(each, path, files));

const isComplete = (
  { name, facts, build, extends: base }: Layered["service"],
  path: string,
  files: ReadonlyMap<string, FileFacts>,
): boolean =>
  facts.image !== undefined ||
  build !== undefined ||
  (base !== undefined && (layersOf(path, files).get(name)?.length ?? 0) > 1);
