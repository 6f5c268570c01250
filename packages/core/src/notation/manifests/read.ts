import { type Notated, type Notation, nothing } from "../notation.ts";
import { manifestKinds, manifestOf } from "./list.ts";

/** How much of a text is looked at to see what it is. */
const telling = 20_000;

/** What languages of fences say of the manifest in them. */
const files: ReadonlyMap<string, string> = new Map([
  ["gomod", "go.mod"],
  ["go.mod", "go.mod"],
  ["go-mod", "go.mod"],
  ["gradle", "build.gradle"],
  ["requirements", "requirements.txt"],
  ["requirements.txt", "requirements.txt"],
  ["pip-requirements", "requirements.txt"],
  ["pom", "pom.xml"],
  ["pom.xml", "pom.xml"],
  ["csproj", "project.csproj"],
  ["msbuild", "project.csproj"],
  ["gemfile", "Gemfile"],
  ["package.json", "package.json"],
]);

const kindOf = (text: string) => {
  const head = text.slice(0, telling);
  return manifestKinds.find((kind) => kind.recognise(head));
};

/** Files that say what a system depends on, for npm, pip, Go, Maven, Gradle, Cargo, NuGet, Composer and Bundler. */
export const manifests: Notation = {
  id: "manifests",
  languages: [...files.keys()],
  within: [
    "json",
    "jsonc",
    "json5",
    "toml",
    "ini",
    "xml",
    "html",
    "kotlin",
    "kts",
    "groovy",
    "go",
    "golang",
    "ruby",
    "rb",
    "python",
    "py",
  ],
  recognise: (text) => kindOf(text) !== undefined,
  read(text, language) {
    const kind = manifestOf(files.get(language) ?? "") ?? kindOf(text);
    return kind ? told(kind.read(text, "")) : nothing;
  },
};

/** Parts of manifests often have ellipses in them, which are no problem of the document. */
const told = ({ dependencies, problems = [] }: ReturnType<(typeof manifestKinds)[number]["read"]>): Notated =>
  dependencies.length > 0 ? { dependencies } : { problems };
