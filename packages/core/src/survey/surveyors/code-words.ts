import { isCode, isTestFile, isVendored } from "../files/kinds-of-file.ts";
import { withoutSecrets } from "../files/without-secrets.ts";
import { surveyor } from "../surveyor.ts";

/** The words of a file, and beside each the first line that writes it. */
interface FileWords {
  readonly words: readonly string[];
  readonly lines: readonly number[];
  /** Code of which only the beginning was looked at: a name may stand behind it. */
  readonly cut?: true;
}

/** The words made of several that any file of code, settings, builds or pages writes, also in tests, comments and texts: a name that is not among them is nowhere. */
export const codeWords = surveyor<FileWords>({
  id: "code-words",
  title: "names in code",
  kinds: ["symbol"],
  wants: (path) => (isCode(path) || tells.test(path)) && !isVendored(path) && !isLock.test(path),
  read({ path, text }) {
    const begin = text.length > largest ? text.slice(0, largest) : text;
    const words = wordsIn(withoutSecrets(path, begin));
    const cut = begin !== text && isCode(path);
    if (words.size === 0 && !cut) return null;
    return { words: [...words.keys()], lines: [...words.values()], ...(cut ? { cut } : {}) };
  },
  join(read) {
    const files = [...read.keys()].sort((a, b) => rank(a) - rank(b));
    const places = new Map<string, readonly [file: number, line: number]>();
    for (const [file, path] of files.entries()) {
      const { words, lines } = read.get(path)!;
      for (const [i, word] of words.entries()) if (!places.has(word)) places.set(word, [file, lines[i]!]);
    }
    if (places.size === 0) return [];
    const words = [...places.keys()].sort();
    const at = words.map((word) => places.get(word)!);
    const cut = files.find((path) => read.get(path)!.cut);
    return [
      {
        source: "code-words",
        target: "",
        knows: ["symbol"],
        elements: [],
        words,
        places: { files, file: at.map(([file]) => file), line: at.map(([, line]) => line) },
        problems: [],
        ...(cut
          ? { gaps: [{ kind: "symbol", why: `${cut} is very large, and only its beginning was looked at.` }] }
          : {}),
      },
    ];
  },
});

/** A name is shown where the code has it, rather than where it is set, and there rather than in a test. */
const rank = (path: string): number => (isTestFile(path) ? 2 : isCode(path) ? 0 : 1);

/** Files that configure, build, deploy or show, by their names; documents are none, for they only speak of names. */
const tells =
  /\.(?:ya?ml|json[c5]?|properties|toml|ini|conf|cfg|config|env|xml|gradle|sbt|mod|csproj|fsproj|props|targets|sln|html?|ejs|hbs|jinja2?|j2|tmpl|tpl|pug|twig|erb|haml|liquid|cshtml|razor|s?css|less|bat|cmd|ps1|bash|zsh|mk|cmake|bicep|nix|http|rest|prisma|avsc|xsd|wsdl|jmx|csv|ipynb|rake|gemspec|gql|graphqls|thrift|fbs|tfvars|hcl|pyi|pyx|mm|inl|ino|zig|nim|vhdl?|sv|pl|pm|el|elm|gd|tscn|glsl|metal|cairo|xaml|axaml|resx|strings|arb|plist|storyboard|xib|lock\.hcl|service|template|example|sample)$|(?:^|\/)(?:\.env[\w.-]*|(?:[\w-]+\.)?(?:Docker|Container)file[\w.-]*|Makefile[\w.-]*|Jenkinsfile|Procfile|Rakefile|Gemfile|Vagrantfile|Caddyfile|Tiltfile|Justfile|justfile|\.\w+rc|\.[\w-]+ignore|\.python-version|\.tool-versions|(?:requirements|constraints)(?:\/[\w.-]+|[\w.-]*)\.(?:txt|in)|CMakeLists\.txt|mvnw|gradlew)$/i;
const isLock = /(?:^|\/)(?:package-lock\.json|npm-shrinkwrap\.json|pnpm-lock\.yaml|yarn\.lock)$|\.min\.\w+$/;
/** Of longer texts the beginning is looked at: those of settings that are so long are data. */
const largest = 2_000_000;

function wordsIn(text: string): ReadonlyMap<string, number> {
  const words = new Map<string, number>();
  let line = 1;
  const add = (word: string): void => {
    if (word.length >= 4 && word.length <= 80 && isOfWords.test(word) && !words.has(word)) words.set(word, line);
  };
  for (const [word] of text.matchAll(/\n|[A-Za-z_]\w*(?:-\w+)*/g)) {
    if (word === "\n") {
      line++;
      continue;
    }
    add(word);
    if (word.includes("-")) for (const part of word.split("-")) add(part);
  }
  return words;
}

/** Names of databases count though they are one word: that none stands anywhere tells that it is not used. */
const isOfWords =
  /[a-z\d][A-Z]|[A-Za-z]\d*[_-][A-Za-z]|[A-Z]{2,}[a-z]{2,}|^(?:[Pp]ostgres(?:ql)?|pgsql|[Mm]ysql|[Mm]ariadb|[Ss]qlite3?|mssql|[Ss]qlserver)$/;
