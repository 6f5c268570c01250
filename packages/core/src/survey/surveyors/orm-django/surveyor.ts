import { python } from "../../../notation/python/read.ts";
import type { FieldShape, RecordShape } from "../../../notation/notation.ts";
import { Lines } from "../../../text/lines.ts";
import { isOwnCode } from "../../files/kinds-of-file.ts";
import { folderOf, foldersAbove, nameOf } from "../../files/paths.ts";
import { columnsOfDjangoUser } from "../../orm/django-user.ts";
import { mappedClass, mappedColumn, someOf } from "../../orm/mapped-column.ts";
import type { MappedClass, MappedColumn, MappedJoin, Mapper } from "../../orm/mapped.ts";
import { mappedSurvey } from "../../orm/survey-of.ts";
import { surveyor } from "../../surveyor.ts";
import { modelOptions } from "./options.ts";

const bases: ReadonlyMap<string, string> = new Map([
  ["Model", ""],
  ["AbstractUser", columnsOfDjangoUser.join(" ")],
  ["AbstractBaseUser", "password last_login"],
  ["PermissionsMixin", "is_superuser"],
  ["TimeStampedModel", "created modified"],
  ["MPTTModel", "lft rght tree_id level"],
]);

/** The habits of Django in a repository with these apps. */
const django = (apps: ReadonlySet<string>): Mapper => ({
  source: "orm-django",
  draft: true,
  tableOf: (name, path) => `${nameOf(appOf(path, apps))}_${name.toLowerCase()}`.replace(/^_/, ""),
  joinOf: (name, { to }) =>
    to === undefined
      ? [`from_${name.toLowerCase()}_id`, `to_${name.toLowerCase()}_id`]
      : [`${name.toLowerCase()}_id`, `${to.toLowerCase()}_id`],
  columnOf: ({ name, column, refersTo }) => column ?? (refersTo === undefined ? name : `${name}_id`),
  baseColumns: (base) => bases.get(base)?.split(" ").filter(Boolean),
});

/** The folders of apps: those that say that they are one, and those that migrations are kept for. */
const appsIn = (paths: readonly string[]): ReadonlySet<string> =>
  new Set(paths.flatMap((path) => /^(.+)\/(?:apps|migrations\/\w+)\.py$/.exec(path)?.[1] ?? []));

/** The app of a file with models: `shop` for `shop/models.py`, for `shop/models/order.py`, and for models deeper in an app that says it is one. */
const appOf = (path: string, apps: ReadonlySet<string>): string =>
  foldersAbove(folderOf(path)).find((folder) => apps.has(folder)) ?? folderOf(path).replace(/(?:^|\/)models$/, "");

const ofModels = /(?:^|\/)models(?:\/.*|\w*)?\.py$/;
/** Files that models take what they have in common from; what is no base there is no model. */
const ofBases = /(?:^|\/)(?:\w*base\w*|\w*mixins?|abstract\w*|behaviou?rs?|core|common|utils)(?:\/\w+)?\.py$/;

/** The tables that models of Django map. */
export const ormDjango = surveyor<readonly MappedClass[]>({
  id: "orm-django",
  title: "models of Django",
  kinds: ["table", "column", "foreign-key", "index"],
  wants: (path) => (ofModels.test(path) || ofBases.test(path)) && isOwnCode(path),
  read({ path, text }) {
    if (!/^class\s/m.test(text)) return null;
    if (ofModels.test(path) ? !/\bdjango\b/.test(text) : !/\babstract\s*=\s*True/.test(text)) return null;
    const lines = new Lines(text);
    const records = (python.read(text, "python").records ?? []).filter(
      ({ form, fields, bases = [] }) => form === "class" && (fields.length > 0 || bases.length > 0),
    );
    const options = modelOptions(text);
    const mapped = records.filter(isModel).map((record) => {
      const { indexes = [], joins = [] } = options.get(record.name) ?? {};
      return {
        ...classOf(record, text, lines),
        ...(indexes.length > 0 ? { indexes } : {}),
        ...(joins.length > 0 ? { joins } : {}),
      };
    });
    return someOf(ofModels.test(path) ? mapped : mapped.filter(({ role }) => role === "base"));
  },
  join: (files, { files: paths }) => mappedSurvey(toUsers(files), django(appsIn(paths))),
});

/**
 * Models that lead to the user whom the settings name lead to the class that is one, where there is just one; where there is none it is
 * `User` of Django itself.
 */
function toUsers(files: ReadonlyMap<string, readonly MappedClass[]>): ReadonlyMap<string, readonly MappedClass[]> {
  const users = [...files.values()].flatMap((classes) =>
    classes.filter(({ bases = [] }) => bases.some((base) => userBases.has(base))),
  );
  const [user, ...others] = users.filter(({ role }) => role === "table");
  if (others.length > 0 || (!user && users.length > 0)) return files;
  const columnOf = (column: MappedColumn): MappedColumn =>
    user && ofSettings.test(column.refersTo ?? "") ? { ...column, refersTo: user.name } : column;
  const joinOf = ({ to, ...join }: MappedJoin, model: string): MappedJoin => {
    const meant = ofSettings.test(to ?? "") ? (user?.name ?? "User") : to;
    return meant === undefined || meant === model ? join : { ...join, to: meant };
  };
  return new Map(
    [...files].map(([path, classes]) => [
      path,
      classes.map(({ joins, ...own }) => ({
        ...own,
        columns: own.columns.map(columnOf),
        ...(joins ? { joins: joins.map((join) => joinOf(join, own.name)) } : {}),
      })),
    ]),
  );
}

const ofSettings = /^(?:AUTH_USER_MODEL|get_user_model)$/;
const userBases: ReadonlySet<string> = new Set(["AbstractUser", "AbstractBaseUser"]);

/** Managers, forms and serializers stand beside models too. */
const isModel = ({ bases = [], fields }: RecordShape): boolean =>
  !bases.some((base) => /(?:Manager|QuerySet|Form|Serializer|Admin|Choices|Enum|Exception)$/.test(base)) &&
  (bases.some((base) => /Model|AbstractUser|AbstractBaseUser|Mixin/.test(base)) ||
    fields.some(({ type }) => (type?.raw ?? "").endsWith("Field")));

function classOf(record: RecordShape, text: string, lines: Lines): MappedClass {
  const rest = text.slice(record.range.to);
  const end = rest.search(/\nclass\s/);
  const abstract = /\babstract\s*=\s*True/.test(end < 0 ? rest : rest.slice(0, end));
  const found = mappedClass(record, abstract ? "base" : "table", lines, (field) => columnsOf(field, lines));
  const keyed = abstract || found.columns.some((column) => column.primaryKey);
  // Every model has a key that its app numbers, unless it names another.
  return keyed
    ? found
    : { ...found, columns: [{ name: "id", line: found.line, primaryKey: true, implied: true }, ...found.columns] };
}

function columnsOf(field: FieldShape, lines: Lines): MappedClass["columns"] {
  if (field.unstored) return [];
  const { references } = field;
  const column = mappedColumn(field, lines, references?.split(".").at(-1));
  return [{ ...column, nullable: field.nullable ?? false }];
}
