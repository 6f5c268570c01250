import type { Problem } from "../text/diagnostic.ts";
import type { Range } from "../text/range.ts";
import type { Drawing, DrawnArrow, DrawnNode } from "./notation.ts";

/** What a drawing language allows before reading stops: larger drawings are nobody's to look at, and cost time. */
export const limits = { characters: 50_000, arrows: 500 } as const;

type NodeWords = Omit<DrawnNode, "key">;

/** A drawing while it is read: nodes may be named by arrows before they are declared. */
export class Canvas {
  private readonly nodes = new Map<string, DrawnNode>();
  private readonly arrows: DrawnArrow[] = [];
  readonly problems: Problem[] = [];
  private full = false;

  /** Declares a node, or says more of one that is known. The first label and the first group stand. */
  declare(key: string, words: Partial<NodeWords> & { readonly range: Range }): void {
    const known = this.nodes.get(key);
    const relabels = words.label !== undefined && (known === undefined || known.label === key);
    const node: DrawnNode = {
      label: key,
      shape: "box",
      declared: false,
      ...known,
      key,
      range: known && !relabels ? known.range : words.range,
      ...(relabels ? { label: words.label! } : {}),
      ...(words.shape && (!known || known.shape === "box") ? { shape: words.shape } : {}),
      ...(words.declared ? { declared: true } : {}),
      ...(words.cell ? { cell: true } : {}),
    };
    const group = known?.group ?? words.group;
    const technology = known?.technology ?? words.technology;
    const description = known?.description ?? words.description;
    this.nodes.set(key, {
      ...node,
      ...(group !== undefined && group !== key ? { group } : {}),
      ...(technology ? { technology } : {}),
      ...(description ? { description } : {}),
    });
  }

  has(key: string): boolean {
    return this.nodes.has(key);
  }

  /** Whether a message from `from` to `to` is drawn already. */
  hasArrow(from: string, to: string): boolean {
    return this.arrows.some((arrow) => arrow.from === from && arrow.to === to && !arrow.reply);
  }

  /** Whether `from` has sent a message to anybody. */
  hasArrowFrom(from: string): boolean {
    return this.arrows.some((arrow) => arrow.from === from && !arrow.reply);
  }

  /** Draws an arrow. Returns whether the drawing still takes more. */
  connect(arrow: DrawnArrow): boolean {
    if (this.arrows.length < limits.arrows) this.arrows.push(arrow);
    else if (!this.full) {
      this.full = true;
      this.cannotRead(arrow.range, "arrow", `a drawing of more than ${limits.arrows} arrows is not read to its end`);
    }
    return !this.full;
  }

  cannotRead(range: Range, what: string, why: string): void {
    this.problems.push({ range, what, why });
  }

  drawing(type: Drawing["type"]): Drawing {
    return { type, nodes: [...this.nodes.values()], arrows: this.arrows };
  }
}
