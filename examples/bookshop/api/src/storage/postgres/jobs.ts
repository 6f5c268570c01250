import type { JobQueue } from "../../jobs/job.ts";
import type { Executor } from "./executor.ts";

export function postgresJobs(db: Executor): JobQueue {
  return {
    async add(job) {
      await db.query("INSERT INTO jobs (kind, payload) VALUES ($1, $2)", [job.kind, job.payload]);
    },
  };
}
