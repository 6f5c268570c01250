import type { Dimension } from "../compare/quantities/amount.ts";
import type { BuiltElement, BuiltRelation, Evidence } from "../model/built.ts";
import type { Kind } from "../model/kinds/vocabulary.ts";

/** What one look at one source of reality found. Plain data: it can be saved in one place and verified against in another. */
export interface Survey {
  /** The id of the surveyor: `sql-migrations`. */
  readonly source: string;
  /** What was looked at: a folder or file of the repository, or an address without its secrets. `""` is the whole repository. */
  readonly target: string;
  /** The kinds of which this source holds all there is of its target, so that what it lacks is missing. */
  readonly knows: readonly Kind[];
  /** Kinds of which something could not be read, so that what is not found may still be there; with the reason, as a whole sentence. */
  readonly gaps?: readonly Gap[];
  readonly elements: readonly BuiltElement[];
  readonly relations?: readonly BuiltRelation[];
  /** Which file of the repository uses which; by the surveyors of code alone. */
  readonly imports?: ImportGraph;
  /** Which build file names which other one of the repository as what it needs: it proves an arrow between their folders. */
  readonly builds?: readonly BuildReference[];
  /** Every word in code that is built like the name of a class, or every text like that of a channel, sorted: what none of them names is nowhere. */
  readonly words?: readonly string[];
  readonly places?: WordPlaces;
  /** The numbers that code and configuration name. */
  readonly quantities?: readonly NamedQuantity[];
  /** Every short text of code in which an error may be told; of one that is filled in when the program runs, what stands before the first gap. */
  readonly texts?: readonly string[];
  /** The scripts that packages name. */
  readonly scripts?: readonly NamedScript[];
  /** What components of views take. */
  readonly views?: readonly ViewComponent[];
  /** The pages that a browser gets, by their addresses. */
  readonly pages?: readonly ServedPage[];
  /** Which rights code gives to whom. */
  readonly grants?: readonly Grants[];
  readonly problems: readonly SurveyProblem[];
  /** `postgres`, `mysql`, `hsqldb` ...: for sources of databases. */
  readonly dialect?: string;
  /** Where the source names its dialect itself, as a schema of Prisma does. */
  readonly dialectAt?: Evidence;
  /** Of two surveys that know one thing, the one of more authority decides: live sources 3, definitions 2 (unless said), views of it in code 1. */
  readonly authority?: 1 | 2 | 3;
  /** A view in code that tells as much as a definition: a schema that migrations are made from. */
  readonly exact?: true;
  /** A view in code from which a tool writes the migrations beside it, so that the two say one thing. */
  readonly draft?: true;
  /** A handler of all methods below a path may tell the paths there apart itself: that others stand there too does not make it the answer for what is not there. */
  readonly partsPaths?: true;
}

export interface Gap {
  /** Beside the kinds, what arrows come of: imports within a deployable, and wiring between them. */
  readonly kind: Kind | "import" | "wiring";
  /** Only of what lies under this folder; for wiring, of this file or this unit of deployment by its id. */
  readonly within?: string;
  /** Only endpoints whose paths stand under this one. */
  readonly under?: string;
  /** No endpoint whose path goes on from there by one of these segments. */
  readonly besides?: readonly string[];
  readonly why: string;
}

/** Where the words of a survey are written. Numbers by the place of the word, to keep them small. */
export interface WordPlaces {
  readonly files: readonly string[];
  /** The file that writes the word, by its place in `files`. */
  readonly file: readonly number[];
  /** The first line, from 1, that does. */
  readonly line: readonly number[];
}

/** A number by the words that name it, where code or configuration gives it. */
export interface NamedQuantity extends Evidence {
  /** What is given the number: `SetMaxIdleConns`, `ACCESS_TOKEN_TTL`. */
  readonly name: string;
  /** The words from that name to the number. */
  readonly own: string;
  /** The other words of the line, and of what it stands in. */
  readonly near: string;
  /** In milliseconds or bytes where it has a dimension of these; a time of the day in minutes from its beginning. */
  readonly value: number;
  /** `null` for a bare number. */
  readonly dimension: Dimension | null;
}

/** What a package runs under a name. */
export interface NamedScript extends Evidence {
  readonly name: string;
  readonly command: string;
}

/** A page and the address it has; `**` at its end is any below it that could not be read. */
export interface ServedPage extends Evidence {
  readonly route: string;
}

/** The lists of one object of code that gives rights: to each name its own. */
export interface Grants extends Evidence {
  readonly holders: readonly GrantedRights[];
}

export interface GrantedRights {
  readonly holder: string;
  readonly rights: readonly string[];
  /** It may have others too. */
  readonly open?: true;
  readonly line: number;
}

/** A component of a view, with the properties that it takes. */
export interface ViewComponent extends Evidence {
  readonly name: string;
  readonly props: readonly { readonly name: string; readonly optional?: true }[];
  /** It may take others too. */
  readonly open?: true;
}

/** Something that could not be read, and why. Never an exception. */
export interface SurveyProblem {
  readonly path: string;
  /** From 1; 0 where it is about the file as a whole. */
  readonly line: number;
  readonly why: string;
}

/** A line of a build file that names another module of the repository, which stands in a folder. */
export interface BuildReference extends Evidence {
  readonly folder: string;
}

/** Imports between files of the repository. Files are numbered by their place in `files`, to keep large graphs small. */
export interface ImportGraph {
  /** Every file that was read for its imports. */
  readonly files: readonly string[];
  /** `[from, to, line]`: a file, the file of the repository it uses, and the line, from 1, where it says so. Imports of types alone are left out. */
  readonly edges: readonly (readonly [number, number, number])[];
  /** As `edges`, for uses that are no imports: they prove an arrow, and ask for none. */
  readonly lazy?: readonly (readonly [number, number, number])[];
  /** As `edges`, for imports that say themselves that they are of types alone. */
  readonly typed?: readonly (readonly [number, number, number])[];
  /** Imports that mean a file of the repository and lead to none. */
  readonly unresolved: readonly { readonly from: string; readonly line: number; readonly specifier: string }[];
}
