import type { Element } from "../../../model/element.ts";
import { isTestFile, isVendored } from "../../../survey/files/kinds-of-file.ts";
import { lexisOf } from "../../../survey/files/lexis.ts";
import { perObject } from "../../../text/per-object.ts";
import { filesOf, type Reality } from "../reality.ts";
import { codeHolders, type Holder } from "./holder.ts";
import { joined } from "./names.ts";

// A structure that has the name of a designed one may be another all the same.

/** Whether code holds it in another language than the design writes it in, and there is code in that one too. */
export const isOfOtherLanguage = ({ facts }: Element<"entity">, { of, language }: Holder, reality: Reality): boolean =>
  of === "code" &&
  language !== undefined &&
  facts.language !== undefined &&
  facts.language !== language &&
  spoken(reality).has(facts.language);

/** The languages in which structures are declared here. */
const spoken = perObject(
  (reality: Reality): ReadonlySet<string> =>
    new Set(codeHolders(reality).flatMap(({ language }) => (language === undefined ? [] : [language]))),
);

/** The file of code that is called like a structure and is in a language of which none were read here: what it declares may be the one that is meant. */
export const unreadFileOf = ({ name }: Pick<Element, "name">, reality: Reality): string | undefined =>
  unreadFiles(reality).get(joined(name));

const unreadFiles = perObject((reality: Reality): ReadonlyMap<string, string> => {
  const read = new Set(codeHolders(reality).map(({ evidence }) => endingOf(evidence.path)));
  const isUnread = (path: string): boolean =>
    lexisOf(path) !== undefined && !ofPages.test(path) && !read.has(endingOf(path));
  return new Map(
    filesOf(reality)
      .filter((path) => isUnread(path) && !isTestFile(path) && !isVendored(path))
      .map((path) => [joined(path.slice(path.lastIndexOf("/") + 1).replace(/\.\w+$/, "")), path]),
  );
});

/** Files of scripts and of views are called like what they show, and structures stand in any of them. */
const ofPages = /\.(?:[cm]?[jt]sx?|vue|svelte)$/;

const endingOf = (path: string): string => path.slice(path.lastIndexOf(".") + 1);

/** In Go `Order` and `order` are two: what others may use is written with a capital, and what is of the package alone without. */
export const isOtherReach = ({ name, facts }: Element<"entity">, holder: Holder): boolean =>
  facts.language === "go" && holder.language === "go" && isUpper(name) !== isUpper(holder.name);

const isUpper = (name: string): boolean => /^\p{Lu}/u.test(name);

/**
 * The structures whose names end with that of a designed one: a text on mails may call a `MailMessage` a message. What is written as
 * code has its whole name.
 */
export const longerNamed = ({ name, facts }: Element<"entity">, reality: Reality): readonly Holder[] =>
  codeWords.has(facts.language ?? "")
    ? []
    : codeHolders(reality).filter(
        (holder) => holder.name.length > name.length && joined(lastWords(holder.name, name)) === joined(name),
      );

/** The end of a name from a capital on, as long as another name. */
function lastWords(name: string, other: string): string {
  const end = name.slice(-joined(other).length);
  return /^\p{Lu}/u.test(end) ? end : "";
}

const codeWords: ReadonlySet<string> = new Set(
  "typescript go java kotlin csharp python rust php swift dart cpp protobuf graphql prisma solidity".split(" "),
);
