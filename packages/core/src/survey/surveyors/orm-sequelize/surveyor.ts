import { Lines } from "../../../text/lines.ts";
import { isOwnCode } from "../../files/kinds-of-file.ts";
import type { SourceFile } from "../../site.ts";
import { surveyor } from "../../surveyor.ts";
import { as, nameOf } from "../../values/tree.ts";
import { readCall, type Said } from "./called.ts";
import { decoratedClass } from "./decorated.ts";
import type { FileModels, Options } from "./facts.ts";
import { sequelizeSurvey } from "./join.ts";
import { optionsIn } from "./options.ts";
import { mapOf, programOf } from "./program.ts";
import { defaultsOfJson, isDefaults } from "./settings.ts";

/** The tables that models of Sequelize and sequelize-typescript map. */
export const ormSequelize = surveyor<FileModels>({
  id: "orm-sequelize",
  title: "models of Sequelize",
  kinds: ["table", "column", "index", "foreign-key"],
  wants: (path) =>
    (/\.[cm]?[jt]s$/.test(path) && isOwnCode(path)) || /(?:^|\/)(?:config|database|sequelize)[\w.-]*\.json$/.test(path),
  read: (file) => (file.path.endsWith(".json") ? defaultsOfJson(file.text) : modelsIn(file)),
  join: sequelizeSurvey,
});

/** What may say something of models. A file of associations need not name the library. */
const telling =
  /\bsequelize\b|\.(?:belongsTo|hasMany|hasOne|belongsToMany)\(|\bdefine\s*:\s*\{[^{}]{0,200}\b(?:underscored|timestamps|freezeTableName|paranoid)\b/i;

function modelsIn({ text, script }: SourceFile): FileModels | null {
  if (!telling.test(text)) return null;
  const parsed = script();
  if (!parsed) return null;
  const program = programOf(parsed, text, new Lines(text));
  const said: Said = { models: [], associations: [], keyless: new Set() };
  let defaults: Options | undefined;
  for (const place of program.places) {
    const { node } = place;
    if (node.type === "CallExpression") readCall(place, program, said);
    else if (node.type === "Property") {
      const map = nameOf(node["key"]) === "define" ? as(node["value"], "ObjectExpression") : null;
      const options = map && mapOf(map, program);
      if (options && isDefaults(options)) defaults ??= optionsIn(options);
    } else if (/\bsequelize\b/i.test(text)) {
      const found = decoratedClass(node, program);
      if (found) {
        said.models.push(found.model);
        said.associations.push(...found.associations);
      }
    }
  }
  if (said.models.length === 0 && said.associations.length === 0 && !defaults) return null;
  return {
    models: said.models.map((model) =>
      model.names.some((name) => said.keyless.has(name)) ? { ...model, keyless: true } : model,
    ),
    associations: said.associations,
    modules: [...program.modules],
    ...(defaults ? { defaults } : {}),
  };
}
