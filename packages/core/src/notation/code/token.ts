/** A word, string, number or mark of code, with its place. Comments are no tokens; they are kept apart. */
export interface Token {
  readonly kind: "word" | "string" | "number" | "mark";
  /** As written; a string with its quotes. */
  readonly text: string;
  readonly from: number;
  readonly to: number;
  /** The first on its line. */
  readonly first: boolean;
  /** How many characters stand before it on its line. */
  readonly column: number;
  /** Brackets: the index of the token that closes or opens it; an unclosed one is closed by the end of the code. -1 for all else. */
  readonly pair: number;
}

export interface CodeComment {
  /** The words without the marks of a comment. */
  readonly text: string;
  readonly from: number;
  readonly to: number;
  /** The index of the first token after it. */
  readonly before: number;
  /** Something stands before it on its line. */
  readonly trailing: boolean;
}

/** What a piece of code is read from: its tokens with their brackets matched. */
export interface Code {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly comments: readonly CodeComment[];
}

/** What tells the tokens of one language from those of another. */
export interface Lexis {
  /** What begins a comment that ends with its line. */
  readonly lineComments: readonly string[];
  readonly blockComments: readonly (readonly [open: string, close: string])[];
  /** The quotes of strings; the longest first. A string in one of `spanning` may hold line ends. */
  readonly quotes: readonly string[];
  readonly spanning: readonly string[];
  /** Quotes inside which a backslash is only a backslash. */
  readonly raw?: readonly string[];
  /** `'a` names a lifetime where it closes no character. */
  readonly lifetimes?: boolean;
}

const slashes: Pick<Lexis, "lineComments" | "blockComments"> = {
  lineComments: ["//"],
  blockComments: [["/*", "*/"]],
};

/** Comments as in C, strings in double and single quotes. */
export const cLike: Lexis = { ...slashes, quotes: ['"""', '"', "'"], spanning: ['"""'] };

/** As in C, and strings in backticks. */
export const scriptLike: Lexis = { ...slashes, quotes: ['"', "'", "`"], spanning: ["`"] };

/** Go's raw strings hold backslashes as they are. */
export const goLike: Lexis = { ...scriptLike, raw: ["`"] };

export const rustLike: Lexis = { ...slashes, quotes: ['"', "'"], spanning: ['"'], lifetimes: true };

export const pythonLike: Lexis = {
  lineComments: ["#"],
  blockComments: [],
  quotes: ['"""', "'''", '"', "'"],
  spanning: ['"""', "'''"],
};

export const graphqlLike: Lexis = { lineComments: ["#"], blockComments: [], quotes: ['"""', '"'], spanning: ['"""'] };
