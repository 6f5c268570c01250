import { canonicalName } from "../../model/kinds/names.ts";

/** Words that say what kind of thing a deployable is rather than which. */
const kind = /^(?:the-)?|-(?:service|services|svc|api|apis|server|app|module|endpoints?|routes?|backend|controller)$/g;

const bare = (name: string): string => canonicalName(name).replace(kind, "").replace(kind, "");

const lastOf = (folder: string): string => folder.slice(folder.lastIndexOf("/") + 1);

const joined = (name: string): string => name.replaceAll("-", "");

/**
 * The folder of a deployable that words name, as folders are often called: "customers-service" is
 * `spring-petclinic-customers-service`, and "5.2 User Service" is `src/userservice`. `null` where none or several are meant.
 */
export function folderNamed(words: string, folders: readonly string[]): string | null {
  const whole = words.replace(/^\d+(?:\.\d+)*[.)]?\s+/, "");
  const [exact, ...others] = folders.filter(
    (folder) => folder !== "" && canonicalName(lastOf(folder)) === canonicalName(whole),
  );
  if (exact !== undefined && others.length === 0) return exact;
  const name = bare(whole);
  if (name.length < 3) return null;
  const meant = folders.filter((folder) => {
    const last = bare(lastOf(folder));
    return last === name || last.endsWith(`-${name}`) || joined(last) === joined(name);
  });
  return meant.length === 1 ? meant[0]! : null;
}

/** The folders of the deployables that a list of names means: "frontend, users and stock". Names that mean none are left out. */
export function foldersNamed(words: string, folders: readonly string[]): readonly string[] {
  if (words.length > 300 || /\b(?:all|every|each|any|both|but|except|other|most)\b/i.test(words)) return [];
  const names = words.replace(/\([^()]*\)/g, "").split(/\s*[,;/、\n]\s*|\s+(?:and|und|et|y|e)\s+/);
  return names.flatMap((name) => folderNamed(name, folders) ?? []);
}
