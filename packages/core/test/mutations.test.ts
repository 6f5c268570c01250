import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { groundOf } from "./mutations/ground.ts";
import { neutralInCode, neutralInDocument } from "./mutations/neutral.ts";
import { operators } from "./mutations/operators.ts";
import { sampleOf } from "./mutations/sample.ts";
import { findingsOf, scoreOf, tableOf, toldIn } from "./mutations/score.ts";
import { textsOf } from "./texts-of.ts";

const ground = groundOf(textsOf(join(import.meta.dirname, "../../../examples/bookshop")), "docs/design.md");

// Of each kind so many are drawn by a fixed seed; MUTATIONS=1000 makes all of them, and prints the table.
const perKind = Number(process.env["MUTATIONS"] ?? 4);

describe("the example and its design", () => {
  it("differ where its readme says that they do, and nowhere else", () => {
    const drifts = [
      "column contradicted column:books.title",
      "dependency contradicted dependency:pg",
      "endpoint missing endpoint:DELETE /books/{}",
      "node contradicted node:api",
      "path missing path:docs/runbook.md",
      "relation missing uses:component:customers->component:jobs",
    ];
    // Where the design contradicts itself, one of its sides contradicts what stands.
    const contradictions = [
      "endpoint missing endpoint:GET /books/{}/availability",
      "error-code contradicted error-code:OUT_OF_STOCK",
      "field contradicted field:order-item.unit-price-cents",
      "node contradicted node:paylane",
    ];
    const found = findingsOf(ground.claims).map(({ kind, verdict, id }) => `${kind} ${verdict} ${id}`);
    expect(found).toEqual(expect.arrayContaining(drifts));
    expect([...drifts, ...contradictions]).toEqual(expect.arrayContaining(found));
  });

  it("are told apart by single-fact mutations, all in all and of every kind", () => {
    const all = operators.flatMap((operator) => [...operator(ground)]);
    const mutations = sampleOf(all, perKind);
    const { scores, missed, recall } = scoreOf(ground, mutations);
    const told = `${tableOf(scores)}\n${mutations.length} of ${all.length} mutations\n${missed.join("\n")}`;
    if (process.env["MUTATIONS"]) console.log(told);
    expect(recall, told).toBeGreaterThanOrEqual(0.97);
    for (const { made, found } of scores) if (made >= 4) expect(found, told).toBeGreaterThanOrEqual(made * 0.9);
  });

  it.each([...neutralInDocument(ground), ...neutralInCode(ground)])("stay as they are: $what", ({ changes }) => {
    expect(Object.keys(changes)).not.toEqual([]);
    for (const [path, text] of Object.entries(changes)) expect(text).not.toBe(ground.texts[path]);
    expect(toldIn(ground.after(changes))).toEqual(toldIn(ground.claims));
  });
});
