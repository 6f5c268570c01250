import { plainValue } from "../../../model/kinds/plain-value.ts";
import { isMap, untold, type Value, type Values } from "../../../notation/helm/values.ts";
import { at, entriesOf, itemsOf, rootOf, textOf, type YamlNode } from "../../../notation/yaml/node.ts";
import { parseYaml } from "../../../notation/yaml/parse.ts";

/** What one file of a chart holds. */
export type ChartFacts =
  | {
      readonly form: "chart";
      readonly name: string;
      readonly appVersion: string;
      readonly dependencies: readonly string[];
    }
  | { readonly form: "values"; readonly values: Values }
  | { readonly form: "template"; readonly text: string };

export function chartFacts(text: string): ChartFacts | null {
  const { documents } = parseYaml(text);
  const root = documents[0] && rootOf(documents[0]);
  const name = textOf(at(root, "name"));
  if (name === undefined) return null;
  return {
    form: "chart",
    name,
    appVersion: textOf(at(root, "appVersion")) ?? "",
    dependencies: itemsOf(at(root, "dependencies")).flatMap((each) => textOf(at(each, "name")) ?? []),
  };
}

/** What tells of images, names, numbers and switches; anything else may be a secret, of which only that it is there is kept. */
const telling =
  /^(?:image|repository|registry|tag|name|nameOverride|fullnameOverride|port|targetPort|containerPort|servicePort|nodePort|replicas|replicaCount|memory|cpu|minReplicas|maxReplicas|enabled?|create|type)$/i;
/** What a condition asks for, and nobody keeps secret. */
const isSwitch = /^(?:|true|false|0|null|~)$/;
const isVariable = /^[A-Z][A-Z\d]*(?:_[A-Z\d]+)*$/;
const mostValues = 2_000;
const deepest = 10;

export function valuesFacts(text: string): ChartFacts | null {
  const { documents } = parseYaml(text);
  let left = mostValues;
  const read = (node: YamlNode, key: string, depth: number): Value[] => {
    const words = textOf(node);
    if (words !== undefined) return left-- > 0 ? [told(key, words)] : [];
    if (depth === 0) return [];
    const items = itemsOf(node);
    if (items.length > 0) return [items.flatMap((item) => read(item, key.replace(/s$/, ""), depth - 1))];
    const below = entriesOf(node).flatMap((entry) =>
      read(entry.value, entry.key, depth - 1).map((value) => [entry.key, value] as const),
    );
    return [{ ...Object.fromEntries(below.filter(([name]) => name !== "__proto__")), ...valueOfVariable(node) }];
  };
  const [values] = documents[0] ? read(rootOf(documents[0]), "", deepest) : [];
  return isMap(values) && Object.keys(values).length > 0 ? { form: "values", values } : null;
}

function told(key: string, words: string): Value {
  if (isSwitch.test(words) || (telling.test(key) && words.length < 200)) return words;
  return (isVariable.test(key) || key === "path" ? plainValue(key, words) : null) ?? untold;
}

/** `name: MODE, value: fast`: what a variable of a container is set to. */
function valueOfVariable(node: YamlNode): Values {
  const [name, value] = [textOf(at(node, "name")), textOf(at(node, "value"))];
  const plain = name === undefined || value === undefined ? null : plainValue(name, value);
  return plain === null ? {} : { value: plain };
}

/** A template rarely holds a secret; where a line looks as if it did, what it sets is left out. */
export const withoutSecrets = (text: string): string =>
  text.replace(
    /^([ \t]*(?:-[ \t]*)?[\w.-]*(?:pass(?:word)?|secret|token|credential)[\w.-]*:\s*)(?!\{\{)\S.*$/gim,
    "$1",
  );
