import type { MigrationFormat } from "./change-facts.ts";
import { alembic } from "./code/alembic.ts";
import { django } from "./code/django.ts";
import { djangoSettings } from "./code/django-user-model.ts";
import { doctrine } from "./code/doctrine.ts";
import { entityFramework } from "./code/entity-framework.ts";
import { rails } from "./code/rails.ts";
import { scriptFormat } from "./code/script-format.ts";
import { sqlStrings } from "./code/sql-strings.ts";
import { liquibase } from "./liquibase.ts";
import { prismaLock, sqitchPlan } from "./plan-formats.ts";
import { sqlFormat } from "./sql-format.ts";

/** The ways of writing migrations that are read; the first that wants a file reads it. A new one is a file and a line here. */
export const formats: readonly MigrationFormat[] = [
  sqlFormat,
  sqitchPlan,
  prismaLock,
  scriptFormat,
  alembic,
  doctrine,
  rails,
  liquibase,
  django,
  djangoSettings,
  entityFramework,
  sqlStrings,
];
