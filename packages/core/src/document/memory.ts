import type { Body } from "../syntax/section.ts";
import { perObject } from "../text/per-object.ts";
import type { Context } from "./context.ts";
import type { Reading } from "./reading.ts";

/** A body as it is understood in one context. */
interface Understood {
  readonly context: string;
  readonly reading: Reading;
}

/**
 * What was read of sections, told by their text and context, for reading many documents that share some: copies, a
 * template's chapters, versions of one design. A reading is a function of both, so remembering it changes nothing but the time.
 */
export class SectionMemory {
  /** Bodies by their text. */
  readonly bodies = new Map<string, Body>();
  private readonly readings = new Map<Body, Understood[]>();
  private readonly limit: number;
  private held = 0;

  /** `limit` is how many characters of sections are kept, beyond which all is forgotten. */
  constructor(limit = 1 << 20) {
    this.limit = limit;
  }

  recall(body: Body, context: string): Reading | undefined {
    return this.readings.get(body)?.find((known) => known.context === context)?.reading;
  }

  keep(body: Body, context: string, reading: Reading): void {
    if (this.held > this.limit) this.forget();
    const known = this.readings.get(body);
    if (known) known.push({ context, reading });
    else this.readings.set(body, [{ context, reading }]);
    this.bodies.set(body.text, body);
    this.held += body.text.length;
  }

  private forget(): void {
    this.bodies.clear();
    this.readings.clear();
    this.held = 0;
  }
}

/** The context as a text: two sections with equal texts of it are read alike. */
export const contextKey: (context: Context) => string = perObject((context: Context) => JSON.stringify(context));
