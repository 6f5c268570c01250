import { surveySite } from "../../packages/core/src/survey/run.ts";
import { scriptImports } from "../../packages/core/src/survey/surveyors/script-imports/surveyor.ts";
import { nodeSite } from "../../apps/cli/src/site-node/node-site.ts";

// Prints the size of the import graph of the repository in the folder it is started in; run as a process of its own.

const { surveys } = surveySite([scriptImports], nodeSite(process.cwd()));
for (const { imports } of surveys)
  console.log(`${imports!.files.length} files, ${imports!.edges.length} imports, ${imports!.unresolved.length} lost`);
