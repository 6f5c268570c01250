import { cpuAmount } from "../../../model/kinds/cpu-amount.ts";
import { memorySize } from "../../../model/kinds/memory-size.ts";
import type { NodeFacts } from "../../../model/kinds/node.ts";
import type { Row } from "../../../syntax/block.ts";
import { matches } from "../../../text/matches.ts";
import type { TableView } from "../../shapes/table-view.ts";

// What a row says of the memory and the processors of a unit: `128Mi`, `100m / 250m`, `0.5 CPU, 512Mi` below "Limits".

type Resources = Pick<NodeFacts, "memory" | "memoryRequest" | "cpu" | "cpuRequest">;

const memory = /\b(?:mem(?:ory)?|ram)\b|speicher|mémoire|memoria|memória|メモリ|内存|память/i;
const cpu = /\bv?cpus?\b|processors?\b|prozessor|процессор/i;
const request = /\brequest(?:s|ed)?\b|\breserv\w*|\bmin(?:imum)?\b/i;
const limit = /\blimits?\b|\bmax(?:imum)?\b/i;
const other = /heap|storage|disk|xmx|jvm|usage|utili[sz]ation|target|threshold/i;
const resource = /\bresources?\b/i;

/** Whether a title heads amounts of memory or of processors. */
const isOfResources = (title: string): boolean =>
  !other.test(title) && [memory, cpu, request, resource].some((words) => words.test(title));

/** Whether a table tells of the resources of what its rows name. */
export const tellsResources = ({ titles }: TableView): boolean => titles.some(isOfResources);

const amount =
  /(?<![\w.:/-])\d{1,7}(?:[.,]\d{1,3})?\s?(?:[KMGT]i?B?|m|vCPUs?|CPUs?|cores?|millicores?)?(?![\w.:-]*\w)/gi;

/**
 * The amounts of a row, each by its unit, else by the title above it. Of two in one cell the first is what is kept and the second
 * the limit, unless the words above say it the other way round; one alone is what its title says, else a limit.
 */
export function resourcesOf(view: TableView, row: Row): Resources {
  const facts: { -readonly [K in keyof Resources]: Resources[K] } = {};
  for (const [column, title] of view.titles.entries()) {
    const text = row.cells[column]?.text.trim() ?? "";
    if (text.length > 100 || (!isOfResources(title) && !(limit.test(title) && /\d/.test(text)))) continue;
    const [sizes, processors] = amountsIn(text, title);
    const above = [title, view.above.caption?.text ?? "", view.above.latest?.text ?? ""].find(
      (words) => request.test(words) && limit.test(words),
    );
    const isTurned = above !== undefined && above.search(limit) < above.search(request);
    Object.assign(facts, told(sizes, title, isTurned, "memory", "memoryRequest"));
    Object.assign(facts, told(processors, title, isTurned, "cpu", "cpuRequest"));
  }
  return facts;
}

/** The amounts of memory and of processors in a cell, in their normal forms. A number without a unit takes that of the title. */
function amountsIn(text: string, title: string): readonly [string[], string[]] {
  const isSaid = { memory: memory.test(title), cpu: cpu.test(title) };
  const inTitle = /[([]\s*([kmgt]i?b|v?cpus?|cores?|m|millicores?)\s*[)\]]/i.exec(title)?.[1] ?? "";
  const [sizes, processors]: [string[], string[]] = [[], []];
  for (const [words] of matches(text, amount)) {
    const own = words.replace(/^[\d.,\s]+/, "");
    const unit = own || inTitle;
    const written = own ? words : `${words.trim()}${inTitle}`;
    const isSize =
      /^(?:[kgt]i?b?|mi?b|mi)$/i.test(unit) || unit === "M" || (unit === "m" && !isSaid.cpu && isSaid.memory);
    const isProcessor =
      /^(?:m|v?cpus?|cores?|millicores?)$/i.test(unit) || (unit === "" && isSaid.cpu && !isSaid.memory);
    const size = isSize ? memorySize(written) : null;
    const processor = isProcessor && !isSize ? cpuAmount(written) : null;
    if (size !== null) sizes.push(size);
    if (processor !== null) processors.push(processor);
  }
  return [sizes, processors];
}

function told(
  amounts: readonly string[],
  title: string,
  isTurned: boolean,
  most: keyof Resources,
  kept: keyof Resources,
): Resources {
  const [first, second] = amounts;
  if (first === undefined || amounts.length > 2) return {};
  if (second !== undefined) return isTurned ? { [most]: first, [kept]: second } : { [kept]: first, [most]: second };
  return request.test(title) && !limit.test(title) ? { [kept]: first } : { [most]: first };
}
