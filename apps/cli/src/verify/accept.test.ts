import type { Claim } from "@asbuilt/core/rules/drift/claim";
import type { ElementId } from "@asbuilt/core/model/element";
import type { Diagnostic } from "@asbuilt/core/text/diagnostic";
import { expect, test } from "vitest";
import { acceptAnswered } from "./accept.ts";
import type { Verified } from "./report.ts";
import { toldOnce } from "./told-once.ts";

const claim = (id: string, more: Partial<Claim> = {}): Claim =>
  ({ id: id as ElementId, verdict: "missing", rule: "path-drift", partOf: null, ...more }) as Claim;

/** A design of which these claims are told, each in the words beside it; `null` for those that another of them tells. */
function design(...told: readonly (readonly [Claim, string | null])[]): Verified {
  const findings = told.flatMap(([one, message]) =>
    message === null
      ? []
      : [[one, { rule: one.rule, element: one.id, message, related: [] } as unknown as Diagnostic] as const],
  );
  return { claims: told.map(([one]) => one), findings: new Map(findings), tellers: new Map() } as unknown as Verified;
}

const verdictsIn = (
  all: readonly Verified[],
  accepted: (found: Diagnostic) => boolean,
): readonly (readonly string[])[] => {
  const found = all.flatMap(({ findings }) => [...findings.values()]);
  return acceptAnswered(all, new Set(found.filter(accepted))).map((claims) => claims.map(({ verdict }) => verdict));
};

const file = claim("path:shop/a.ts", { partOf: "path:shop" as ElementId });

test("a claim is accepted with the finding of its own design, whatever another of the same id is told", () => {
  const all = toldOnce([
    design([claim("path:shop", { survey: "repository" as never }), "The folder shop is missing."], [file, null]),
    design([claim("path:shop", { rule: "module-drift" }), "No module is at shop."], [file, null]),
  ]);
  expect(verdictsIn(all, ({ rule }) => rule === "path-drift")).toEqual([
    ["accepted", "accepted"],
    ["missing", "missing"],
  ]);
});

test("what is told in another design is accepted with it, and so are its parts", () => {
  const one = () => design([claim("path:shop"), "The folder shop is missing."], [file, null]);
  const [first, copy] = [one(), one()];
  // Of the same id, and told otherwise.
  const third = design([claim("path:shop", { rule: "module-drift" }), "No module is at shop."]);
  const all = toldOnce([third, first, copy]);
  expect(verdictsIn(all, ({ rule }) => rule === "path-drift")).toEqual([
    ["missing"],
    ["accepted", "accepted"],
    ["accepted", "accepted"],
  ]);
  expect(verdictsIn(all, ({ rule }) => rule === "module-drift")).toEqual([
    ["accepted"],
    ["missing", "missing"],
    ["missing", "missing"],
  ]);
});

test("what names a claim of its design that is not accepted is not accepted by one of the same id elsewhere", () => {
  const all = [
    design([claim("path:shop"), "The folder shop is missing."]),
    design([file, null], [claim("path:shop", { verdict: "confirmed" }), null]),
    design([file, null]),
  ];
  expect(verdictsIn(all, () => true)).toEqual([["accepted"], ["missing", "confirmed"], ["missing"]]);
});
