/** A database that was asked for, taken apart. */
export type Address =
  | { readonly kind: "postgres" | "mysql"; readonly url: URL; readonly shown: string }
  | { readonly kind: "sqlite"; readonly path: string; readonly shown: string };

/** Reads the address of a database, or says what is wrong with it without repeating it: it may hold a password. */
export function addressOf(text: string): Address | { readonly why: string } {
  const file = /^(?:sqlite|file):(?:\/\/)?(.+)$/i.exec(text)?.[1];
  if (file !== undefined) {
    const path = file.replace(/\?.*$/, "");
    return { kind: "sqlite", path, shown: `sqlite:${path}` };
  }
  let url: URL;
  try {
    url = new URL(text);
  } catch {
    return { why: "it is no address of a database; write postgres://, mysql:// or sqlite:PATH" };
  }
  const kind = kinds.get(url.protocol);
  if (!kind) return { why: `${url.protocol}// is not known; write postgres://, mysql:// or sqlite:PATH` };
  return { kind, url, shown: `${url.protocol}//${url.host}${url.pathname}` };
}

const kinds: ReadonlyMap<string, "postgres" | "mysql"> = new Map([
  ["postgres:", "postgres"],
  ["postgresql:", "postgres"],
  ["mysql:", "mysql"],
  ["mariadb:", "mysql"],
]);

/** What a driver said, without the secrets of the address. */
export function plainReason(error: unknown, address: Address): string {
  const { message, code } = error as { readonly message?: string; readonly code?: string };
  const said = (message ?? "") === "" ? (code ?? "it does not answer") : message!;
  if (address.kind === "sqlite") return said;
  const secrets = [address.url.password, decoded(address.url.password)].filter((secret) => secret !== "");
  return secrets.reduce((text, secret) => text.replaceAll(secret, "***"), said).replace(/\s+/g, " ");
}

export function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
