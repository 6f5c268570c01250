/** A parameter of the query that code takes, with its default where that is a plain value. */
export interface Taken {
  readonly name: string;
  readonly default?: string;
}

/** What the body that an operation reads may hold. */
export interface Sent {
  readonly fields: readonly string[];
  /** Structures of the code whose fields it has too, by their names. */
  readonly of?: readonly string[];
}

/** An operation of the system's own interface. Method `RPC` is a gRPC call, `QUERY`, `MUTATION` and `SUBSCRIPTION` are GraphQL. */
export interface EndpointFacts {
  readonly method: string;
  /** The path with the base path joined where the text says so; parameters as written. */
  readonly path: string;
  readonly summary?: string;
  /** Who may call it, as written: `Admin`, `JWT`, `public`. */
  readonly access?: string;
  /** The components that serve it, as a table names them beside it. */
  readonly servedBy?: string;
  readonly request?: string;
  readonly response?: string;
  /** The HTTP statuses that the text gives for it. */
  readonly statuses?: readonly number[];
  /** All statuses of failure that its code may answer with, where none but these are plain to be possible. Of what is built alone. */
  readonly failures?: readonly number[];
  /** Only the end of the path is known; what stands before it could not be read. Of what is built alone. */
  readonly partial?: boolean;
  /** What answers it, where that is one class which answers at other paths too. Of what is built alone. */
  readonly shared?: string;
  /** The class that answers it and the library that this is of or is made with. Of what is built alone. */
  readonly broughtBy?: readonly string[];
  /** Nothing that the code which answers it calls may ask who calls. Of what is built alone. */
  readonly asksNobody?: true;
  /** Who may call it is decided by code that could not be read, whatever guards are known. Of what is built alone. */
  readonly decidesInside?: true;
  /** All that it takes from the query, by name; absent where it may take others. Of what is built alone. */
  readonly takes?: readonly Taken[];
  /** Structures of the code whose fields it takes from the query too, by their names. Of what is built alone. */
  readonly takesOf?: readonly string[];
  /** All that the body it reads may hold; absent where that may be more. Of what is built alone. */
  readonly sent?: Sent;
  readonly parameters?: readonly Parameter[];
}

/** What an operation is called with. */
export interface Parameter {
  readonly name: string;
  readonly in: "path" | "query" | "header" | "body";
  readonly required?: boolean;
  /** The value taken where none is given, as written. */
  readonly default?: string;
  /** Only the path has it; nothing describes it. */
  readonly implied?: true;
}
