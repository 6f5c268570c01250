import { redacted, redactedCode } from "../../text/redacted.ts";
import { isCode } from "./kinds-of-file.ts";

/** The text of a file without what looks like the value of a secret; every line keeps its number. */
export const withoutSecrets = (path: string, text: string): string =>
  isCode(path) && !isShell.test(path) ? redactedCode(text) : redacted(withoutSecretData(text));

/** Scripts of shells give values without quotes, as files of settings do. */
const isShell = /\.sh$/i;

/** A text without the values that its manifests of secrets hold, which may have any name. */
function withoutSecretData(text: string): string {
  if (!holdsSecrets(text)) return text;
  const manifests = text.split(beginsManifest);
  return manifests.map((manifest) => (holdsSecrets(manifest) ? withoutData(manifest) : manifest)).join("");
}

/** A document of its own, or the next in a list of manifests. */
const beginsManifest = /^(?=---|[ \t]*- (?:apiVersion|kind|metadata|type|data|stringData):)/m;
/** Whether a text is, or has in it, a manifest of secrets, which may give them under any name. */
export const holdsSecrets = (text: string): boolean => isOfSecrets.test(text);
const isOfSecrets = /\bkind["']?[ \t]{0,8}:[ \t]{0,8}["']?Secret\b/;
const holdsData = /(?<![\w-])(?:data|stringData)["']?[ \t]{0,8}:/;

/** A manifest with nothing but keys below its `data` and `stringData`, in YAML or JSON, alone or in a list of manifests. */
function withoutData(manifest: string): string {
  let column = -1;
  const lines = manifest.split("\n").map((line) => {
    const begin = line.search(/[^\s-]/);
    if (begin >= 0 && begin <= column) column = -1;
    if (column >= 0) return /^\s*["']?[\w.-]+["']?:/.exec(line)?.[0] ?? "";
    const data = holdsData.exec(line);
    if (!data) return line;
    column = begin;
    return line.slice(0, data.index + data[0].length);
  });
  return lines.join("\n");
}
