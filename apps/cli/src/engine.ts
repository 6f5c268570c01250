// All that reads documents. In the built file it is compiled only when it is imported, so that what needs no document is
// answered before; and it is what runs in the threads that share the work.
export { check } from "./check/command.ts";
export { explain } from "./explain/command.ts";
export { here } from "./here/command.ts";
export { init } from "./init/command.ts";
export { read } from "./read/command.ts";
export { survey } from "./survey/command.ts";
export { verify } from "./verify/command.ts";
export { serveThread } from "./serve-thread.ts";
export { isOn, ruleIds } from "./rules.ts";
export { practise } from "./check/practise.ts";
