import type { Sent, Taken } from "../../model/kinds/endpoint.ts";

// What one file says of routes, in terms that fit every framework, before anything is known of other files. A surveyor of
// a language turns its files into these; `compose.ts` puts the prefixes together, `surveys.ts` makes surveys of them.

/**
 * A piece of a path that code writes: a text, or parts of which some are names of constants. `null` where it is made when the
 * program runs.
 */
export type PathText = string | readonly (string | { readonly constant: string })[] | null;

/**
 * Names a scope, or what gives one, in this file or, with `file`, in the one that this file calls so. What a name is followed by
 * tells how it is used: `createRouter()` is what a function returns, `register(0)` what it takes first, `Users.router` a member.
 */
export interface Reference {
  readonly name: string;
  /** What the file says to reach the other: a specifier, a package, a module, a class. */
  readonly file?: string;
}

/** Something that stands before a route and may turn callers away: middleware, decorators, annotations, filters. */
export interface Guard {
  /** As written, without its handler: `requireRole("admin")`, `@PreAuthorize("hasRole('ADMIN')")`. */
  readonly name: string;
  readonly line: number;
  /** The file it stands in, where that is not the route's. */
  readonly path?: string;
  /** What it is; where that turns out to be a scope, it guards nothing. */
  readonly of?: Reference;
  /** What it asks of callers, where its code shows that and its name need not. */
  readonly demands?: "authentication" | "authorization";
}

/** A router, controller, group, blueprint or application: something on which routes are registered under one prefix. */
export interface Scope {
  /** Unlike all others of the file: the name of the variable, with a line where it is not alone. */
  readonly key: string;
  readonly line: number;
  /** It is reached without being mounted: an application, a controller that the framework finds by itself. */
  readonly root: boolean;
  /** Nothing is served by it until it is mounted: an interface, a base class. */
  readonly idle?: boolean;
  readonly prefix?: PathText;
  readonly guards?: readonly Guard[];
}

export interface Route {
  /** The key of the scope it is registered on. */
  readonly scope: string;
  /** In capitals; `ANY` for all. */
  readonly method: string;
  /** Parameters as the framework writes them. */
  readonly path: PathText;
  readonly line: number;
  readonly guards?: readonly Guard[];
  /** The name of what answers it, where it stands beside it and its statuses are told there. */
  readonly handler?: string;
  /** The statuses that the framework is told for it. */
  readonly statuses?: readonly number[];
  /** What answers it, where that is one class which answers at other paths too. */
  readonly shared?: string;
  /** The class that answers it and the library that this is of or is made with. */
  readonly broughtBy?: readonly string[];
  /** Nothing that the code which answers it calls may ask who calls. */
  readonly asksNobody?: true;
  /** Who may call is decided by code that could not be read, whatever its guards. */
  readonly decidesInside?: true;
  /** All statuses of failure that its code may answer with; absent where others are possible. */
  readonly failures?: readonly number[];
  /** All that it takes from the query; absent where its code may take others. */
  readonly takes?: readonly Taken[];
  /** Structures of the code whose fields it takes from the query too, by their names. */
  readonly takesOf?: readonly string[];
  /** All that the body it reads may hold; absent where that may be more. */
  readonly sent?: Sent;
  /** What stands before it may take more from the query than what answers does. */
  readonly takesMore?: true;
  /** The function that answers, where that is written elsewhere: its file tells in `answers` what it answers with. */
  readonly answeredBy?: Reference;
  /** The schema by which what stands before it validates requests, where that is declared elsewhere: its file tells of it in `schemas`. */
  readonly validatedBy?: Reference;
  readonly summary?: string;
}

/** What a schema lets through of a request. */
export interface Validation {
  readonly sent?: Sent;
  readonly takes?: readonly Taken[];
}

/** One scope under another: `app.use("/users", users)`. */
export interface Mount {
  /** The key of the scope it is mounted on, or a name that leads to it. */
  readonly on: string;
  readonly of: Reference;
  readonly prefix: PathText;
  /** Its prefix stands in the place of the scope's own. */
  readonly instead?: boolean;
  readonly line: number;
  readonly guards?: readonly Guard[];
}

/** Routes that are there and could not be read. */
export interface Unread {
  readonly line: number;
  /** The end of a sentence that begins with the place: "the path is made when the program runs". */
  readonly why: string;
  /** Where they are served, if that is known: on a scope, under a path. */
  readonly under?: { readonly scope: string; readonly path: PathText };
  /** They are those of a library, which serves nothing below the names that the repository gives its own. */
  readonly foreign?: true;
}

/** One rule of a chain. */
export interface AccessRule {
  readonly line: number;
  /** Patterns of paths, below the base of all paths; `null` where they are computed. */
  readonly patterns: readonly string[] | null;
  /** In capitals; absent for all. */
  readonly method?: string;
  /** What it demands, as written: `hasRole("ADMIN")`; `null` where that is computed. */
  readonly demand: string | null;
}

/** Rules of which the first that takes a request in decides who may call. */
export interface RuleChain {
  readonly line: number;
  readonly rules: readonly AccessRule[];
  /** It does not decide for all requests, or not alone. */
  readonly partial?: boolean;
}

export interface RouteFile {
  readonly scopes: readonly Scope[];
  readonly routes: readonly Route[];
  readonly mounts?: readonly Mount[];
  /** Other names of scopes; those by which other files know them begin with `export:`. */
  readonly names?: Readonly<Record<string, Reference>>;
  /** The files whose exports are all this file's own. */
  readonly passes?: readonly string[];
  /** Constants that hold texts, by the names that paths use. */
  readonly constants?: Readonly<Record<string, string>>;
  /** The statuses of success that functions of this file answer with, by their keys. */
  readonly answers?: Readonly<Record<string, readonly number[]>>;
  /** What stands before all that is registered on a scope of it may take more from the query. */
  readonly takesBefore?: true;
  /** What functions of this file take from the query, by their keys, where that is all. */
  readonly taken?: Readonly<Record<string, readonly Taken[]>>;
  /** What functions of this file take from the body, by their keys, where that is all. */
  readonly bodies?: Readonly<Record<string, Sent>>;
  /** What schemas of this file let through of requests, by their names. */
  readonly schemas?: Readonly<Record<string, Validation>>;
  readonly unread?: readonly Unread[];
  /** Guards of every route of the deployable, wherever it is registered: a filter chain, a global guard. */
  readonly everywhere?: readonly Guard[];
  /** Rules by which the deployable decides for the paths of its requests who may call. */
  readonly chains?: readonly RuleChain[];
  /** A prefix of every route of the deployable. */
  readonly base?: string;
}
