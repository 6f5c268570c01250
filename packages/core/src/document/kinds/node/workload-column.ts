import type { TableView } from "../../shapes/table-view.ts";

const workload =
  /^(?:kubernetes |k8s )?(?:deployments?|stateful ?sets?|daemon ?sets?|workloads?|cron ?jobs?|jobs?|hpas?|horizontal ?pod ?autoscalers?|autoscalers?)$/;

/** The column of workloads, `Deployment | Image | Port`, by its title; -1 where there is none. */
export const workloadColumn = ({ titles }: TableView): number => titles.findIndex((title) => workload.test(title));
