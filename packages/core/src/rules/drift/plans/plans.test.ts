import { describe, expect, test } from "vitest";
import { linkDesign } from "../../../document/link.ts";
import { readDocument } from "../../../document/read.ts";
import { surveyors } from "../../../survey/list.ts";
import { tasksIn } from "../../../survey/tasks-in.ts";
import { surveySite } from "../../../survey/run.ts";
import { memorySite } from "../../../survey/testing/memory-site.ts";
import { pathDrift } from "../path-drift.ts";
import { verify } from "../verify.ts";

const files = { "src/cart.ts": "export {};\n", "src/order.ts": "export {};\n" };
const design = `# Checkout

## Components

The cart is in \`src/cart.ts\`, orders in \`src/order.ts\`, vouchers in \`src/voucher.ts\`, stock in \`src/stock.ts\`.

## Errors

All are in \`src/errors.ts\`.
`;
const work = `
## Implementation Plan

### Phase 1

- [ ] write \`src/voucher.test.ts\` (~200 LOC)

### Phase 2

- [ ] wire it up (4 hours)
- [ ] measure it (2 hours)

## Next Steps

Begin.
`;

function verdicts(name: string, text: string) {
  const { surveys } = surveySite(surveyors, memorySite({ ...files, [name]: text }));
  const { claims, notes, plans } = verify([pathDrift], linkDesign([readDocument(name, text)]), { surveys });
  const count = (verdict: string): number => claims.filter((claim) => claim.verdict === verdict).length;
  return {
    missing: count("missing"),
    told: claims.flatMap(({ together }) => together ?? []),
    notes: notes.map(({ message }) => message),
    plans: [...plans],
  };
}

describe("a plan that gives no status", () => {
  test("gives itself away by what it aims at, and in other languages", () => {
    const steps =
      "\n## Migración\n\n### Fase 1: Base (2-3 horas)\n\n### Fase 2: Resto (3 horas)\n\n### Fase 3: APIs (1 hora)\n";
    const aimed = design.replace("## Components", "## Estructura objetivo");
    expect(verdicts("docs/checkout.md", aimed + steps).plans).toEqual(["docs/checkout.md"]);
    expect(verdicts("docs/checkout.md", design + steps).plans).toEqual([]);
    expect(verdicts("docs/checkout.md", aimed).plans).toEqual([]);
    const tasks = "\n## 任务清单\n\n- [ ] a\n- [ ] b\n- [ ] c\n\n## 验收标准\n\n- [ ] d\n";
    expect(verdicts("docs/ui-phase-3-cart.md", design + tasks).plans).toEqual(["docs/ui-phase-3-cart.md"]);
    expect(verdicts("docs/ui-cart.md", design + tasks).plans).toEqual([]);
  });

  test("tells what is not there in one sentence for each chapter", () => {
    const { missing, told, notes, plans } = verdicts("docs/checkout.md", design + work);
    expect([missing, plans]).toEqual([0, ["docs/checkout.md"]]);
    expect(told).toEqual([
      'This plan names 2 things under "Components" that are not there: src/voucher.ts, src/stock.ts.',
      'This plan names src/errors.ts under "Errors", and it is not there.',
    ]);
    expect(notes).toEqual([
      "docs/checkout.md is taken for a plan, since it has tasks that are not ticked, counts phases, weeks or steps of the work, has chapters of the work to be done and guesses hours or lines of code: 2 of the 6 things looked for are there. Give it a status to have each absence reported.",
    ]);
  });

  test("is one where it is approved, and told how to be held to all it says", () => {
    const approved = design.replace("# Checkout\n", "# Checkout\n\n**Status:** Approved\n") + work;
    expect(verdicts("docs/checkout.md", approved).notes[0]).toMatch(
      /Give it one that says that it is built to have each absence reported\.$/,
    );
  });

  test("is one where its status says that it is yet to be built, and told so", () => {
    const awaiting = (status: string) =>
      verdicts("docs/checkout.md", design.replace("# Checkout\n", `# Checkout\n\n**Status:** ${status}\n`));
    expect(awaiting("Approved, ready for implementation")).toMatchObject({
      missing: 0,
      notes: [expect.stringContaining("is taken for a plan, since it says in its status that it is yet to be built")],
    });
    expect(awaiting("Approved").missing).toBe(3);
    expect(awaiting("Implemented, ready for the development of vouchers").missing).toBe(3);
  });

  test("is one where it lies among tasks and much of it is not there", () => {
    const more = design.replace("All are in `src/errors.ts`", "In `src/a.ts`, `src/b.ts` and `src/c.ts`");
    expect(verdicts("tasks/checkout/design.md", more).missing).toBe(0);
    expect(verdicts("docs/checkout/design.md", more).missing).toBe(5);
  });
});

describe("a design that has a day in its name", () => {
  test("is a plan where it lies among specifications", () => {
    expect(verdicts("docs/specs/2026-03-21-checkout-design.md", design)).toMatchObject({
      missing: 0,
      notes: [expect.stringContaining("since it lies among plans and has the day of a change in its name")],
    });
    expect(verdicts("docs/2026-03-21-checkout-design.md", design).missing).toBe(3);
    expect(verdicts("docs/specs/checkout-design.md", design).missing).toBe(3);
  });
});

describe("a design with a list of tasks beside it", () => {
  const missing = (tasks: string): number => {
    const site = memorySite({ ...files, "specs/checkout/tasks.md": tasks });
    const { surveys } = surveySite(surveyors, site);
    const read = linkDesign([readDocument("specs/checkout/design.md", design)]);
    const { claims } = verify([pathDrift], read, { surveys, tasksOf: tasksIn(site) });
    return claims.filter(({ verdict }) => verdict === "missing").length;
  };

  test("is a plan while most of them are open", () => {
    expect(missing("- [ ] 1. Vouchers\n  - [ ] 1.1 Stock\n- [x] 2. Orders\n")).toBe(0);
  });

  test("is held to what it says once most of them are done", () => {
    expect(missing("- [x] 1. Vouchers\n  - [x] 1.1 Stock\n- [ ] 2. Orders\n")).toBe(3);
    expect(missing("Nothing is left to do.\n")).toBe(3);
  });
});

describe("is no plan", () => {
  test("what has a chapter of work to be done alone", () => {
    const future = "\n## Roadmap\n\nVouchers by mail.\n\n## Next Steps\n\nMeasure.\n";
    expect(verdicts("docs/checkout.md", design + future).missing).toBe(3);
  });

  test("what says that it is built, or of which all is there", () => {
    const built = design.replace("# Checkout\n", "# Checkout\n\n**Status:** Implemented\n");
    expect(verdicts("tasks/checkout.md", built + work).missing).toBe(3);
    const whole = design.replace(/, vouchers.*?stock\.ts`/, "").replace("`src/errors.ts`", "`src/cart.ts`");
    expect(verdicts("docs/checkout.md", whole + work).plans).toEqual([]);
  });
});

test("of a draft only what was looked for counts as planned", () => {
  const text = `# Checkout\n\n**Status:** Draft\n\n## API\n\n- \`GET /orders\`\n\nIt is written in \`src/stock.ts\` and \`src/cart.ts\`.\n`;
  const { surveys } = surveySite(surveyors, memorySite(files));
  const { claims, notes } = verify([pathDrift], linkDesign([readDocument("docs/checkout.md", text)]), { surveys });
  expect(claims.map(({ name, verdict, message }) => [name, verdict, message])).toEqual([
    ["GET /orders", "uncheckable", "Nothing was found here that tells of endpoints."],
    ["src/stock.ts", "planned", "src/stock.ts is not there yet."],
    ["src/cart.ts", "fulfilled", "src/cart.ts is planned, and is there now."],
  ]);
  expect(notes.map(({ message }) => message)).toEqual(["1 of the 2 things that this draft plans are built."]);
});

test("what a task gave somebody to build is no contradiction once it is built otherwise", () => {
  const text = "# Orders\n\n## Components\n\nOrders are in `src/Order.ts`, the cart in `src/cart.ts`.\n";
  const of = (name: string) => {
    const { surveys } = surveySite(surveyors, memorySite(files));
    const { claims } = verify([pathDrift], linkDesign([readDocument(name, text)]), { surveys });
    return claims.map(({ verdict, message }) => [verdict, message]);
  };
  const difference =
    "src/Order.ts is written src/order.ts in the repository; where letter case counts, it is another file.";
  expect(of("docs/orders.md")[0]).toEqual(["contradicted", difference]);
  expect(of("tasks/day2/orders.md")[0]).toEqual([
    "planned",
    `src/Order.ts is there, but not as the task had it: ${difference}`,
  ]);
});
