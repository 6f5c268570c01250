import { EventEmitter } from "node:events";
import fc from "fast-check";
import { expect, it } from "vitest";
import type { Job } from "./job.ts";
import { type Crew, doTogether } from "./pool.ts";

const doubled = (task: number): number => task * 2;
const job: Job<null, number, number> = {
  name: "double",
  does: () => (tasks) => tasks.map(doubled),
  worthThreads: 10,
  atOnce: 3,
};

/** Threads of which each dies after so many lots, and those behind them never. */
function crewOf(lives: readonly number[]): Crew & { readonly started: () => number } {
  const left = [...lives];
  let started = 0;
  return {
    size: 3,
    started: () => started,
    start: () => {
      started++;
      return new Mortal(left.shift() ?? Number.POSITIVE_INFINITY) as unknown as ReturnType<Crew["start"]>;
    },
  };
}

class Mortal extends EventEmitter {
  #left: number;

  constructor(lots: number) {
    super();
    this.#left = lots;
  }

  postMessage(lot: readonly number[]): void {
    setImmediate(() => {
      if (this.#left < 0) return;
      if (this.#left-- > 0) this.emit("message", lot.map(doubled));
      else this.emit("error", new Error("out of memory"));
    });
  }

  async terminate(): Promise<void> {
    this.#left = -1;
  }
}

async function answers(count: number, crew: Crew): Promise<readonly number[]> {
  const all: number[] = [];
  const tasks = Array.from({ length: count }, (_, i) => i);
  await doTogether(job, null, tasks, (answer) => all.push(answer), undefined, crew);
  return all.toSorted((a, b) => a - b);
}

it("answers each task once, whenever threads die", () =>
  fc.assert(
    fc.asyncProperty(fc.integer({ min: 0, max: 60 }), fc.array(fc.nat(4), { maxLength: 12 }), async (count, lives) => {
      expect(await answers(count, crewOf(lives))).toEqual(Array.from({ length: count }, (_, i) => 2 * i));
    }),
  ));

it("starts threads only where there is much to do", async () => {
  const crew = crewOf([]);
  expect(await answers(9, crew)).toHaveLength(9);
  expect(crew.started()).toBe(0);
  expect(await answers(10, crew)).toHaveLength(10);
  expect(crew.started()).toBe(2);
});
