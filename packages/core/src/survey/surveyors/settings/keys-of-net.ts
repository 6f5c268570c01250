import { Lines } from "../../../text/lines.ts";

/** A key of the configuration that code of .NET reads. */
export interface KeyOfNet {
  readonly name: string;
  readonly line: number;
}

const whole = /"([A-Z]\w{0,60}(?::[A-Z]\w{0,60}){1,6})"/g;
/** `GetConnectionString("Shop")`, `GetSection("Jwt")`: a key below a section, and a section that is read as a whole. */
const read = /\bGet(ConnectionString|(?:Required)?Section)\(\s?"([A-Z]\w{0,60})"\s?\)/g;
/** `GetSection(nameof(JwtOptions))`: which sections are read is not written there, but in the name of a class. */
const byClass = /\bGet(?:Required)?Section\(\s?nameof\((\w{1,60})\)/g;

/** The keys that a file of C# names in quotes, and the sections that it binds, each by its line. Linear in the text. */
export function keysOfNet(text: string): readonly KeyOfNet[] {
  if (!/[Cc]onfig/.test(text)) return [];
  const lines = new Lines(text);
  const found = [
    ...[...text.matchAll(whole)].map(({ 1: name, index }) => ({ name: name!, at: index })),
    ...[...text.matchAll(read)].map(({ 1: how, 2: name, index }) => ({
      name: how === "ConnectionString" ? `ConnectionStrings:${name!}` : name!,
      at: index,
    })),
    ...[...text.matchAll(byClass)].map(({ 1: name, index }) => ({ name: name!, at: index })),
  ];
  return found.slice(0, 200).map(({ name, at }) => ({ name, line: lines.lineAt(at) }));
}
