import { describe, expect, it } from "vitest";
import { statedIn } from "../../testing.ts";

const questionsIn = (text: string): string[] =>
  statedIn("question", text).map(({ name, facts }) => [name, facts.answer ?? "", facts.owner ?? ""].join("|"));

describe("open questions", () => {
  it.each<[string, string, string[]]>([
    [
      "sentences that ask, and those that say what is open",
      "## Still open\n\nDo we send receipts by mail? Who pays for that is not clear either. Mail is cheap.\n\n**Retention.** How long do we keep orders? The law is old.",
      [
        "Do we send receipts by mail?||",
        "Who pays for that is not clear either.||",
        "Retention. How long do we keep orders?||",
      ],
    ],
    [
      "paragraphs of which each begins in bold",
      "## Open Questions\n\n**Colour** - red or blue.\n\n**Size.** It depends on the printer.\n\n**Answer:** blue.",
      ["Colour||", "Size.||"],
    ],
    [
      "no bold remark alone",
      "## Open Questions\n\n**Colour** - red or blue.\n\nThe shop is open. We know what it costs.",
      [],
    ],
    ["a numbered list", "## Open Questions\n\n1. Do we keep it?\n2. Who pays", ["Do we keep it?||", "Who pays||"]],
    [
      "no list of what is asked of every design, or of the reader",
      "## Review\n\n**Review Questions:**\n\n- Is it fast?\n\nAsk these questions:\n\n- Is it done?",
      [],
    ],
    [
      "a bold title",
      "## Open Questions\n\n- **Scope**: how far do we go? Perhaps far.",
      ["Scope: how far do we go?||"],
    ],
    ["nested answers", "## Open issues\n\n- **Q**: Why?\n  - **A**: Because.\n  - **Owner**: Jo", ["Why?|Because.|Jo"]],
    ["lines", "## Open Questions\n\n**Q: Why?**\n**A (deferred):** Later.\n\n**Q: How?**", ["Why?|Later.|", "How?||"]],
    [
      "headings",
      "## Open Questions\n\n### 1. Why?\n\n**Decision**: because\n\n### Deferred questions\n\n- How?",
      ["Why?|because|", "How?||"],
    ],
    [
      "a table",
      "## Questions\n\n| # | Question | Resolution | Owner |\n|-|-|-|-|\n| 1 | Why? | TBD | Jo |\n| 2 | How? | so | |",
      ["Why?||Jo", "How?|so|"],
    ],
    [
      "paragraphs that ask",
      "## Unresolved questions\n\nShould it be so?\n\nThis is told only.",
      ["Should it be so?||"],
    ],
    [
      "answers that stand alone below",
      "## Open Questions\n\n1. Which cache?\n   - Redis, decided.\n2. Which queue?\n   - Kafka\n   - Rabbit\n3. Who pays?\n   - Depends on the vendor.\n4. When?\n   - Context: it is late\n\n### How do we page?\n\nWe use cursors.\n\n### How do we sort?\n\nThe client could do it.\n\n### How do we cut?\n\nBy size.\n\nBy age.",
      [
        "Which cache?|Redis, decided.|",
        "Which queue?||",
        "Who pays?||",
        "When?||",
        "How do we page?|We use cursors.|",
        "How do we sort?||",
        "How do we cut?||",
      ],
    ],
    [
      "answers behind the mark",
      "## Open Questions\n\n- [x] Do we shard? No.\n- [x] Which store? Postgres.\n- Is it fast? Yes, it is.",
      ["Do we shard?|No.|", "Which store?|Postgres.|", "Is it fast?|Yes, it is.|"],
    ],
    ["done boxes", "## Open Questions\n\n- [x] Why?\n- [ ] How?", ["Why?|resolved|", "How?||"]],
    [
      "points that running text leaves open",
      "## Design\n\nNeed to figure out who pays for it? It is dear.\n\n- TBD: which store\n- TODO: write the tests\n- It is still unclear whether orders expire.\n\nThe caller must decide what to send; we need to decide quickly.",
      ["Need to figure out who pays for it?||", "which store||", "It is still unclear whether orders expire||"],
    ],
    [
      "points that a later sentence leaves open",
      "## Design\n\nIt sells. One open question is whether it gives. We have not decided yet who pays. It is not clear. It is still unclear how it ends.",
      [
        "One open question is whether it gives||",
        "We have not decided yet who pays||",
        "It is still unclear how it ends||",
      ],
    ],
    [
      "lists of what is to be decided",
      "## Plan\n\n### To be decided\n\n- The store of orders\n\n**Zu klären:**\n\n- Wer zahlt",
      ["The store of orders||", "Wer zahlt||"],
    ],
    [
      "alerts that ask, wherever they stand",
      "## Plan\n\n> [!IMPORTANT]\n> Should it be so?\n\n> [!NOTE]\n> Why two? Because.\n\n> [!WARNING]\n> It is slow.",
      ["Should it be so?||"],
    ],
    [
      "blocks between marks of the unresolved",
      "## Design\n\n<<[UNRESOLVED jo]>>\n\nThese are open:\n\n- Who pays?\n- When?\n\n<<[/UNRESOLVED]>>\n\n- It is done.",
      ["Who pays?||", "When?||"],
    ],
    ["alerts", "## Open Questions\n\n> [!IMPORTANT]\n> Should it be so?", ["Should it be so?||"]],
    [
      "marks of enhancement proposals",
      "## Design\n\n<<[UNRESOLVED jo]>>\nThe date is not fixed.\n<<[/UNRESOLVED]>>",
      ["The date is not fixed.||"],
    ],
    ["other languages", "## Offene Fragen\n\n- Wer zahlt?\n\n## 未解決事項\n\n- なぜ？", ["Wer zahlt?||", "なぜ？||"]],
    [
      "points of a table that has no title for them",
      "## 미확정 사항\n\n| 항목 | 설명 |\n|-|-|\n| 주 정의 | 월요일 또는 일요일 |\n| 금액 단위 | 소수점 |",
      ["주 정의||", "금액 단위||"],
    ],
    [
      "no table of what stands beside risks",
      "## Risks and open questions\n\n| Item | Description |\n|-|-|\n| Paper | it may run out |",
      [],
    ],
    ["none", "## Open Questions\n\n- None.\n\nNone so far.", []],
    [
      "limits told beside questions",
      "## Known limitations and open questions\n\n- It is slow\n- Is it safe?",
      ["Is it safe?||"],
    ],
    ["questions that are titles elsewhere", "## Overview\n\n### Why?\n\n- Because", []],
  ])("%s", (_, text, expected) => {
    expect(questionsIn(text)).toEqual(expected);
  });
});
