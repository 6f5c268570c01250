/** A name that the text writes as code, of a thing that no other kind tells of: a class, a function, a constant, a secret, a cookie. */
export type SymbolFacts = Readonly<Record<never, never>>;
