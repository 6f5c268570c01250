import { at, itemsOf, numberOf, rangeOf, rootOf, textOf } from "../../../notation/yaml/node.ts";
import { parseYaml } from "../../../notation/yaml/parse.ts";
import { Lines } from "../../../text/lines.ts";
import { manifestFacts, type ManifestFacts } from "./facts.ts";

/** What a kustomization puts together and changes, paths as written. */
export interface KustomizationFacts {
  readonly form: "kustomization";
  readonly isComponent: boolean;
  readonly resources: readonly string[];
  readonly components: readonly string[];
  readonly patchFiles: readonly string[];
  readonly patches: readonly ManifestFacts[];
  readonly images: readonly { readonly name: string; readonly newName?: string; readonly newTag?: string }[];
  readonly replicas: readonly { readonly name: string; readonly count: number }[];
  /** Where it puts everything, with the line that says so. */
  readonly namespace?: { readonly name: string; readonly line: number };
  readonly prefix: string;
  readonly suffix: string;
  /** What could not be followed, as the end of a sentence. */
  readonly open?: string;
}

export function kustomizationFacts(text: string): KustomizationFacts | null {
  const { documents, problems } = parseYaml(text);
  const root = documents[0] && rootOf(documents[0]);
  if (!root) return null;
  const words = (key: string): string[] => itemsOf(at(root, key)).flatMap((item) => textOf(item) ?? []);
  const patches = itemsOf(at(root, "patches"));
  const inline = [
    ...patches.flatMap((patch) => textOf(at(patch, "patch")) ?? []),
    ...words("patchesStrategicMerge").filter((each) => each.includes("\n")),
  ];
  const remote = [...words("resources"), ...words("bases")].find((path) => /:\/\/|^github\.com|\?ref=/.test(path));
  const namespace = at(root, "namespace");
  const inside = textOf(namespace);
  const generated = ["helmCharts", "generators", "transformers"].find((key) => at(root, key));
  return {
    form: "kustomization",
    isComponent: textOf(at(root, "kind")) === "Component",
    resources: [...words("resources"), ...words("bases")],
    components: words("components"),
    patchFiles: [
      ...patches.flatMap((patch) => textOf(at(patch, "path")) ?? []),
      ...words("patchesStrategicMerge").filter((each) => !each.includes("\n")),
    ],
    patches: inline.flatMap((each) => manifestFacts(each) ?? []),
    images: itemsOf(at(root, "images")).flatMap((image) => {
      const name = textOf(at(image, "name"));
      const newName = textOf(at(image, "newName"));
      const newTag = textOf(at(image, "newTag"));
      return name === undefined ? [] : [{ name, ...(newName ? { newName } : {}), ...(newTag ? { newTag } : {}) }];
    }),
    replicas: itemsOf(at(root, "replicas")).flatMap((each) => {
      const [name, count] = [textOf(at(each, "name")), numberOf(at(each, "count"))];
      return name === undefined || count === undefined ? [] : [{ name, count }];
    }),
    ...(namespace && inside
      ? { namespace: { name: inside, line: new Lines(text).lineAt(rangeOf(namespace.node).from) } }
      : {}),
    prefix: textOf(at(root, "namePrefix")) ?? "",
    suffix: textOf(at(root, "nameSuffix")) ?? "",
    ...(problems[0]
      ? { open: problems[0].why }
      : remote
        ? { open: `it takes in ${remote}` }
        : generated
          ? { open: `its ${generated} are made when it is applied` }
          : {}),
  };
}
