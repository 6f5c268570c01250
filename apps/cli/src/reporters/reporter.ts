import type { Report } from "../check/report.ts";
import type { Colors } from "../terminal/terminal.ts";

export interface Look {
  readonly colors: Colors;
  readonly width: number;
  /** Findings only, no summary. */
  readonly quiet: boolean;
}

/** A way to write down what a run found. Pure. */
export interface Reporter {
  readonly id: string;
  readonly report: (report: Report, look: Look) => string;
}
