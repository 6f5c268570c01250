/** A runtime whose version a file fixes. */
interface Runtime {
  readonly name: string;
  readonly version: string;
  readonly line: number;
}

type Read = (text: string) => Runtime[];

/** A file that holds nothing but a version. */
const alone =
  (name: string): Read =>
  (text) => {
    const version = /^\s*(?:v|ruby-|go)?(\d[\w.+-]{0,30})\s*$/m.exec(text.slice(0, 500));
    return version ? [{ name, version: version[1]!, line: lineOf(text, version.index) }] : [];
  };

const lineOf = (text: string, at: number): number => text.slice(0, at).split("\n").length;

const toolNames: ReadonlyMap<string, string> = new Map([
  ["nodejs", "Node.js"],
  ["node", "Node.js"],
  ["python", "Python"],
  ["ruby", "Ruby"],
  ["golang", "Go"],
  ["go", "Go"],
  ["java", "Java"],
  ["rust", "Rust"],
  ["php", "PHP"],
  ["elixir", "Elixir"],
  ["erlang", "Erlang"],
  ["bun", "Bun"],
  ["deno", "Deno"],
]);

/** `.tool-versions` of asdf: a tool and a version on each line. */
const toolVersions: Read = (text) =>
  text
    .split("\n")
    .slice(0, 200)
    .flatMap((words, i) => {
      const [, tool, version] = /^\s*([\w-]+)\s+(?:[a-z]+-)*(\d[\w.+-]*)/.exec(words) ?? [];
      const name = toolNames.get(tool ?? "");
      return name ? [{ name, version: version!, line: i + 1 }] : [];
    });

/** `rust-toolchain` and `rust-toolchain.toml`, where they name a version. */
const rustToolchain: Read = (text) => {
  const found = /^\s*(?:channel\s*=\s*")?(\d+\.\d+(?:\.\d+)?)"?\s*$/m.exec(text.slice(0, 1000));
  return found ? [{ name: "Rust", version: found[1]!, line: lineOf(text, found.index) }] : [];
};

/** `global.json` of .NET. */
const dotnet: Read = (text) => {
  const found = /"sdk"\s*:\s*\{[^{}]{0,200}"version"\s*:\s*"(\d[\d.]*)/.exec(text.slice(0, 4000));
  return found ? [{ name: ".NET", version: found[1]!, line: lineOf(text, found.index) }] : [];
};

const files: readonly (readonly [RegExp, Read])[] = [
  [/(?:^|\/)\.(?:nvmrc|node-version)$/, alone("Node.js")],
  [/(?:^|\/)\.python-version$/, alone("Python")],
  [/(?:^|\/)\.ruby-version$/, alone("Ruby")],
  [/(?:^|\/)\.java-version$/, alone("Java")],
  [/(?:^|\/)\.go-version$/, alone("Go")],
  [/(?:^|\/)\.tool-versions$/, toolVersions],
  [/(?:^|\/)rust-toolchain(?:\.toml)?$/, rustToolchain],
  [/(?:^|\/)global\.json$/, dotnet],
];

/** What reads a file that fixes a runtime. */
export const runtimeFileOf = (path: string): Read | undefined => files.find(([file]) => file.test(path))?.[1];
