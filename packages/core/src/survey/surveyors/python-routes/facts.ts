import type { Guard, PathText, Reference, RouteFile } from "../../routes/route-file.ts";

/** A serializer, as its own file tells it. */
export interface PythonShape {
  readonly fields: readonly string[];
  /** The names of the classes whose fields it has too. */
  readonly bases: readonly string[];
  /** It has fields that are not written out. */
  readonly open?: true;
}

/** What a method of a view reads: fields by name, and what serializers let in, by the names by which it calls them. */
export interface Read {
  readonly fields: readonly string[];
  readonly shapes?: readonly string[];
}

/** What a method of a view answers with: what it says itself, and what the methods say that it hands over to. */
export interface Said {
  readonly statuses: readonly number[];
  readonly hands?: readonly Handed[];
}

/** Another method that answers for one: of the view itself, or `above` it, as `super().create()`. */
export interface Handed {
  readonly to: string;
  readonly above?: true;
  /** The status that a success is given afterwards: `response.status_code = 202`. */
  readonly as?: number;
}

/** A class or function that answers requests, as its own file tells it. */
export interface PythonView {
  readonly line: number;
  /** The names of the classes it takes methods from. */
  readonly bases: readonly string[];
  /** Its own methods, of those whose names mean something: `get`, `list`. */
  readonly methods: readonly string[];
  /** What it confines itself to. */
  readonly allowed?: readonly string[];
  readonly actions?: readonly PythonAction[];
  /** What its methods answer with, where that is plain to see. */
  readonly answers?: Readonly<Record<string, Said>>;
  /** What it asks of who calls by one of its methods; `*` for all others, where it does not ask its guards of them. */
  readonly asks?: Readonly<Record<string, readonly Guard[]>>;
  readonly guards?: readonly Guard[];
  /** It is one of Django REST framework by its decorator: what the settings ask holds for it where it asks nothing itself. */
  readonly rest?: true;
  /** A method of it decides who may call, in a way that could not be read. */
  readonly decides?: true;
  /** What its methods read of bodies and of queries, where that is all. */
  readonly bodies?: Readonly<Record<string, Read>>;
  readonly queries?: Readonly<Record<string, Read>>;
  /** The serializer of all its methods that name none. */
  readonly serializer?: string;
  /** A method of it decides which serializer is asked. */
  readonly chooses?: true;
}

/** A route that a set of views adds to those of its kind. */
export interface PythonAction {
  /** What the view calls it, whatever its path. */
  readonly name: string;
  readonly methods: readonly string[];
  readonly path: string | null;
  readonly detail: boolean;
  readonly line: number;
  readonly guards: readonly Guard[];
  /** What it answers with, where that is plain to see. */
  readonly answers?: Said | null;
}

/** A view at a path. */
export interface ServedView {
  readonly scope: string;
  readonly path: PathText;
  readonly line: number;
  readonly view: Reference;
  /** A router makes the routes of its actions; else each of its methods is one. */
  readonly set?: boolean;
  /** Only these methods, whatever the view has. */
  readonly methods?: readonly string[];
  readonly guards?: readonly Guard[];
}

export interface PythonFile extends RouteFile {
  readonly views?: Readonly<Record<string, PythonView>>;
  readonly serves?: readonly ServedView[];
  readonly shapes?: Readonly<Record<string, PythonShape>>;
  /** What settings ask of who calls a view of Django REST framework that asks nothing itself. */
  readonly permissions?: readonly Guard[];
  /** The module whose routes the settings name as those of the application. */
  readonly outermost?: string;
}
