import type { Program } from "@oxc-project/types";
import type { EcmaScriptModule } from "oxc-parser";
import type { History } from "./history.ts";

// All that surveying knows of the outside world. Whoever gives a site sees to it that nothing outside the repository is read,
// that nothing of it runs, and that what is too large or no text is refused.

/** The text of a file, or why there is none, as the end of a sentence: "it is not text". */
export type SiteText = { readonly text: string } | { readonly why: string };

export interface Site {
  /** Every file of the repository that is its own, relative to its root with `/`, sorted: vendored, generated and ignored folders are left out. */
  readonly files: readonly string[];
  readonly read: (path: string) => SiteText;
  /** Whether a path is there, also where `files` leaves it out; its letter case must be right. `outside` is what a link leads out of the repository to: nobody looks there. */
  readonly kindOf: (path: string) => "file" | "folder" | "outside" | null;
  /** Whether the repository says that a path is not kept in it, as `.gitignore` does; absent where that is not known. */
  readonly ignores?: (path: string) => boolean;
  /** The folders of submodules that are not checked out: what lies in them cannot be seen. */
  readonly notCheckedOut?: readonly string[];
  /** What became of paths that are gone; absent where nothing is known of it. */
  readonly history?: History;
  /** Parses JavaScript or TypeScript, or says why it does not, as the end of a sentence; absent where the host has no parser. Never throws. */
  readonly parse?: (path: string, text: string) => Script | { readonly why: string };
}

/** A file of JavaScript or TypeScript as its parser sees it. Offsets are UTF-16 code units of the text. */
export interface Script {
  /** An ESTree program; asked for late, since making it costs more than the rest. */
  readonly program: Program;
  /** The imports and exports written as such; `require` is an ordinary call of the program. */
  readonly module: EcmaScriptModule;
  /** How many errors the parser met; what could be read is given all the same. */
  readonly errors: number;
}

/** One file, for those who read it. */
export interface SourceFile {
  readonly path: string;
  readonly text: string;
  /** Parsed on the first call, for all who ask; `null` where that cannot be: then a gap says so of all that whoever asks tells. */
  readonly script: () => Script | null;
}
