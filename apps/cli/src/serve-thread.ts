import { workerData } from "node:worker_threads";
import { serveCheck } from "./check/worker.ts";
import { serveSurvey } from "./survey/read-files.ts";

/** What the program does when it is started as a thread, as its first data say. */
export const serveThread = (): void => (workerData.survey === undefined ? serveCheck() : serveSurvey());
