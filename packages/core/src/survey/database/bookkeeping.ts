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

/** Tables that frameworks have a project make in their own form, for queues, sessions, locks and logs: nobody need describe them. */
const ofFrameworks: ReadonlySet<string> = new Set(
  (
    "messenger_messages undo_log shedlock revinfo spring_session spring_session_attributes event_publication failed_jobs job_batches " +
    "cache_locks password_resets password_reset_tokens personal_access_tokens auth_group auth_group_permissions auth_permission " +
    "authtoken_token solid_queue_jobs active_storage_attachments active_storage_blobs active_storage_variant_records"
  ).split(" "),
);

/** Whether a table is one of a framework, which a design may describe or not. */
export const isFrameworkTable = (name: string): boolean => ofFrameworks.has(name.toLowerCase());

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
