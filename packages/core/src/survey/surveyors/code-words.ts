import { isCode, isVendored } from "../files/kinds-of-file.ts";
import { surveyor } from "../surveyor.ts";

/** The words made of several that any file but a document writes, also in tests, comments and texts: a name that is not among them is nowhere. */
export const codeWords = surveyor<readonly string[]>({
  id: "code-words",
  title: "names in code",
  kinds: ["symbol"],
  wants: (path) => (isCode(path) || tells.test(path)) && !isVendored(path) && !isLock.test(path),
  read({ text }) {
    const words = wordsIn(text.length > largest ? text.slice(0, largest) : text);
    return words.size > 0 ? [...words].sort() : null;
  },
  join(files) {
    const words = new Set([...files.values()].flat());
    return words.size > 0
      ? [{ source: "code-words", target: "", knows: ["symbol"], elements: [], words: [...words].sort(), problems: [] }]
      : [];
  },
});

/** Files that configure, build, deploy or show, by their names; documents are none, for they only speak of names. */
const tells =
  /\.(?:ya?ml|json[c5]?|properties|toml|ini|conf|cfg|config|env|xml|gradle|sbt|mod|csproj|fsproj|props|targets|sln|html?|ejs|hbs|jinja2?|j2|tmpl|tpl|pug|twig|erb|haml|liquid|cshtml|razor|s?css|less|bat|cmd|ps1|bash|zsh|mk|cmake|bicep|nix|http|rest|prisma|avsc|xsd|wsdl|jmx|csv|ipynb|rake|gemspec|lock\.hcl|service|template|example|sample)$|(?:^|\/)(?:\.env[\w.-]*|(?:[\w-]+\.)?(?:Docker|Container)file[\w.-]*|Makefile[\w.-]*|Jenkinsfile|Procfile|Rakefile|Gemfile|Vagrantfile|Caddyfile|Tiltfile|Justfile|justfile|\.\w+rc|\.[\w-]+ignore|\.python-version|\.tool-versions|(?:requirements|constraints)(?:\/[\w.-]+|[\w.-]*)\.(?:txt|in)|mvnw|gradlew)$/i;
const isLock = /(?:^|\/)(?:package-lock\.json|npm-shrinkwrap\.json|pnpm-lock\.yaml|yarn\.lock)$|\.min\.\w+$/;
/** What stands behind so much text is most likely data. */
const largest = 2_000_000;

function wordsIn(text: string): ReadonlySet<string> {
  const words = new Set<string>();
  const add = (word: string): void => {
    if (word.length >= 4 && word.length <= 80 && isOfWords.test(word)) words.add(word);
  };
  for (const [word] of text.matchAll(/[A-Za-z_]\w*(?:-\w+)*/g)) {
    add(word);
    if (word.includes("-")) for (const part of word.split("-")) add(part);
  }
  return words;
}

const isOfWords = /[a-z\d][A-Z]|[A-Za-z]\d*[_-][A-Za-z]|[A-Z]{2,}[a-z]{2,}/;
