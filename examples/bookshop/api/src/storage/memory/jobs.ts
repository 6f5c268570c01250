import type { JobQueue } from "../../jobs/job.ts";
import type { State } from "./state.ts";

export function memoryJobs(state: State): JobQueue {
  return {
    add: async (job) => {
      state.jobs.push(job);
    },
  };
}
