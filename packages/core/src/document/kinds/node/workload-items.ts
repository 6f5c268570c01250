import { cpuAmount } from "../../../model/kinds/cpu-amount.ts";
import { idOf } from "../../../model/kinds/identity.ts";
import { memorySize } from "../../../model/kinds/memory-size.ts";
import type { Place } from "../../../model/element.ts";
import type { NodeFacts } from "../../../model/kinds/node.ts";
import type { Inline } from "../../../syntax/block.ts";
import { sourceRange, wholeRange } from "../../../text/mapped.ts";
import { matches } from "../../../text/matches.ts";
import { type Context, within } from "../../context.ts";
import type { Collector } from "../../reading.ts";

// Bullets on Kubernetes: "- Deployment `api`: 2 replicas, container port 3000, limits 500m and 512Mi", and those below that go on about it.

const named = /^\W{0,4}(?:the\s)?(Deployment|StatefulSet|DaemonSet|Service)\s+$/i;
const amount = /(?<![\w.:/-])\d{1,7}(?:\.\d{1,3})?\s?(?:[KMGT]i?B?|m|vCPUs?|CPUs?|cores?)?(?![\w.:-]*\w)/g;

export function readWorkloadItem(inline: Inline, place: Place, context: Context, out: Collector): void {
  const { text, spans } = inline;
  if (place !== "item" || text.length > 400 || !within(context, "deployment")) return;
  const [first] = spans.filter(({ kind }) => kind === "code");
  const type = first && named.exec(text.slice(0, first.from))?.[1];
  if (first && type) {
    const name = text.slice(first.from, first.to);
    if (!/^[a-z][\w.-]{1,60}$/.test(name)) return;
    const facts = factsIn(text.slice(first.to), type);
    // Who says no more than that there is one may speak of anything.
    if (Object.keys(facts).every((fact) => fact === "type")) return;
    const range = sourceRange(inline, first.from, first.to);
    out.state({ kind: "node", id: idOf("node", name), name, range, place, facts });
    return;
  }
  const last = out.stated.findLast(({ kind, place: of }) => kind === "node" && of === "item");
  const facts = last ? goesOn(inline) : {};
  if (last && Object.keys(facts).length > 0)
    out.state({
      kind: "node",
      id: last.id,
      name: last.name,
      range: wholeRange(inline),
      place,
      facts,
      weight: "mentions",
    });
}

function factsIn(text: string, type: string): NodeFacts {
  const replicas = /(?<![\d.])(\d{1,3})\s+(?:replicas?|pods|instances)\b/i.exec(text)?.[1];
  const container = /\bcontainer ?port\s+(\d{2,5})(?!\d)/i.exec(text)?.[1];
  const port = /(?<!container )\bport\s+(\d{2,5})(?!\d)/i.exec(text)?.[1];
  const exposure = /\b(ClusterIP|NodePort|LoadBalancer)\b/.exec(text)?.[1];
  const [request, limit] = [part(text, /\brequests?\b/i), part(text, /\blimits?\b/i)].map(amountsIn);
  return {
    ...(/service/i.test(type) ? {} : { type }),
    ...(replicas ? { replicas: Number(replicas) } : {}),
    ...(container ? { containerPorts: [Number(container)] } : {}),
    ...(port ? { ports: [Number(port)] } : {}),
    ...(exposure ? { exposure: [exposure] } : {}),
    ...(request?.memory ? { memoryRequest: request.memory } : {}),
    ...(request?.cpu ? { cpuRequest: request.cpu } : {}),
    ...(limit?.memory ? { memory: limit.memory } : {}),
    ...(limit?.cpu ? { cpu: limit.cpu } : {}),
  };
}

/** The words behind a word, up to the next of its kind. */
function part(text: string, word: RegExp): string {
  const found = word.exec(text);
  const behind = found ? text.slice(found.index + found[0].length) : "";
  return behind.split(/\b(?:requests?|limits?)\b|[.;](?:\s|$)/i)[0]!;
}

function amountsIn(text: string): { readonly memory?: string; readonly cpu?: string } {
  const sizes: string[] = [];
  const processors: string[] = [];
  for (const { 0: words, index } of matches(text, amount)) {
    const isProcessor =
      /\d\s?(?:m|vCPUs?|CPUs?|cores?)$/.test(words) ||
      /^\s?(?:v?CPUs?|cores?)\b/i.test(text.slice(index + words.length));
    const found = isProcessor ? cpuAmount(words) : /[KMGT]/.test(words) ? memorySize(words) : null;
    if (found !== null) (isProcessor ? processors : sizes).push(found);
  }
  const [memory, cpu] = [sizes, processors].map((all) => (all.length === 1 ? all[0] : undefined));
  return { ...(memory ? { memory } : {}), ...(cpu ? { cpu } : {}) };
}

/** What a further item says of the unit that was named last: where its health is asked for, how far it is scaled. */
function goesOn({ text, spans }: Inline): NodeFacts {
  const asked = /\b(?:readiness|liveness|health|probes?)\b/i.test(text)
    ? spans.flatMap(({ kind, from, to }) => {
        const path = text.slice(from, to);
        return kind === "code" && /^\/[\w./-]{1,80}$/.test(path) ? [path] : [];
      })
    : [];
  const scaled = /\b(?:auto-?scal\w*|HPA|HorizontalPodAutoscaler)\b/i.test(text)
    ? /(?<![\d.])(\d{1,3})\s*(?:-|–|to|and)\s*(\d{1,3})\s+(?:replicas|pods|instances)\b/i.exec(text)
    : null;
  return {
    ...(asked.length > 0 ? { probes: asked } : {}),
    ...(scaled ? { scale: [Number(scaled[1]), Number(scaled[2])] as const } : {}),
  };
}
