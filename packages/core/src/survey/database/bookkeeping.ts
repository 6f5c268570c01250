import { columnsOfDjangoUser } from "../orm/django-user.ts";

/** Tables by which tools remember what they did, and what extensions bring along: no design speaks of them. */
const own: ReadonlySet<string> = new Set(
  (
    "schema_migrations ar_internal_metadata flyway_schema_history schema_version _prisma_migrations knex_migrations " +
    "knex_migrations_lock sequelizemeta sequelizedata typeorm_metadata databasechangelog databasechangeloglock alembic_version " +
    "django_migrations django_content_type django_session django_admin_log __efmigrationshistory __drizzle_migrations goose_db_version " +
    "gorp_migrations pgmigrations mikro_orm_migrations __diesel_schema_migrations _sqlx_migrations refinery_schema_history atlas_schema_revisions " +
    "doctrine_migration_versions phinxlog spatial_ref_sys geometry_columns geography_columns sqlite_sequence sqlite_stat1 " +
    "migration_versions schema_info changelog_lock _migrations __migrations migrations_lock"
  ).split(" "),
);

/** Whether a table is a tool's own. */
export const isBookkeepingTable = (name: string): boolean => own.has(name.toLowerCase());

/**
 * Which of the columns that a design leaves out a framework declares: who adds some to the user of Django writes down none of those it
 * has, and `last_login` is never a project's own.
 */
export const isInherited = (left: readonly string[]): ((name: string) => boolean) =>
  left.includes("last_login") && left.includes("is_superuser")
    ? (name) => columnsOfDjangoUser.includes(name)
    : () => false;

/** Whether a column is one that the database itself gives to every table; mappers name it to tell versions of a row apart. */
export const isSystemColumn = (name: string): boolean => /^(?:xmin|xmax|cmin|cmax|ctid|tableoid|rowid)$/i.test(name);
