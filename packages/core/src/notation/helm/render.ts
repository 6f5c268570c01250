/** The scalar values of a chart by their paths: `image.tag`. */
export type Values = Readonly<Record<string, string>>;

export interface Rendered {
  /** As many lines as the template has, so that lines stay where they are. */
  readonly text: string;
  /** The first line that only a renderer could know whether or how often it stands. */
  readonly open: number | null;
}

const mostLines = 3_000;

interface Block {
  readonly kind: "if" | "skip" | "keep";
  /** Whether what stands here is kept. */
  readonly on: boolean;
}

/**
 * Puts values in the place of the simple expressions of a Helm template: `{{ .Values.a.b }}`, with `default` and `quote`, the name of the
 * release and the chart, which helpers of a name are called by, and conditions on single values. What needs a renderer is left out, and said.
 */
export function renderTemplate(template: string, values: Values, chart: string): Rendered {
  const blocks: Block[] = [];
  let open: number | null = null;
  const isOn = (): boolean => blocks.every((block) => block.on);
  const lines = template.split(/\r\n|\n|\r/, mostLines).map((line, i) => {
    const control = /^\s*\{\{-?\s*(if|else if|else|end|range|with|define|block)\b([^{}]*)\}\}\s*$/.exec(line);
    if (control) {
      const [, word, rest] = control;
      if (word === "end") blocks.pop();
      else if (word === "else" || word === "else if") {
        const last = blocks.pop();
        blocks.push({ kind: "if", on: last?.kind === "if" && !last.on });
      } else if (word === "if" || word === "with") {
        const truth = truthOf(rest!.trim(), values);
        if (truth === null && isOn()) open ??= i + 1;
        blocks.push({ kind: "if", on: truth ?? true });
      } else {
        if (word === "range" && isOn()) open ??= i + 1;
        blocks.push({ kind: "skip", on: false });
      }
      return "";
    }
    if (!isOn()) return "";
    if (!line.includes("{{")) return line;
    const map = /^(\s*)\{\{-?\s*toYaml\s+\.Values\.([\w.]+)\s*\|\s*n?indent\s+(\d{1,2})\s*-?\}\}\s*$/.exec(line);
    if (map) return inline(map[2]!, Number(map[3]), values);
    if (/^\s*(?:-\s*)?\{\{-?\s*(?:toYaml|include|template|tpl|\/\*|\$)/.test(line) && !/:\s*\{\{/.test(line)) return "";
    return line.replace(/\{\{-?([^{}]*)-?\}\}/g, (_, expression: string) => valueOf(expression, values, chart));
  });
  return { text: lines.join("\n"), open };
}

/** The scalars below a path as a map on one line, so that the lines behind it stay where they are; empty where none is known. */
function inline(path: string, indent: number, values: Values): string {
  const tree: Tree = Object.create(null);
  for (const [at, value] of Object.entries(values)) {
    if (!at.startsWith(`${path}.`) || !/^[\w.:/-]+$/.test(value)) continue;
    const keys = at.slice(path.length + 1).split(".");
    let node = tree;
    for (const key of keys.slice(0, -1))
      node = (typeof node[key] === "object" ? node[key] : (node[key] = Object.create(null))) as Tree;
    node[keys.at(-1)!] = value;
  }
  const written = flow(tree);
  return written === "{}" ? "" : `${" ".repeat(indent)}${written}`;
}

interface Tree {
  [key: string]: string | Tree;
}

const flow = (tree: Tree): string =>
  `{${Object.entries(tree)
    .map(([key, value]) => ` ${key}: ${typeof value === "string" ? value : flow(value)}`)
    .join(",")}${Object.keys(tree).length > 0 ? " " : ""}}`;

/** Whether a condition on one value holds; `null` for any other. */
function truthOf(condition: string, values: Values): boolean | null {
  const words = condition.replace(/-$/, "").trim();
  const match = /^(not\s+)?\(?\.Values\.([\w.]+)\)?$/.exec(words);
  if (!match) return null;
  const value = values[match[2]!];
  const holds = value !== undefined && !/^(?:|false|0|null|~|\[\]|\{\})$/.test(value);
  // A value that is a map has no scalar of its own, and is set where something stands below it.
  const isSet = holds || Object.keys(values).some((path) => path.startsWith(`${match[2]}.`));
  return match[1] ? !isSet : isSet;
}

function valueOf(expression: string, values: Values, chart: string): string {
  const [first, ...pipes] = expression
    .replace(/-$/, "")
    .split("|")
    .map((part) => part.trim());
  const fallback = [...pipes, first!]
    .map((pipe) => /^default\s+"?([^"\s]+)"?/.exec(pipe)?.[1])
    .find((each) => each !== undefined);
  const path = /\.Values\.([\w.]+)/.exec(first!)?.[1];
  if (path !== undefined && /^(?:default\s+\S+\s+|quote\s+|int\s+|toString\s+)?\(?\.Values\.[\w.]+\)?$/.test(first!))
    return values[path] || plain(fallback, values, chart) || `\${${path}}`;
  const helper = /^include\s+"([\w.-]*?)\.?(?:fullname|name)"\s+[.$]$/.exec(first!)?.[1];
  if (helper !== undefined) return helper === "" || /^common\b/.test(helper) ? chart : helper.replaceAll(".", "-");
  if (/^(?:\.Release\.Name|\.Chart\.Name)$/.test(first!)) return chart;
  const literal = /^"([\w.-]{1,80})"$/.exec(first!)?.[1];
  if (literal !== undefined && pipes.length === 0) return literal;
  if (first === ".Chart.AppVersion") return values["chart.appVersion"] ?? "${appVersion}";
  return plain(fallback, values, chart) || "${unknown}";
}

const plain = (fallback: string | undefined, values: Values, chart: string): string =>
  fallback === undefined ? "" : fallback.startsWith(".") ? valueOf(fallback, values, chart) : fallback;
