import type { Sent } from "../../../model/kinds/endpoint.ts";

// What files say of the routers of tRPC. Plain data, kept by the hash of each file; lines count from 1.

export interface TrpcFile {
  readonly routers: readonly Router[];
  /** Procedures that are values of their own: `export const listRoute = procedure.query(...)`. */
  readonly procedures: Readonly<Record<string, Procedure>>;
  /** What procedures are built on: `export const memberProcedure = procedure.use(...)`. */
  readonly builders: Readonly<Record<string, Builder>>;
  /** What other files know of this one, by name, and the names of this file that they mean. */
  readonly exports: Readonly<Record<string, string>>;
  /** Names that come from other files; those that are only passed on begin with `export:`. */
  readonly imports: Readonly<Record<string, Imported>>;
  /** Files whose exports are all this file's own. */
  readonly passes: readonly string[];
  /** Names of routers that are served, or that the type of the interface is made of. */
  readonly served: readonly string[];
}

export interface Imported {
  readonly file: string;
  /** `*` is all that the file exports. */
  readonly name: string;
}

export interface Router {
  /** The name that holds it. */
  readonly name: string;
  readonly line: number;
  readonly entries: readonly Entry[];
  /** Routers whose entries are its own. */
  readonly merges: readonly Named[];
  /** Where something in it is computed. */
  readonly open?: number;
}

export interface Named {
  /** A name of the file, perhaps with a member: `users`, `routers.users`. */
  readonly of: string;
  readonly line: number;
}

export type Entry =
  | ({ readonly key: string } & Procedure)
  | ({ readonly key: string } & Named)
  | { readonly key: string; readonly line: number; readonly router: Router };

export interface Procedure {
  readonly method: "QUERY" | "MUTATION" | "SUBSCRIPTION";
  readonly line: number;
  /** What the call is built on, and what stands before it: `protectedProcedure`, `isOwner`. */
  readonly guards: readonly string[];
  /** All that its input may hold; absent where that may be more. */
  readonly sent?: Sent;
}

export interface Builder {
  /** What it is built on itself. */
  readonly on: string;
  /** The code with which it turns callers away. */
  readonly refuses?: "UNAUTHORIZED" | "FORBIDDEN";
}
