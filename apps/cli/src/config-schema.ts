import { configSchema } from "@asbuilt/core/config/json-schema";
import { ruleIds } from "./rules.ts";

/** The text of schemas/config.schema.json, which the build writes. */
export const configSchemaText: string = `${JSON.stringify(configSchema(ruleIds), null, 2)}\n`;
