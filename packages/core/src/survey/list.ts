import type { Surveyor } from "./surveyor.ts";
import { asyncapi } from "./surveyors/asyncapi.ts";
import { authSigns } from "./surveyors/auth-signs.ts";
import { buildFiles } from "./surveyors/build-files.ts";
import { channels } from "./surveyors/channels/channels.ts";
import { codeRecords } from "./surveyors/code-records/surveyor.ts";
import { codeWords } from "./surveyors/code-words.ts";
import { compose } from "./surveyors/compose/compose.ts";
import { configuration } from "./surveyors/settings/configuration.ts";
import { csharpImports } from "./surveyors/csharp-imports.ts";
import { csharpRoutes } from "./surveyors/csharp-routes/surveyor.ts";
import { errorCodes } from "./surveyors/error-codes/error-codes.ts";
import { files } from "./surveyors/files.ts";
import { gatewayRoutes } from "./surveyors/gateway-routes/surveyor.ts";
import { goImports } from "./surveyors/go-imports.ts";
import { goRoutes } from "./surveyors/go-routes/surveyor.ts";
import { graphqlSchema } from "./surveyors/graphql-schema.ts";
import { helm } from "./surveyors/helm/helm.ts";
import { javaRoutes } from "./surveyors/java-routes/surveyor.ts";
import { jvmImports } from "./surveyors/jvm-imports.ts";
import { kubernetes } from "./surveyors/kubernetes/kubernetes.ts";
import { manifests } from "./surveyors/manifests/manifests.ts";
import { measurements } from "./surveyors/measurements/measurements.ts";
import { openapi } from "./surveyors/openapi/surveyor.ts";
import { ormDjango } from "./surveyors/orm-django/surveyor.ts";
import { ormDrizzle } from "./surveyors/orm-drizzle/surveyor.ts";
import { ormEfcore } from "./surveyors/orm-efcore/surveyor.ts";
import { ormGorm } from "./surveyors/orm-gorm/surveyor.ts";
import { ormJpa } from "./surveyors/orm-jpa/surveyor.ts";
import { ormMongoose } from "./surveyors/orm-mongoose/surveyor.ts";
import { ormPrisma } from "./surveyors/orm-prisma/surveyor.ts";
import { ormSequelize } from "./surveyors/orm-sequelize/surveyor.ts";
import { ormSqlalchemy } from "./surveyors/orm-sqlalchemy/surveyor.ts";
import { ormTypeorm } from "./surveyors/orm-typeorm/surveyor.ts";
import { pageRoutes } from "./surveyors/page-routes/surveyor.ts";
import { packageScripts } from "./surveyors/package-scripts.ts";
import { phpImports } from "./surveyors/php-imports.ts";
import { phpRoutes } from "./surveyors/php-routes/surveyor.ts";
import { procfile } from "./surveyors/procfile.ts";
import { protobuf, protobufHttp } from "./surveyors/protobuf.ts";
import { pythonImports } from "./surveyors/python-imports/surveyor.ts";
import { pythonRoutes } from "./surveyors/python-routes/surveyor.ts";
import { quantities } from "./surveyors/quantities/surveyor.ts";
import { railsRoutes } from "./surveyors/rails-routes/surveyor.ts";
import { rubyImports } from "./surveyors/ruby-imports.ts";
import { rustRoutes } from "./surveyors/rust-routes/surveyor.ts";
import { rustImports } from "./surveyors/rust-imports.ts";
import { roleGrants } from "./surveyors/role-grants.ts";
import { sbom } from "./surveyors/sbom/surveyor.ts";
import { scriptImports } from "./surveyors/script-imports/surveyor.ts";
import { scriptRoutes } from "./surveyors/script-routes/surveyor.ts";
import { serverless } from "./surveyors/serverless.ts";
import { settingNames } from "./surveyors/settings/settings.ts";
import { sqlMigrations } from "./surveyors/sql-migrations/sql-migrations.ts";
import { standaloneDockerfiles } from "./surveyors/standalone-dockerfiles.ts";
import { terraform } from "./surveyors/terraform/terraform.ts";
import { testFiles } from "./surveyors/test-files.ts";
import { trpcProcedures } from "./surveyors/trpc-procedures/surveyor.ts";
import { unreadServers } from "./surveyors/unread-servers.ts";
import { viewComponents } from "./surveyors/view-components.ts";
import { wiring } from "./surveyors/wiring/wiring.ts";

/** Every surveyor of files. A new one is a file or folder beside these, and a line here. */
export const surveyors: readonly Surveyor[] = [
  files,
  asyncapi,
  authSigns,
  buildFiles,
  codeRecords,
  channels,
  codeWords,
  compose,
  configuration,
  kubernetes,
  helm,
  procfile,
  serverless,
  errorCodes,
  gatewayRoutes,
  graphqlSchema,
  goRoutes,
  javaRoutes,
  pythonRoutes,
  csharpRoutes,
  csharpImports,
  goImports,
  phpRoutes,
  phpImports,
  pythonImports,
  railsRoutes,
  rubyImports,
  rustRoutes,
  rustImports,
  jvmImports,
  manifests,
  measurements,
  openapi,
  packageScripts,
  pageRoutes,
  protobuf,
  protobufHttp,
  quantities,
  roleGrants,
  sbom,
  scriptRoutes,
  scriptImports,
  ormDjango,
  ormDrizzle,
  ormEfcore,
  ormGorm,
  ormJpa,
  ormMongoose,
  ormPrisma,
  ormSequelize,
  ormSqlalchemy,
  ormTypeorm,
  settingNames,
  sqlMigrations,
  standaloneDockerfiles,
  terraform,
  testFiles,
  trpcProcedures,
  unreadServers,
  viewComponents,
  wiring,
];
