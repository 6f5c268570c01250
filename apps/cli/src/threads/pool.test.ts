import { EventEmitter } from "node:events";
import fc from "fast-check";
import { beforeEach, expect, it, vi } from "vitest";
import type { Job } from "./job.ts";
import { doTogether } from "./pool.ts";

/** How many lots each thread that is started answers before it dies. */
const lives = vi.hoisted(() => ({ left: [] as number[], started: 0 }));

vi.mock("node:os", () => ({ availableParallelism: () => 3 }));
vi.mock("node:worker_threads", () => ({
  Worker: class extends EventEmitter {
    readonly #lots = lives.left.shift() ?? Number.POSITIVE_INFINITY;
    #answered = 0;
    #ended = false;

    constructor() {
      super();
      lives.started++;
    }

    postMessage(lot: readonly number[]): void {
      setImmediate(() => {
        if (this.#ended) return;
        if (this.#answered++ < this.#lots) this.emit("message", lot.map(doubled));
        else {
          this.#ended = true;
          this.emit("error", new Error("out of memory"));
        }
      });
    }

    async terminate(): Promise<void> {
      this.#ended = true;
    }
  },
}));

const doubled = (task: number): number => task * 2;
const job: Job<null, number, number> = {
  name: "double",
  does: () => (tasks) => tasks.map(doubled),
  worthThreads: 10,
  atOnce: 3,
};

beforeEach(() => {
  lives.left = [];
  lives.started = 0;
});

async function answers(count: number): Promise<readonly number[]> {
  const all: number[] = [];
  const tasks = Array.from({ length: count }, (_, i) => i);
  await doTogether(job, null, tasks, (answer) => all.push(answer));
  return all.toSorted((a, b) => a - b);
}

it("answers each task once, whenever threads die", () =>
  fc.assert(
    fc.asyncProperty(fc.integer({ min: 0, max: 60 }), fc.array(fc.nat(4), { maxLength: 12 }), async (count, left) => {
      lives.left = [...left];
      expect(await answers(count)).toEqual(Array.from({ length: count }, (_, i) => 2 * i));
    }),
  ));

it("starts threads only where there is much to do", async () => {
  expect(await answers(9)).toHaveLength(9);
  expect(lives.started).toBe(0);
  expect(await answers(10)).toHaveLength(10);
  expect(lives.started).toBe(2);
});
