import { isOwnCode } from "../../../survey/files/kinds-of-file.ts";
import { surveyors } from "../../../survey/list.ts";
import { perObject } from "../../../text/per-object.ts";
import { filesOf, gapsIn, isBelow, type Reality } from "../reality.ts";

/** The languages in which servers are written. */
const serving =
  /\.(?:[cm]?[jt]sx?|py|go|java|kts?|scala|groovy|cs|fs|vb|rb|php|rs|exs?|erl|clj|hs|swift|dart|lua|pl|cc|cpp|cxx|ml)$/;

/** From this share of the code on, or from this many files, an endpoint may be in what nobody reads. */
const share = 0.1;
const many = 25;

/** Why an endpoint may be there though no survey found it, as a whole sentence; `null` where all was read in which it could be. */
export function unreadIn(reality: Reality, within: string | null): string | null {
  const [gap] = gapsIn(reality, "endpoint").filter(
    ({ within: folder }) => within === null || folder === undefined || isBelow(folder, within),
  );
  if (gap) return gap.why;
  const languages = unreadLanguages(reality);
  const inScope = languages.filter(({ files }) => within === null || files.some((file) => isBelow(file, within)));
  const [language] = inScope;
  return language ? `Routes in *.${language.extension} files are not read (${language.files[0]}).` : null;
}

const unreadLanguages = perObject((reality: Reality) => {
  const readers = surveyors.filter(({ kinds }) => kinds.includes("endpoint"));
  const code = filesOf(reality).filter((path) => serving.test(path) && isOwnCode(path));
  const byExtension = new Map<string, string[]>();
  for (const path of code) {
    if (readers.some((reader) => reader.wants(path))) continue;
    const extension = path.slice(path.lastIndexOf(".") + 1);
    byExtension.set(extension, [...(byExtension.get(extension) ?? []), path]);
  }
  return [...byExtension]
    .filter(([, files]) => files.length >= many || files.length >= code.length * share)
    .map(([extension, files]) => ({ extension, files }));
});
