import { expect, test } from "vitest";
import { linkDesign } from "../../../document/link.ts";
import { readDocument } from "../../../document/read.ts";
import { surveyors } from "../../../survey/list.ts";
import { proposesIn } from "../../../survey/proposes-in.ts";
import { surveySite } from "../../../survey/run.ts";
import { memorySite } from "../../../survey/testing/memory-site.ts";
import { pathDrift } from "../path-drift.ts";
import type { Verifier } from "../verifier.ts";
import { verify } from "../verify.ts";

const proposing = "# Berths\n\nThis proposal adds berths.\n\n";
const plain = "# Berths\n\nBoats lie in berths.\n\n";
const components = "## Components\n\nBuoys are in `src/buoy.ts`, chains in `src/chain.ts`.\n";
const change = `## Non-Goals

Piles.

## Alternatives Considered

None.

`;

function told(name: string, text: string, beside: Readonly<Record<string, string>>) {
  const site = memorySite({ "src/buoy.ts": "export {};\n", ...beside, [name]: text });
  const { surveys } = surveySite(surveyors, site);
  const { claims, notes } = verify([pathDrift], linkDesign([readDocument(name, text)]), {
    surveys,
    proposes: proposesIn(site),
  });
  return { verdicts: claims.map(({ verdict }) => verdict), notes: notes.map(({ message }) => message) };
}

const proposals = Object.fromEntries(["anchors", "cranes", "docks"].map((name) => [`design/${name}.md`, proposing]));
const others = Object.fromEntries(["anchors", "cranes", "docks"].map((name) => [`design/${name}.md`, plain]));

test("what differs from one of a series of proposals is not checkable, and counted once", () => {
  expect(told("design/berths.md", proposing + components, others)).toEqual({
    verdicts: ["confirmed", "uncheckable"],
    notes: [
      "design/berths.md is one of a series of proposals, and a proposal is left as it was written: 1 of the 2 things looked for is still as it says. Describe what stands in a document of its own to have each difference reported.",
    ],
  });
});

test.each([
  ["that was accepted", "design/berths.md", `${proposing}**Status:** Accepted\n\n${components}`, others],
  [
    "that tells of a change among those that call themselves so",
    "design/berths.md",
    plain + change + components,
    proposals,
  ],
  [
    "that lies in a folder of its own among those that were built",
    "design/Implemented/berths/berths.md",
    plain + components,
    { "design/Implemented/anchors.md": plain, "design/Implemented/cranes/cranes.md": plain },
  ],
  [
    "that tells why and what it does not aim at, among those that call themselves so",
    "design/berths.md",
    `${plain}## Background\n\nTide.\n\n## Non-Goals\n\nPiles.\n\n${components}`,
    proposals,
  ],
  [
    "that says that it was built, where nothing but proposals is kept",
    "rfcs/berths.md",
    `${plain}**Status:** Implemented\n\n${components}`,
    { "rfcs/anchors.md": plain, "rfcs/cranes.md": plain },
  ],
  ["by a chapter of proposals", "design/berths.md", `${plain}## Proposals\n\nPiles.\n\n${components}`, others],
  ["by where it is kept", "rfcs/berths.md", plain + components, { "rfcs/anchors.md": plain, "rfcs/cranes.md": plain }],
])("one of a series is a proposal %s", (_, name, text, beside) => {
  expect(told(name, text, beside).verdicts).toContain("uncheckable");
});

test.each([
  ["one alone", "design/berths.md", proposing + components, {}],
  ["one alone among those that were built", "design/Implemented/berths.md", plain + components, others],
  [
    "one that tells why, among proposals",
    "design/berths.md",
    `${plain}## Background\n\nTide.\n\n${components}`,
    proposals,
  ],
  [
    "one that says that it is built",
    "design/berths.md",
    `${proposing}**Status:** Implemented\n\n${components}`,
    proposals,
  ],
  ["one that tells how it is, among proposals", "design/berths.md", plain + components, proposals],
  ["one with such chapters among designs", "design/berths.md", plain + change + components, others],
])("%s is held to what it says", (_, name, text, beside) => {
  expect(told(name, text, beside)).toEqual({ verdicts: ["confirmed", "missing"], notes: [] });
});

test("a proposal is told of nothing that it leaves out", () => {
  const leftOut: Verifier = {
    ...pathDrift,
    *verify(design, { surveys: [survey] }) {
      const [{ id, kind, origin }] = [...design.model.elements.values()] as never as [
        { id: "path:a"; kind: "path"; origin: never },
      ];
      yield {
        outcome: "undocumented",
        id,
        kind,
        name: "src/winch.ts",
        message: "There is a src/winch.ts.",
        survey: survey!,
        evidence: [{ path: "src/winch.ts", line: 1 }],
        near: origin,
      };
    },
  };
  const of = (text: string): readonly string[] => {
    const site = memorySite({ ...others, "design/berths.md": text, "src/winch.ts": "export {};\n" });
    const { surveys } = surveySite(surveyors, site);
    const { claims } = verify([leftOut], linkDesign([readDocument("design/berths.md", text)]), { surveys });
    return claims.flatMap(({ verdict, name }) => (verdict === "undocumented" ? [name] : []));
  };
  expect(of(plain + components)).toEqual(["src/winch.ts"]);
  expect(of(proposing + components)).toEqual([]);
});
