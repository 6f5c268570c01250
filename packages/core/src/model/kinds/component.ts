/** A named building block of the system: a service, module, store, queue, or an outside system it talks to. */
export interface ComponentFacts {
  readonly type?:
    | "service"
    | "module"
    | "class"
    | "store"
    | "cache"
    | "queue"
    | "external"
    | "actor"
    | "client"
    | "function"
    | "group";
  /** Where the text says it lives: a file or folder of the repository, as written. */
  readonly code?: string;
  readonly technology?: string;
  readonly responsibility?: string;
  /** The component it is drawn or described inside of. */
  readonly within?: string;
}
