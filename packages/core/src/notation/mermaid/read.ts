import { range } from "../../text/range.ts";
import { limits } from "../canvas.ts";
import { type Notated, type Notation, nothing } from "../notation.ts";
import { readArchitecture } from "./architecture.ts";
import { readC4 } from "./c4.ts";
import { readClasses } from "./class.ts";
import { readEntities } from "./er.ts";
import { readFlowchart } from "./flowchart/flowchart.ts";
import { type Line, linesOf } from "./lines.ts";
import { readSequence } from "./sequence.ts";
import { readStates } from "./state.ts";
import { readTreeView } from "./tree-view.ts";

type Reader = (text: string, lines: readonly Line[]) => Notated;

/** The first word of a diagram to its reader; one file each. */
const readers: ReadonlyMap<string, Reader> = new Map<string, Reader>([
  ["graph", readFlowchart],
  ["flowchart", readFlowchart],
  ["flowchart-elk", readFlowchart],
  ["swimlane-beta", readFlowchart],
  ["sequenceDiagram", readSequence],
  ["stateDiagram", readStates],
  ["stateDiagram-v2", readStates],
  ["classDiagram", readClasses],
  ["classDiagram-v2", readClasses],
  ["erDiagram", readEntities],
  ["C4Context", readC4],
  ["C4Container", readC4],
  ["C4Component", readC4],
  ["C4Dynamic", readC4],
  ["C4Deployment", readC4],
  ["architecture-beta", readArchitecture],
  ["architecture", readArchitecture],
  ["treeView-beta", readTreeView],
]);

/** Diagrams that hold nothing of a design's structure. */
const silent =
  /^(?:gantt|pie|journey|gitGraph|mindmap|timeline|quadrantChart|requirement(?:Diagram)?|zenuml|sankey|xychart|block|packet|kanban|radar|treemap|info|ishikawa|venn|wardley|cynefin|railroad|eventmodeling)\b/i;

const longestLine = 1_000;

/** Mermaid diagrams. */
export const mermaid: Notation = {
  id: "mermaid",
  languages: ["mermaid", "mmd"],
  recognise: (text) => {
    const first = linesOf(text.slice(0, 2_000))[0]?.text ?? "";
    return (
      /^(?:sequenceDiagram|stateDiagram(?:-v2)?|classDiagram|erDiagram|C4(?:Context|Container|Component|Dynamic|Deployment))$/.test(
        first,
      ) || /^(?:graph|flowchart)\s+(?:TB|TD|BT|RL|LR)\s*;?$/.test(first)
    );
  },
  read,
};

function read(text: string): Notated {
  if (text.length > limits.characters)
    return {
      problems: [
        {
          range: range(0, text.length),
          what: "diagram",
          why: `longer than ${limits.characters.toLocaleString("en")} characters`,
        },
      ],
    };
  const lines = linesOf(text);
  const [head, ...rest] = lines;
  if (!head) return nothing;
  const word = /^[\w-]+/.exec(head.text)?.[0] ?? "";
  const reader = readers.get(word);
  const turned = reader === readFlowchart ? /^\S+\s+(\w+)\s*;?$/.exec(head.text)?.[1] : undefined;
  if (turned && !/^(?:TB|TD|BT|RL|LR)$/.test(turned)) {
    const notated = reader!(text, rest);
    const why = `"${turned.slice(0, 40)}" is no direction; there are TB, TD, BT, RL and LR`;
    const problem = { range: range(head.from, head.from + head.text.length), what: "first line of a flowchart", why };
    return { ...notated, problems: [problem, ...(notated.problems ?? [])] };
  }
  if (reader) return readWith(reader, text, [...afterHeader(head), ...rest]);
  if (silent.test(head.text)) return nothing;
  const at = range(head.from, head.from + head.text.length);
  return { problems: [{ range: at, what: "diagram", why: `"${head.text.slice(0, 40)}" names no type of diagram` }] };
}

/** Only flowcharts, whose reader takes time in proportion to the text alone, may write all in one line. */
function readWith(reader: Reader, text: string, lines: readonly Line[]): Notated {
  const long = reader === readFlowchart ? undefined : lines.find((line) => line.text.length > longestLine);
  if (!long) return reader(text, lines);
  const notated = reader(
    text,
    lines.filter((line) => line.text.length <= longestLine),
  );
  const problem = { range: range(long.from, long.from + long.text.length), what: "line of a diagram", why: "too long" };
  return { ...notated, problems: [...(notated.problems ?? []), problem] };
}

/** `graph LR; A --> B`: what follows the type and direction in the first line is a statement. */
function afterHeader(head: Line): Line[] {
  const lead = /^[\w-]+\s*(?:(?:TB|TD|BT|RL|LR)\b)?\s*;?\s*/.exec(head.text)![0].length;
  return lead < head.text.length && /;/.test(head.text.slice(0, lead))
    ? [{ text: head.text.slice(lead), from: head.from + lead }]
    : [];
}
