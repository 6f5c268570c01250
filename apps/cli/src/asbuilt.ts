import { version } from "./version.ts";

// Whatever more a run needs is loaded by start.ts: to tell the version, nothing is.
const [first] = process.argv.slice(2);
if (first === "--version" || first === "-V") process.stdout.write(`${version}\n`);
else await (await import("./start.ts")).start();
