import { type Range, range } from "../../text/range.ts";
import type { Problem } from "../../text/diagnostic.ts";
import type { Name } from "./statement.ts";
import type { SqlComment, Token } from "./token.ts";

/** What all cursors over one script share. */
export interface Script {
  readonly text: string;
  readonly comments: readonly SqlComment[];
  readonly dialect: string;
  readonly problems: Problem[];
}

/** A place in a stretch of tokens. Reading past the end gives nothing, never an error. */
export class Cursor {
  at = 0;
  readonly tokens: readonly Token[];
  readonly script: Script;

  constructor(tokens: readonly Token[], script: Script) {
    this.tokens = tokens;
    this.script = script;
  }

  get done(): boolean {
    return this.at >= this.tokens.length;
  }

  peek(ahead = 0): Token | undefined {
    return this.tokens[this.at + ahead];
  }

  next(): Token | undefined {
    return this.tokens[this.at++];
  }

  /** Whether the words ahead are these, in any case. */
  sees(...words: readonly string[]): boolean {
    return words.every((word, i) => this.peek(i)?.upper === word);
  }

  seesOneOf(words: ReadonlySet<string>): boolean {
    return words.has(this.peek()?.upper ?? "");
  }

  /** Takes these words if they are ahead. */
  takes(...words: readonly string[]): boolean {
    if (!this.sees(...words)) return false;
    this.at += words.length;
    return true;
  }

  /** Moves behind the first of these words at or after the cursor, if there is one. */
  skipTo(word: string): boolean {
    for (let i = this.at; i < this.tokens.length; i++) {
      if (this.tokens[i]!.upper !== word) continue;
      this.at = i + 1;
      return true;
    }
    return false;
  }

  ifExists(): void {
    if (this.takes("IF")) {
      this.takes("NOT");
      this.takes("EXISTS");
    }
  }

  isName(ahead = 0): boolean {
    const token = this.peek(ahead);
    return token?.kind === "word" || token?.kind === "quoted" || (token?.kind === "string" && token.text !== "");
  }

  /** `orders`, `"shop"."orders"`, `[dbo].[orders]`. */
  name(): Name | null {
    if (!this.isName()) return null;
    const parts = [this.next()!];
    while (this.peek()?.text === "." && this.isName(1)) {
      this.at++;
      parts.push(this.next()!);
    }
    const last = parts.at(-1)!;
    const schema = parts.slice(0, -1).map((part) => part.text);
    return {
      text: last.text,
      range: nameRange(last),
      ...(schema.length > 0 ? { schema: schema.join(".") } : {}),
    };
  }

  /** The tokens between the bracket at the cursor and the one that closes it, or the end; the cursor moves behind it. */
  bracket(): Token[] {
    if (this.peek()?.text !== "(" || this.peek()?.kind !== "symbol") return [];
    const start = ++this.at;
    let depth = 1;
    for (; this.at < this.tokens.length; this.at++) {
      const token = this.tokens[this.at]!;
      if (token.kind !== "symbol") continue;
      if (token.text === "(") depth++;
      else if (token.text === ")" && --depth === 0) return this.tokens.slice(start, this.at++);
    }
    return this.tokens.slice(start);
  }

  /** The words as written from one token to another, blanks made one. */
  source(tokens: readonly Token[]): string {
    const first = tokens[0];
    const last = tokens.at(-1);
    return first && last ? this.script.text.slice(first.from, last.to).replace(/\s+/g, " ") : "";
  }

  over(tokens: readonly Token[]): Cursor {
    return new Cursor(tokens, this.script);
  }

  /** Says that the rest of this stretch could not be read. */
  cannotRead(what: string, why: string): void {
    const token = this.peek() ?? this.tokens.at(-1);
    if (token) this.script.problems.push({ range: range(token.from, token.to), what, why });
  }
}

/** A name's place without its quotes. */
export const nameRange = (token: Token): Range => {
  const quotes = token.to - token.from === token.text.length + 2 ? 1 : 0;
  return range(token.from + quotes, token.to - quotes);
};

/**
 * Parts tokens at commas outside of brackets; each part keeps its tokens. What a type holds stands in angles,
 * `STRUCT<a INT, b INT>`, and so do comparisons: one inside of brackets that is still open where they close was one.
 */
export function splitItems(tokens: readonly Token[], breaks?: (i: number) => boolean): Token[][] {
  const items: Token[][] = [[]];
  const open: string[] = [];
  for (const [i, token] of tokens.entries()) {
    if (token.kind === "symbol") {
      if (token.text === "(" || token.text === "<") open.push(token.text);
      else if (token.text === ")") while (open.length > 0 && open.pop() !== "(");
      else if (token.text === ">" && open.at(-1) === "<") open.pop();
      else if (token.text === "," && open.length === 0) {
        items.push([]);
        continue;
      }
    }
    if (open.length === 0 && breaks?.(i)) items.push([]);
    items.at(-1)!.push(token);
  }
  return items.filter((item) => item.length > 0);
}
