import type { ComponentFacts } from "../../../model/kinds/component.ts";
import { idOf } from "../../../model/kinds/identity.ts";
import type { Drawing, DrawnArrow, DrawnNode } from "../../../notation/notation.ts";
import { sourceRange } from "../../../text/mapped.ts";
import { type Context, within } from "../../context.ts";
import type { FenceView } from "../../kind-reader.ts";
import type { Collector } from "../../reading.ts";
import { listsParts, runsIn, showsDeployment } from "../node/drawn.ts";
import { type Name, nameOfLabel, parseName, shownName, typeOf } from "./name.ts";
import { nameOfFile } from "../../source-file.ts";
import { showsPage } from "./of-looks.ts";
import {
  isVerdict,
  keepsState,
  ofArchitecture,
  ofData,
  ofFlow,
  ofParts,
  ofStates,
  ofUse,
  ofWhole,
} from "./titles-of-drawings.ts";
import { blocksAmong, endsWithNoun, isBehavioural, isAction, isProduct, isTypeName } from "./words.ts";

const isFile = /\.(?:ya?ml|json|toml|tsx?|jsx?|py|go|rs|java|kt|cs|md|sql|sh|conf|cfg|ini|env|xml)\b/;

/** What a class uses is a relation of building blocks, where both are known for such. */
function relateClasses({ nodes, arrows }: Drawing, at: FenceView, out: Collector): void {
  const names = new Map(nodes.map(({ key, label }) => [key, parseName(label)]));
  for (const { from, to, head, label, range } of arrows) {
    const [user, used] = [names.get(from), names.get(to)];
    if (!user || !used || user.id === used.id || head === "inherits" || head === "none") continue;
    out.relate({
      kind: "uses",
      from: user.id,
      to: used.id,
      ...(label ? { label } : {}),
      range: sourceRange(at.fence.code, range.from, range.to),
      place: "diagram",
      certainty: "supposed",
    });
  }
}

interface Block {
  readonly node: DrawnNode;
  readonly name: Name;
}

/** Takes building blocks and their arrows from a drawing. */
export function readDrawing(whole: Drawing, at: FenceView, context: Context, out: Collector): void {
  const deployed = showsDeployment(whole, context);
  const drawing = deployed ? { ...whole, nodes: whole.nodes.filter((node) => !listsParts(node, whole)) } : whole;
  if (drawing.type === "class") return relateClasses(drawing, at, out);
  if (drawing.type === "state" || ofUse.test(context.path.at(-1) ?? "")) return;
  if (within(context, "testing-strategy", "alternatives", "rollout", "history")) return;
  if (drawing.type === "box" && (within(context, "data-model", "database-design") || showsPage(context))) return;
  if (drawing.type !== "sequence" && ofStates.test(context.path.at(-1) ?? "")) return;
  const groups = new Map(drawing.nodes.filter((node) => node.shape === "group").map((node) => [node.key, node]));
  const ends = new Set(drawing.arrows.flatMap((arrow) => [arrow.from, arrow.to]));
  const blocks = new Map<string, Block>();
  const isOne = blocksAmong(drawing.nodes.filter(({ shape }) => shape !== "group").map(({ label }) => label));
  for (const node of drawing.nodes) {
    if (
      node.shape === "group"
        ? !ends.has(node.key) && !(deployed ? runsIn(node, groups) : isPartWithParts(node, drawing))
        : !isThing(node, drawing)
    )
      continue;
    const frame = groups.get(node.group ?? "")?.label ?? "";
    if ((ofStates.test(frame) && !keepsState.test(frame)) || ofData.test(frame)) continue;
    const name = parseName(nameOfLabel(node.label, drawing.type === "box"));
    if (node.cell && !(name && isPartByName(name.text))) continue;
    if (name && isOne(name.text) && (drawing.type !== "box" || isPart(node, name, drawing, ends)))
      blocks.set(node.key, { node, name });
  }
  const certain = tellsStructure(drawing, blocks, context, deployed);
  for (const block of blocks.values()) state(block, certain || isClass(block, context), groups, at, out);
  const drawn = new Set<string>();
  for (const arrow of drawing.arrows) {
    const [from, to] = [blocks.get(arrow.from), blocks.get(arrow.to)];
    if (!from || !to || arrow.reply || arrow.head === "none") continue;
    relate(arrow, from, to, certain, drawn, at, out);
    if (arrow.head === "both") relate(arrow, to, from, certain, drawn, at, out);
  }
}

/**
 * People also frame text with boxes. A box is a part of something if an arrow, its neighbours or its name say so, or if it
 * stands in another and holds little else than its name.
 */
const isPart = (node: DrawnNode, name: Name, drawing: Drawing, ends: ReadonlySet<string>): boolean =>
  ends.has(node.key) ||
  drawing.nodes.filter((other) => other.group === node.group).length > 1 ||
  (node.group !== undefined && (node.description ?? "").split("\n").length <= 3) ||
  endsWithNoun(name.text) ||
  isTypeName(name.text);

/** A frame that its name shows to be a part which others stand in: `Order Service`, `Data Access Layer`. */
const isPartWithParts = (node: DrawnNode, drawing: Drawing): boolean =>
  ofFrames.test(parseName(nameOfLabel(node.label, drawing.type === "box"))?.text ?? "");

/** Nouns by which a frame is a part of the system; pipelines, clusters and platforms are how parts are arranged. */
const ofFrames =
  /(?:^|[\s-])(?:layer|tier|service|api|app|application|back-?end|front-?end|server|module|subsystem|gateway|client|engine|schicht|dienst|modul|couche|capa|camada|livello|servicio|serviço|servizio|módulo|слой|сервис|модуль)$|[a-z](?:Service|Layer|Module|Server|Gateway|Engine)$|(?:层|服务|模块|网关|引擎|サービス|レイヤー?|モジュール|サーバー?|서비스|계층|모듈)$/iu;

/** A class that a drawing of what happens in the system has among its steps. */
const isClass = ({ name }: Block, context: Context): boolean =>
  within(context, "system-architecture", "components") && isTypeName(name.text) && isBehavioural(name.text);

function isThing(node: DrawnNode, drawing: Drawing): boolean {
  if (["decision", "start", "end", "note", "state"].includes(node.shape)) return false;
  return drawing.type === "sequence" || drawing.type === "c4" || node.label.length < 200;
}

/**
 * Whether a drawing shows what there is. One with decisions, or of steps for the most part, shows what happens: its nodes
 * are then only mentioned, and its arrows count if both ends are known from elsewhere.
 */
function tellsStructure(
  drawing: Drawing,
  blocks: ReadonlyMap<string, Block>,
  context: Context,
  deployed: boolean,
): boolean {
  if (drawing.type === "sequence" || drawing.type === "c4" || drawing.type === "component") return true;
  if (!deployed && within(context, "deployment") && !within(context, "components", "system-architecture")) return false;
  const nodes = drawing.nodes.filter((node) => node.shape !== "group" && !node.cell);
  if (nodes.some((node) => ["start", "end"].includes(node.shape))) return false;
  // One question on the way to one of many parts: the drawing is still one of parts, where nearly all are such.
  const asked = nodes.filter(({ shape }) => shape === "decision").length;
  const amongParts = within(context, "components", "system-architecture") && asked === 1 && blocks.size >= 6;
  if (asked > 0 && !(amongParts && [...blocks.values()].filter(isNamedPart).length * 4 >= blocks.size * 3))
    return false;
  if (drawing.arrows.some(({ label }) => label !== undefined && isVerdict.test(label))) return false;
  const labels = nodes.map((node) => node.label.split("\n").join(" "));
  const steps = labels.filter((label) => isAction(label) || label.endsWith("?")).length;
  const strangers = nodes.filter((node) => !blocks.has(node.key) && !isFile.test(node.label)).length;
  if (steps * 3 > nodes.length || strangers * 2 > nodes.length) return false;
  const title = context.path.at(-1) ?? "";
  if (drawing.type === "flow" && !within(context, "system-architecture", "components") && !ofWhole.test(title)) {
    const parts = [...blocks.values()].filter(isNamedPart).length;
    if (!deployed && parts * 4 < blocks.size) return false;
  }
  if (drawing.type === "box" && ofFlow.test(title) && drawing.arrows.length * 3 >= nodes.length * 2) {
    if (calledParts(blocks) * 2 < blocks.size) return false;
  }
  if (drawing.type !== "arrows") return true;
  const ofSystem =
    within(context, "system-architecture", "components") ||
    (ofWhole.test(title) && context.path.length === 2 && ofArchitecture.test(context.path[0]!)) ||
    (saysNothing(context) &&
      ofArchitecture.test(context.path[0] ?? "") &&
      !ofFlow.test(title) &&
      calledParts(blocks) * 2 > blocks.size);
  return (
    strangers === 0 &&
    (ofSystem || ofParts.test(title)) &&
    (ofParts.test(title) || [...blocks.values()].some(({ name }) => endsWithNoun(name.text) || isTypeName(name.text)))
  );
}

/** Below a title in no known words, in a document on how the whole is built, a drawing is of what its blocks are. */
const saysNothing = ({ chapters }: Context): boolean => chapters.every((chapter) => chapter === "overview");

const calledParts = (blocks: ReadonlyMap<string, Block>): number => [...blocks.values()].filter(isCalledPart).length;

/** A block that its name, its shape or what it is made with shows to be a part; a number, a verdict or a share is none. */
const isNamedPart = (block: Block): boolean => isCalledPart(block) || block.node.label.includes("\n");

const isPartByName = (name: string): boolean => endsWithNoun(name) || isTypeName(name) || isProduct(name);

const isCalledPart = ({ node, name }: Block): boolean =>
  isPartByName(name.text) || node.technology !== undefined || ["store", "queue", "actor"].includes(node.shape);

function state(
  { node, name }: Block,
  certain: boolean,
  groups: ReadonlyMap<string, DrawnNode>,
  at: FenceView,
  out: Collector,
): void {
  const container = node.group ? groups.get(node.group) : undefined;
  const inside = container ? parseName(nameOfLabel(container.label, true)) : null;
  const type = typeOf(name.text, node.shape);
  const technology = node.technology ?? undefined;
  const facts: ComponentFacts = {
    ...(type ? { type } : {}),
    ...(technology ? { technology } : {}),
    ...(node.description && node.description.length < 200 ? { responsibility: node.description } : {}),
    ...(inside ? { within: inside.text } : {}),
  };
  const place = { place: "diagram", range: sourceRange(at.fence.code, node.range.from, node.range.to) } as const;
  const key = parseName(node.key);
  const file = nameOfFile(name.text);
  const aliases = [
    ...name.aliases,
    ...(key && key.id !== name.id && isKey(node.key) ? [key.id] : []),
    ...(file === null ? [] : [idOf("component", file)]),
  ];
  out.state({
    kind: "component",
    id: name.id,
    name: shownName(node.label, name),
    facts,
    ...place,
    ...(aliases.length > 0 ? { aliases } : {}),
    weight: certain ? "defines" : "mentions",
  });
  if (!certain) return;
  for (const line of node.label.split("\n").slice(1)) {
    const part = line.trim();
    if (!isTypeName(part) || !endsWithNoun(part)) continue;
    const named = parseName(part)!;
    const facts: ComponentFacts = { type: "class", within: name.text };
    out.state({ kind: "component", id: named.id, name: named.text, facts, ...place });
  }
}

/** Whether a diagram's key may stand for its node elsewhere: more than a letter or two. */
const isKey = (key: string): boolean => /^[A-Za-z][\w-]{2,}$/.test(key);

function relate(
  arrow: DrawnArrow,
  from: Block,
  to: Block,
  certain: boolean,
  drawn: Set<string>,
  at: FenceView,
  out: Collector,
): void {
  const pair = `${from.name.id} ${to.name.id}`;
  if (from.name.id === to.name.id || drawn.has(pair)) return;
  drawn.add(pair);
  out.relate({
    kind: "uses",
    from: from.name.id,
    to: to.name.id,
    ...(arrow.label ? { label: arrow.label } : {}),
    range: sourceRange(at.fence.code, arrow.range.from, arrow.range.to),
    place: "diagram",
    certainty: certain ? "drawn" : "supposed",
  });
}
