import { at, entriesOf, itemsOf, numberOf, rootOf, textOf, type YamlNode } from "../../notation/yaml/node.ts";
import { parseYaml } from "../../notation/yaml/parse.ts";
import { Lines } from "../../text/lines.ts";
import { surveysOf } from "../deployment/survey-of.ts";
import { surveyor } from "../surveyor.ts";

interface FunctionFacts {
  readonly name: string;
  readonly line: number;
  readonly environment: readonly string[];
  readonly memory?: string;
}

interface ServerlessFacts {
  readonly functions: readonly FunctionFacts[];
  /** Functions that another file holds. */
  readonly isOpen: boolean;
}

/** The functions of the Serverless Framework and of AWS SAM. Their HTTP events are routes, and read as such. */
export const serverless = surveyor<ServerlessFacts>({
  id: "serverless",
  title: "serverless functions",
  kinds: ["node"],
  wants: (path) => /(?:^|\/)(?:serverless|template|sam)\.ya?ml$/.test(path),
  read({ text }) {
    if (!/^(?:functions|Resources)\s*:/m.test(text)) return null;
    const { documents } = parseYaml(text);
    const root = documents[0] && rootOf(documents[0]);
    const lines = new Lines(text);
    const shared = namesIn(at(root, "provider", "environment"));
    const functions = [
      ...entriesOf(at(root, "functions")).map(({ key, keyRange, value }) =>
        functionOf(key, lines.lineAt(keyRange.from), at(value, "environment"), at(value, "memorySize"), shared),
      ),
      ...entriesOf(at(root, "Resources")).flatMap(({ key, keyRange, value }) => {
        const properties = at(value, "Properties");
        return /^AWS::(?:Serverless|Lambda)::Function$/.test(textOf(at(value, "Type")) ?? "")
          ? [
              functionOf(
                key,
                lines.lineAt(keyRange.from),
                at(properties, "Environment", "Variables"),
                at(properties, "MemorySize"),
                [],
              ),
            ]
          : [];
      }),
    ];
    const isOpen = textOf(at(root, "functions")) !== undefined || itemsOf(at(root, "functions")).length > 0;
    return functions.length > 0 || isOpen ? { functions, isOpen } : null;
  },
  join: (files) =>
    [...files].flatMap(([path, { functions, isOpen }]) =>
      surveysOf({
        source: "serverless",
        target: path,
        units: functions.map(({ name, line, environment, memory }) => ({
          name,
          path,
          line,
          facts: {
            type: "function",
            ...(environment.length > 0 ? { environment } : {}),
            ...(memory ? { memory } : {}),
          },
          proof: {},
          mentions: [],
          starts: [],
          holds: [],
        })),
        whole: !isOpen,
        gaps: isOpen ? [{ kind: "node", why: `The functions of ${path} are in other files.` }] : [],
      }),
    ),
});

function functionOf(
  name: string,
  line: number,
  environment: YamlNode | undefined,
  memory: YamlNode | undefined,
  shared: readonly string[],
): FunctionFacts {
  const size = numberOf(memory);
  return {
    name,
    line,
    environment: [...new Set([...shared, ...namesIn(environment)])],
    ...(size === undefined ? {} : { memory: size % 1024 === 0 ? `${size / 1024}G` : `${size}M` }),
  };
}

const namesIn = (node: YamlNode | undefined): string[] => entriesOf(node).map(({ key }) => key);
