import type { Section } from "../syntax/section.ts";

/** `Option 2: a queue`, `Approach B`, `Proposal 3`: one of several that were weighed. */
const choice =
  /^[\W_]{0,4}(options?|alternatives?|approach(?:es)?|proposals?|solutions?|variants?|variante|lösung|vorschlag|opci[oó]n|propuesta|solución|opção|proposta|soluzione|opzione|вариант|решение|方案|选项|选择|案|オプション|옵션|방안)\s{0,2}(?:\d{1,2}(?:\.\d{1,2})?|[A-Ha-h]|[IV]{1,3}|[一二三四五六七])(?![\p{L}\p{N}])/iu;

/** What a heading says of the one that was taken. */
const isTaken =
  /\b(?:chosen|selected|accepted|adopted|approved|recommended|preferred|implemented|decided|taken|current|final|gewählt|retenue?|elegid[oa]|escolhid[oa]|scelt[oa])\b|✅|✔|⭐|选定|采用|採用|추천|채택|推荐/iu;

/**
 * The sections that tell of one of several choices, each below its own heading beside the others'. Which of them was made is told
 * elsewhere, so what stands in them is no claim on what is there; but one whose heading says that it was taken is.
 */
export function choicesAmong(sections: readonly Section[]): ReadonlySet<Section> {
  const beside = new Map<Section | null, Map<string, Section[]>>();
  for (const section of sections) {
    const word = choice.exec(section.title.slice(0, 60))?.[1]?.toLowerCase();
    if (section.level === 0 || word === undefined) continue;
    const words = beside.get(section.parent) ?? new Map<string, Section[]>();
    beside.set(section.parent, words.set(word, [...(words.get(word) ?? []), section]));
  }
  const several = [...beside.values()].flatMap((words) => [...words.values()].filter((each) => each.length > 1).flat());
  return new Set(several.filter(({ title }) => !isTaken.test(title)));
}
