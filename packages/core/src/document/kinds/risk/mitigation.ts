import { type Mapped, slice } from "../../../text/mapped.ts";

/** Parts `Risk → Mitigation: answer` and `Risk; mitigated by answer` into both. */
export function partAtMitigation(words: Mapped): { readonly name: Mapped; readonly mitigation?: string } {
  const cut =
    /\s*(?:(?:→|=>|->|[-–—;.(])\s*(?:mitigat(?:ion|ed by)|gegenmaßnahme|atténuation|mitigación|mitigação|mitigazione|митигация|缓解|対策)|→)\s*[:：]?\s*/i.exec(
      words.text,
    );
  if (!cut || cut.index < 10) return { name: words };
  const mitigation = words.text
    .slice(cut.index + cut[0].length)
    .replace(/\s+/g, " ")
    .trim();
  return { name: slice(words, 0, cut.index), ...(mitigation ? { mitigation } : {}) };
}
