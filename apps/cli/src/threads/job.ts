import type { ResourceLimits } from "node:worker_threads";

/** Work of one sort on many things, which several threads can share. */
export interface Job<Given, Task, Done> {
  /** By which a thread that is started for it knows it. */
  readonly name: string;
  /** Does some of the work, with what is given for all of it; one answer for each task, in their order. All of these are plain data: they are sent between threads. */
  readonly does: (given: Given) => (tasks: readonly Task[]) => readonly Done[];
  /** Fewer tasks than this are done before other threads would have started. */
  readonly worthThreads: number;
  /** How many tasks a thread is given at a time. */
  readonly atOnce: number;
  /** What a thread may hold; where it needs more, it dies, and its work is done by the thread that started it. */
  readonly room?: ResourceLimits;
}
