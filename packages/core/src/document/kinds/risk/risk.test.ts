import { describe, expect, it } from "vitest";
import { statedIn, wordsAt } from "../../testing.ts";

const risksIn = (text: string): string[] =>
  statedIn("risk", text).map(({ name, facts }) =>
    [name, facts.impact, facts.probability, facts.mitigation].map((word) => word ?? "").join("|"),
  );

describe("risks", () => {
  it.each<[string, string, string[]]>([
    [
      "paragraphs that begin in bold, below a title in words of everyday",
      "## What can go wrong\n\nThe till may lose its network for hours.\n\n**Double orders.** Two clerks may take one order. We mitigate it by a lock.\n\n**The vendor leaves**\n\nWe keep the contract short.",
      [
        "Double orders|||We mitigate it by a lock.",
        "The vendor leaves|||",
        "The till may lose its network for hours|||",
      ],
    ],
    [
      "pairs of plain lines",
      "## Risks\n\nRisk: the queue overflows\nMitigation: back-pressure\n\nRisk 2: the vendor leaves\nImpact: high\nMitigation: a second one\n\nNote: this list is short",
      ["the queue overflows|||back-pressure", "the vendor leaves|high||a second one"],
    ],
    [
      "another one below a heading of one, with what answers it",
      "## Risks\n\n### Risk 3: Vendor\n\nIt goes away.\n\n**Risk 4: Fire**\n\n**Mitigation**: two sites",
      ["Vendor|||", "Fire|||two sites"],
    ],
    [
      "names of two letters, and none that says that there is none",
      "## リスク\n\n| リスク | 影響 |\n|-|-|\n| 障害 | 高 |\n| 遅延 | 低 |\n| 無し | |\n| 高 | 高 |\n\n## Risks\n\n- **DB**: goes away\n- No",
      ["障害|high||", "遅延|low||", "DB|||"],
    ],
    [
      "none that is a field",
      "## Data Model\n\nAn assessment holds:\n\n- `risk`: a number from 1 to 5\n- `till`: the name of a till\n",
      [],
    ],
    [
      "no remark in bold",
      "## Risks\n\n**Note:** This list is short.\n\n**Mitigation:** We look twice.\n\n**Scope.** All shops.",
      [],
    ],
    [
      "a table",
      "## Risks\n\n| # | Risk | Probability | Impact | Mitigation |\n|-|-|-|-|-|\n| 1 | Lock-in | Medium (20%) | 🔴 High | Wrap it |\n| 2 | None | | | |",
      ["Lock-in|high|medium|Wrap it"],
    ],
    [
      "a table of another chapter, by its columns",
      "## Design\n\n| Service | Failure mode | Fallback behavior |\n|-|-|-|\n| Mail | Provider down | Queue |",
      ["Provider down|||Queue"],
    ],
    [
      "a table whose risk column holds levels",
      "## Risks\n\n| Change | Risk | Mitigation |\n|-|-|-|\n| New index | High | Build it at night |",
      ["New index|high||Build it at night"],
    ],
    [
      "one attribute among others",
      "## Trust\n\n- **Role**: takes orders\n- **Risk**: Stands in the open\n- **Mitigation**: A lock\n- **Constraint**: No secrets",
      ["Stands in the open|||A lock"],
    ],
    [
      "what a decision costs, among its consequences, and not what each option would",
      "## Decision\n\n### Consequences\n\n* Good, because it is fast\n* Bad, because it needs a second till\n\n### Konsequenzen\n\n* Schlecht, weil die Kasse zweimal zählt\n\n## Considered Options\n\n### Consequences\n\n* Bad, because it is slow\n",
      ["it needs a second till|||", "die Kasse zweimal zählt|||"],
    ],
    ["none that is denied", "## Risks\n\n- None to the store\n- No known risks\n- No way back", ["No way back|||"]],
    [
      "a table of findings with their impact, in a chapter on risks",
      "## Known gaps and risks\n\n| Area | Finding | Impact |\n|-|-|-|\n| **Stock drift** | Counted twice | Orders are late |\n| Old prices | Cached | - |",
      ["Stock drift|Orders are late||", "Old prices|||"],
    ],
    [
      "a table of technical debts",
      "## Risiken und technische Schulden\n\n| # | Schuld | Wirkung |\n|-|-|-|\n| 1 | **Kein Löschen** | Die Liste wächst |",
      ["Kein Löschen|Die Liste wächst||"],
    ],
    ["no ranges of scores", "## Risk Scoring\n\n- **0 - 39**: low\n- **40 - 100**: high", []],
    [
      "a German table",
      "## Risiken\n\n| Risiko | Auswirkung | Maßnahme |\n|-|-|-|\n| Ausfall | hoch | Kopie |",
      ["Ausfall|high||Kopie"],
    ],
    [
      "headings with labelled lines",
      "## Risks\n\n### Risk 1: Slow start\n\n**Risk**: the cache is cold\n**Impact**: Low\n**Mitigation**: warm it",
      ["Slow start|low||warm it"],
    ],
    [
      "failure modes with sections below",
      "## Failure Modes\n\n### FM1: Lost write\n\n#### Description\n\n- it is lost\n\n#### Mitigations\n\n- retry\n- log\n\n#### Action Items\n\n- [ ] test it",
      ["Lost write|||retry; log"],
    ],
    [
      "nested labels",
      "## Risks\n\n- **Risk**: Lost mail\n  - **Mitigation**: send twice\n- **Risk**: Spam",
      ["Lost mail|||send twice", "Spam|||"],
    ],
    ["labels in turn", "## Risks\n\n- Risk: Lost mail\n- Mitigation: send twice", ["Lost mail|||send twice"]],
    [
      "bold lines",
      "## Risks / Trade-offs\n\n**[Risk]** Typos pass unseen\n→ **Mitigation:** warn\n\n**[Trade-off]** More files",
      ["Typos pass unseen|||warn", "More files|||"],
    ],
    [
      "plain bullets",
      "## Drawbacks\n\n- It is slow. Very slow.\n- **Cost**: it is dear\n- None",
      ["It is slow|||", "Cost|||"],
    ],
    [
      "bullets under a caption",
      "## Option A\n\n**Pros:**\n- quick\n\n**Cons:**\n- dear and slow → Mitigation: none yet",
      ["dear and slow|||none yet"],
    ],
    [
      "an arrow to the mitigation",
      "## Risks\n\n- Users are confused → Mitigation: tell them",
      ["Users are confused|||tell them"],
    ],
    [
      "one paragraph of drawbacks",
      "## Drawbacks\n\nIt takes a second database. That costs.",
      ["It takes a second database|||"],
    ],
    [
      "one more drawback, and a remark on them",
      "## Drawbacks\n\nIt takes a second database.\n\nAdditionally, it is dear.\n\nWe think it is worth it.",
      ["It takes a second database|||", "Additionally, it is dear|||"],
    ],
    [
      "a question for the modes of failure",
      "## Troubleshooting\n\n* **What happens on a restart?**\n  - It stops.\n\n* **What are other known failure modes?**\n  - Orders are lost\n    - Detection: look at the log\n    - Mitigations: stop it\n  - n/a",
      ["Orders are lost|||stop it"],
    ],
    [
      "a heading that asks for the modes of failure",
      "## Troubleshooting\n\n###### What are other known failure modes?\n\n- Orders are lost\n  - Mitigations: stop it",
      ["Orders are lost|||stop it"],
    ],
    [
      "groups of risks",
      "## Risks\n\n- **Technical risks:**\n  - The cache is cold\n- The vendor leaves",
      ["The cache is cold|||", "The vendor leaves|||"],
    ],
    [
      "the trade-offs of a decision, unless they tell what is won",
      "## ADR-1\n\n### Trade-offs\n\n- **Slow writes**: one at a time\n- **Mitigation**: batches\n\n### 2. Trade-offs\n\n- ✅ Quick\n- Dear",
      ["Slow writes|||batches"],
    ],
    [
      "a sentence that says what the risk is",
      "### Risks and Mitigations\n\nThe main risk is that orders are lost, as happened before. To mitigate this we test.\n\nThe tests are long.",
      ["orders are lost|||To mitigate this we test."],
    ],
    [
      "a paragraph with its mitigation",
      "### Risks and Mitigations\n\nOld clients may break. We mitigate that by a flag.",
      ["Old clients may break|||We mitigate that by a flag."],
    ],
    [
      "paragraphs, each with what is done about it behind it",
      "## Risks and Mitigations\n\nIf the store moves, old orders may be lost. So it goes.\n\nWe can mitigate this by a copy.\n\nAdditionally, we will test it.\n\nThe vendor could leave.\n\nWe like it.",
      ["If the store moves, old orders may be lost|||We can mitigate this by a copy.", "The vendor could leave|||"],
    ],
    [
      "paragraphs that say that there is hardly any",
      "## Risks\n\nThis page lists what may go wrong.\n\nThere are no risks that could be seen.\n\nThe risk may be small.",
      [],
    ],
    [
      "the main trade-off",
      "## Risks / Trade-offs\n\nThe main trade-off is the scope: all stores wait.",
      ["scope: all stores wait|||"],
    ],
    [
      "sections of prose on what may go wrong, each under its name",
      "## Risks & Uncertainties\n\n### Leaked key\n\nAn attacker could read the orders.\n\n### Audits\n\nWe read the code twice.",
      ["Leaked key|||"],
    ],
    [
      "a line of running text with their label",
      "## Plan\n\nRisks: the vendor may leave; prices may drift.\nRisk: low\n\n**Nachteile:** Sie ist langsam.",
      ["the vendor may leave|||", "prices may drift|||", "Sie ist langsam|||"],
    ],
    [
      "a caption for the trade-offs, unless they tell what is won",
      "## Plan\n\n**Trade-offs:**\n\n- Slow writes\n\n**Trade-offs:**\n\n- ✅ Quick reads\n- Dear",
      ["Slow writes|||"],
    ],
    [
      "a chapter on them and on questions, where most do not ask",
      "## Open issues & risks\n\n- The vendor may leave\n- Prices drift\n- Who pays?",
      ["The vendor may leave|||", "Prices drift|||", "Who pays?|||"],
    ],
    [
      "in another language",
      "## Risiken\n\nDas größte Risiko ist, dass Bestellungen verloren gehen.",
      ["Bestellungen verloren gehen|||"],
    ],
    [
      "what a decision costs",
      "# ADR 4\n\n## Consequences\n\n### Positive\n\n- Quick\n\n### Negative\n\n- Orders arrive late",
      ["Orders arrive late|||"],
    ],
    [
      "the titles below failure scenarios that say what fails",
      "## 5. Failure Scenarios\n\n### 5.1 The store goes down\n\n**How we handle it:** wait\n\n### 5.2 Failure Matrix\n\nNone.\n\n### Recovery\n\nWait.",
      ["5.1 The store goes down|||wait"],
    ],
    [
      "what fails, and what is done about it",
      "## Failure modes\n\n| Failure | Detection | Response |\n|-|-|-|\n| Disk is full | probe | stop taking orders |",
      ["Disk is full|||stop taking orders"],
    ],
    [
      "what fails, outside a chapter on risks",
      "## Notes\n\n| Failure | Detection | Response |\n|-|-|-|\n| Disk is full | probe | stop taking orders |",
      [],
    ],
    ["nothing", "## Risks\n\nNone.\n\n## Goals\n\n- Low risk", []],
    ["a legend of levels", "## Risks\n\n| Probability | Description |\n|-|-|\n| High | often |", []],
  ])("%s", (_, text, expected) => {
    expect(risksIn(text)).toEqual(expected);
  });

  it("stand where their name is written", () => {
    const text = "## Risks\n\n### R-001: **Lock-in** by vendor\n\nMitigation: wrap it";
    expect(wordsAt(text, statedIn("risk", text))).toEqual(["Lock-in** by vendor"]);
  });
});

it.each(["Quality | Scenario | Measure", "Qualitätsmerkmal | Szenario | Maßnahme"])(
  "what is asked of a quality is no risk: %s",
  (header) => {
    const text = (titles: string): string =>
      `# X\n\n## Scenarios\n\n| ${titles} | Outcome |\n|-|-|-|-|\n| Safety | Mail fails | Mitigated by a retry | No loss |\n`;
    expect(risksIn(text(header.replace("Measure", "Mitigation")))).toEqual([]);
    expect(risksIn(text("Area | Scenario | Mitigation"))).toHaveLength(1);
  },
);

it("what is threatened and how badly, with what is done and what should be", () => {
  const rows =
    "| Threat | Attacker | Impact | Current protection | Proposed protection |\n|-|-|-|-|-|\n| Replay | has a call | paid twice | ❌ none | nonce |\n| Flood | many calls | till stands | - | - |\n";
  expect(
    statedIn("risk", `## Security\n\n### Attacks\n\n${rows}`).map(({ name, facts }) => [name, facts.mitigation]),
  ).toEqual([
    ["Replay", "nonce"],
    ["Flood", undefined],
  ]);
  const played = "| Attack | Impact | Range |\n|-|-|-|\n| Sword | high | 1 |\n";
  expect(statedIn("risk", `## Game\n\n### Units\n\n${played}`)).toEqual([]);
});

it("a row that says in brackets that there is none is no risk", () => {
  const rows = "| Risk | Mitigation |\n|-|-|\n| – *(no risk)* | – |\n| Till stands | count again |\n";
  expect(statedIn("risk", `# X\n\n## Risks\n\n${rows}`).map(({ name }) => name)).toEqual(["Till stands"]);
});

it("a table of what breaks, and of what is threatened with the control of it", () => {
  const risksIn = (text: string): string[] => statedIn("risk", text).map(({ name }) => name);
  expect(
    risksIn("# X\n\n## Failure modes\n\n| What breaks | What happens |\n|-|-|\n| A key expires | Reading stops |\n"),
  ).toEqual(["A key expires"]);
  expect(risksIn("# X\n\n## Security\n\n| Threat | Control |\n|-|-|\n| Stolen keys | Short lives |\n")).toEqual([
    "Stolen keys",
  ]);
});
