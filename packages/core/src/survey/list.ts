import type { Surveyor } from "./surveyor.ts";
import { buildFiles } from "./surveyors/build-files.ts";
import { compose } from "./surveyors/compose/compose.ts";
import { errorCodes } from "./surveyors/error-codes/error-codes.ts";
import { files } from "./surveyors/files.ts";
import { gatewayRoutes } from "./surveyors/gateway-routes.ts";
import { javaRoutes } from "./surveyors/java-routes/surveyor.ts";
import { jvmImports } from "./surveyors/jvm-imports.ts";
import { manifests } from "./surveyors/manifests/manifests.ts";
import { scriptImports } from "./surveyors/script-imports/surveyor.ts";
import { sqlMigrations } from "./surveyors/sql-migrations/sql-migrations.ts";
import { testFiles } from "./surveyors/test-files.ts";
import { wiring } from "./surveyors/wiring/wiring.ts";

/** Every surveyor of files. A new one is a file or folder beside these, and a line here. */
export const surveyors: readonly Surveyor[] = [
  files,
  buildFiles,
  compose,
  errorCodes,
  gatewayRoutes,
  javaRoutes,
  jvmImports,
  manifests,
  scriptImports,
  sqlMigrations,
  testFiles,
  wiring,
];
