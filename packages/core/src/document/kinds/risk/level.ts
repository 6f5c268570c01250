/** Words for levels, from the worst to the least; each pattern matches the beginning of a text in lower case. */
const levels: readonly (readonly [string, RegExp])[] = [
  [
    "critical",
    /^(?:critical|catastrophic|blocker|severe|kritisch|critique|cr[ií]tic[oa]|критическ\p{L}*|严重|致命|极高|重大|致命的|치명적|심각)(?!\p{Script=Latin})/u,
  ],
  [
    "very-high",
    /^(?:very high|sehr hoch|tr[eè]s [eé]lev[eé]e?|muy alt[oa]|muito alt[oa]|molto alt[oa]|очень высок\p{L}*|很高|非常に高い|매우 높음)/u,
  ],
  [
    "very-low",
    /^(?:very low|negligible|rare|sehr gering|sehr niedrig|tr[eè]s faible|muy baj[oa]|muito baix[oa]|molto bass[oa]|очень низк\p{L}*|很低|极低|非常に低い|매우 낮음)/u,
  ],
  [
    "high",
    /^(?:high|major|serious|h(?=$|[\s,/(])|hoch|[eé]lev[eé]e?|fort[e]?(?=$|\s)|alt[oa]|высок\p{L}*|高|높음|상(?=$|\s))/u,
  ],
  [
    "medium",
    /^(?:medium|moderate|mid|med(?=$|[\s.])|m(?=$|[\s,/(])|possible|mittel|moyen(?:ne)?|medi[oa]|m[eé]di[oa]|moderad[oa]|средн\p{L}*|中等?|中程度|보통|중간|중(?=$|\s))/u,
  ],
  [
    "low",
    /^(?:low|minor|unlikely|l(?=$|[\s,/(])|niedrig|gering|faible|baj[oa]|baix[oa]|bass[oa]|низк\p{L}*|低|낮음|하(?=$|\s))/u,
  ],
];

/** The level that a text begins with, in normal form, whatever follows it; `null` where it begins with none. */
export function levelOf(text: string): string | null {
  const plain = text.replace(/^[\s\p{Extended_Pictographic}\ufe0f\p{P}]+/u, "").toLowerCase();
  return levels.find(([, pattern]) => pattern.test(plain))?.[0] ?? null;
}

/** A cell of impact or probability as a fact: its level, or its own words where it names none. */
export const levelFact = (text: string): string => levelOf(text) ?? text.replace(/\s+/g, " ").trim();
