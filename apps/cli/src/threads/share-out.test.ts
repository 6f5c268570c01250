import fc from "fast-check";
import { expect, it } from "vitest";
import { shareOut } from "./share-out.ts";

it("gives every piece of work to one, whoever asks when", () => {
  const asking = fc.array(fc.integer({ min: 0, max: 2 }), { maxLength: 40 });
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 1, max: 5 }), asking, (count, atOnce, order) => {
      const tasks = Array.from({ length: count }, (_, i) => i);
      const giveOut = shareOut(tasks, 3, atOnce);
      const given = order.flatMap((who) => giveOut(who));
      for (let rest = giveOut(1); rest.length > 0; rest = giveOut(1)) {
        expect(rest.length).toBeLessThanOrEqual(atOnce);
        given.push(...rest);
      }
      expect(given.toSorted((a, b) => a - b)).toEqual(tasks);
    }),
  );
});

it("gives each what follows what it had, and the last of another when that is done", () => {
  const giveOut = shareOut([0, 1, 2, 3, 4, 5, 6, 7], 2, 2);
  const asked = [0, 1, 0, 0, 1, 1].map((who) => giveOut(who));
  expect(asked).toEqual([[0, 1], [4, 5], [2, 3], [6, 7], [], []]);
});
