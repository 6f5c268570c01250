import type { Body } from "../syntax/section.ts";
import type { Context, Profile } from "./context.ts";
import type { ReadAlone } from "./design.ts";
import type { Reading } from "./reading.ts";

/** A body as it is understood in one context. */
interface Understood {
  readonly context: Context;
  readonly reading: Reading;
}

/** A document as it was read, whatever its name. */
type Unnamed = Omit<ReadAlone, "name">;

/**
 * What was read of documents, told by their text, and of sections, told by their text and context, for reading many documents
 * that share some: copies, a template's chapters, versions of one design. A reading is a function of both, so remembering it
 * changes nothing but the time.
 */
export class SectionMemory {
  /** Bodies by their text. */
  readonly bodies = new Map<string, Body>();
  /** By the titles above first: in a long document, one body may stand below each of thousands. */
  private readonly readings = new Map<Body, Map<string, Understood[]>>();
  private readonly documents = new Map<string, { readonly habit: Profile | undefined; readonly read: Unnamed }>();
  private readonly limit: number;
  private held = 0;

  /** `limit` is how many characters of documents and of sections are kept, beyond which all is forgotten. */
  constructor(limit = 1 << 20) {
    this.limit = limit;
  }

  recall(body: Body, context: Context): Reading | undefined {
    const known = this.readings.get(body)?.get(placeOf(context));
    return known?.find((one) => tellsTheSame(one.context, context))?.reading;
  }

  keep(body: Body, context: Context, reading: Reading): void {
    if (this.held > this.limit) this.forget();
    const places = this.readings.get(body) ?? new Map<string, Understood[]>();
    const known = places.get(placeOf(context));
    if (known) known.push({ context, reading });
    else places.set(placeOf(context), [{ context, reading }]);
    this.readings.set(body, places);
    this.bodies.set(body.text, body);
    this.held += body.text.length;
  }

  /** The document of that text, read as one of that habit. */
  recallDocument(text: string, habit: Profile | undefined): Unnamed | undefined {
    const known = this.documents.get(text);
    return known && known.habit === habit ? known.read : undefined;
  }

  keepDocument(text: string, habit: Profile | undefined, read: Unnamed): void {
    if (this.held > this.limit) this.forget();
    this.documents.set(text, { habit, read });
    this.held += text.length;
  }

  private forget(): void {
    this.documents.clear();
    this.bodies.clear();
    this.readings.clear();
    this.held = 0;
  }
}

const placeOf = ({ path }: Context): string => path.join("\n");

/** Whether two contexts hold the same values and lists of values: sections of one text in such contexts are read alike. */
function tellsTheSame(one: Context, other: Context): boolean {
  if (one === other) return true;
  for (const key in one) if (!areEqual(one[key as keyof Context], other[key as keyof Context])) return false;
  return true;
}

function areEqual(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (!Array.isArray(one) || !Array.isArray(other) || one.length !== other.length) return false;
  for (let i = 0; i < one.length; i++) if (one[i] !== other[i]) return false;
  return true;
}
