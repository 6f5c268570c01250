import type { Planted } from "./planted.ts";

/** Single changes of `ferry.md`, a small system in the fifteen chapters, each with the rule that must tell of it. */
export const ferry: readonly Planted[] = [
  { what: "described not drawn", find: "    Kiosk --> API\n", replace: "", rule: "component-undrawn" },
  {
    what: "drawn not described",
    find: "    Alloc --> Cache[(Redis)]\n",
    replace: "    Alloc --> Cache[(Redis)]\n    API --> Fraud[Fraud Checker]\n",
    rule: "component-undescribed",
  },
  {
    what: "box under another name",
    find: "Queue --> Printer[Ticket Printer]",
    replace: "Queue --> Printer[Ticket Renderer]",
    rule: "component-undescribed",
  },
  { what: "deployed nowhere", find: "| notifier | Notifier | 1 | 3200 |\n", replace: "", rule: "component-undeployed" },
  {
    what: "runs something unknown",
    find: "| printer | Ticket Printer | 1 | 3100 |",
    replace: "| printer | Label Printer | 1 | 3100 |",
    rule: "node-runs-unknown",
  },
  {
    what: "count of parts in a sentence",
    find: "consists of six components",
    replace: "consists of five components",
    rule: "count-contradicts",
  },
  {
    what: "depends on something unknown",
    find: "- **Depends on:** Seat Allocator, PostgreSQL, RabbitMQ",
    replace: "- **Depends on:** Seat Allocator, Payment Gateway, PostgreSQL, RabbitMQ",
    rule: "arrow-to-unknown",
  },
  {
    what: "a port that two share",
    find: "| allocator | Seat Allocator | 2 | 4000 |",
    replace: "| allocator | Seat Allocator | 2 | 3000 |",
    rule: "port-published-twice",
  },
  {
    what: "replicas in prose",
    find: "replaces the three replicas of the Booking API",
    replace: "replaces the two replicas of the Booking API",
    rule: "replicas-contradict",
  },
  {
    what: "port in prose",
    find: "PostgreSQL listens on port 5432",
    replace: "PostgreSQL listens on port 5432, the Booking API on port 3001",
    rule: "port-contradicts",
  },
  {
    what: "control on unknown operation",
    find: "| POST /bookings/{id}/payment | passenger | TLS, JWT |",
    replace: "| POST /bookings/{id}/refund | passenger | TLS, JWT |",
    rule: "endpoint-unspecified",
  },
  {
    what: "version of one part",
    find: "- **Technology:** React 18\n",
    replace: "- **Technology:** React 17\n",
    rule: "dependency-version-contradicts",
  },
  {
    what: "version in a sentence",
    find: "run as containers on two virtual machines",
    replace: "run as containers on PostgreSQL 14, on two virtual machines",
    rule: "dependency-version-contradicts",
  },
  { what: "used and not listed", find: "| Redis | 7 | Seat Allocator |\n", replace: "", rule: "dependency-unlisted" },
  {
    what: "lifetime in prose",
    find: "## 16. Appendix\n",
    replace: "## 16. Appendix\n\nA seat is held for 15 minutes.\n",
    rule: "limit-contradicts",
  },
  {
    what: "attempts in prose",
    find: "## 16. Appendix\n",
    replace: "## 16. Appendix\n\nCalls to the Seat Allocator are retried five times.\n",
    rule: "limit-contradicts",
  },
  {
    what: "timeout in prose",
    find: "## 16. Appendix\n",
    replace: "## 16. Appendix\n\nA call to the Seat Allocator is given up after 5 seconds.\n",
    rule: "limit-contradicts",
  },
  { what: "broken anchor", find: "(#9-performance)", replace: "(#10-performance)", rule: "anchor-missing" },
];
