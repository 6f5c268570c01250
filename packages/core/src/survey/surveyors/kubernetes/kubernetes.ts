import type { BuiltElement } from "../../../model/built.ts";
import { idOf } from "../../../model/kinds/identity.ts";
import { surveysOf } from "../../deployment/survey-of.ts";
import { isSetAside, isTestFile, isVendored } from "../../files/kinds-of-file.ts";
import { folderOf } from "../../files/paths.ts";
import type { Survey } from "../../survey.ts";
import { surveyor } from "../../surveyor.ts";
import { manifestFacts, type ManifestFacts } from "./facts.ts";
import { type KustomizationFacts, kustomizationFacts } from "./kustomization.ts";
import { builtFrom, type Files } from "./kustomize.ts";
import { joinedFolders } from "./joined-folders.ts";
import { type Manifests, unitsOf } from "./units.ts";

const kustomization = /(?:^|\/)(?:kustomization\.ya?ml|Kustomization)$/;

/**
 * The workloads of Kubernetes: each kustomization is a deployment of its own, and so is each folder of manifests that none takes in, but
 * for folders of one name beside the services that they deploy.
 */
export const kubernetes = surveyor<ManifestFacts | KustomizationFacts>({
  id: "kubernetes",
  title: "Kubernetes manifests",
  kinds: ["node", "setting"],
  wants: (path) =>
    (kustomization.test(path) || /\.ya?ml$/i.test(path)) &&
    !/(?:^|\/)(?:\.github|\.gitlab|\.circleci)\//.test(path) &&
    !isTestFile(path) &&
    !isSetAside(path) &&
    !isVendored(path),
  read({ path, text }) {
    if (kustomization.test(path)) return kustomizationFacts(text);
    // Templates hold what only their renderer knows; charts are read by another surveyor.
    if (!/^[ \t]*["']?kind["']?[ \t]*:/m.test(text) || !text.includes("apiVersion") || text.includes("{{")) return null;
    return manifestFacts(text);
  },
  join(files) {
    const roots = [...files]
      .filter(([, file]) => file.form === "kustomization" && !file.isComponent)
      .map(([path]) => path);
    const surveys = roots.flatMap((path) => {
      const { manifests, open } = builtFrom(path, files);
      return surveyOf(folderOf(path), manifests, open);
    });
    const taken = takenIn(roots, files);
    const own = new Set(roots.map(folderOf));
    for (const [folder, manifests] of joinedFolders(foldersOf(files, taken), own)) {
      // What lies beside a kustomization and is not taken in by it is a deployment of its own.
      const target = own.has(folder) ? manifests[0]![0] : folder;
      surveys.push(...surveyOf(target, manifests, []));
    }
    return surveys;
  },
});

function surveyOf(target: string, manifests: Manifests, open: readonly string[]): Survey[] {
  const units = unitsOf(manifests);
  const broken = manifests.flatMap(([path, { problem }]) => (problem ? [{ path, line: 0, why: problem }] : []));
  if (units.length === 0) return [];
  const why = [...open, ...broken.map(({ path, why }) => `${path} could not be read in full: ${why}.`)];
  const [first, ...others] = surveysOf({
    source: "kubernetes",
    target,
    units,
    whole: why.length === 0,
    gaps: why.map((each) => ({ kind: "node" as const, why: each })),
    problems: broken,
  });
  return [{ ...first!, elements: [...first!.elements, ...heldIn(manifests)] }, ...others];
}

/** What config maps hold, by the names of their keys. */
const heldIn = (manifests: Manifests): readonly BuiltElement<"setting">[] =>
  manifests.flatMap(([path, { configs }]) =>
    configs.flatMap(({ name: holder, line, names }) =>
      names.map((name) => ({
        id: idOf("setting", name),
        kind: "setting" as const,
        name,
        parent: null,
        facts: { holder },
        evidence: [{ path, line }],
      })),
    ),
  );

/** Every file that some kustomization takes in or lays over others. */
function takenIn(roots: readonly string[], files: Files): ReadonlySet<string> {
  const taken = new Set<string>();
  for (const root of roots) for (const [path] of builtFrom(root, files).manifests) taken.add(path);
  for (const [path, file] of files)
    if (file.form === "kustomization")
      for (const name of [...file.patchFiles, ...file.resources])
        taken.add(`${folderOf(path)}/${name}`.replace(/^\//, "").replace(/\/\.\//g, "/"));
  return taken;
}

/** Folders whose name says that one deployment is in them, with all below. */
const whole = /^(?:k8s|kubernetes|kube|manifests?|kubernetes-manifests|deploy(?:ment)?s?|infra(?:structure)?|ops)$/i;
const environments =
  /^(?:dev(?:elopment)?|test|qa|stag(?:e|ing)|prod(?:uction)?|local|base|overlays?|minikube|kind|aws|gcp|azure)$/i;

function foldersOf(files: Files, taken: ReadonlySet<string>): ReadonlyMap<string, Manifests> {
  const folders = new Map<string, (readonly [string, ManifestFacts])[]>();
  for (const [path, file] of files) {
    if (file.form !== "manifest" || taken.has(path)) continue;
    const folder = deploymentOf(folderOf(path));
    folders.set(folder, [...(folders.get(folder) ?? []), [path, file]]);
  }
  return folders;
}

function deploymentOf(folder: string): string {
  const parts = folder.split("/");
  const first = parts.findIndex((part) => whole.test(part));
  if (first < 0) return folder;
  const last = parts.findLastIndex((part) => environments.test(part));
  return parts.slice(0, Math.max(first, last) + 1).join("/");
}
