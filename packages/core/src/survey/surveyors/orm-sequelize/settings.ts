import type { Value } from "../../values/value.ts";
import type { FileModels, Options } from "./facts.ts";

// What all models are defined with, as files of settings say it: { "define": { "underscored": true } }.

const telling = new Set(["underscored", "timestamps", "freezeTableName", "paranoid", "createdAt", "updatedAt"]);

/** Whether a map under `define` says how models are defined. */
export const isDefaults = (value: Value): boolean =>
  value.kind === "map" && value.entries.some(([name]) => telling.has(name));

const deepest = 4;

/** The defaults in a file of JSON; `null` where there are none. */
export function defaultsOfJson(text: string): FileModels | null {
  if (!text.includes('"define"')) return null;
  try {
    const defaults = within(JSON.parse(text), 0);
    return defaults && { models: [], associations: [], modules: [], defaults };
  } catch {
    return null;
  }
}

function within(value: unknown, depth: number): Options | null {
  if (typeof value !== "object" || value === null || depth > deepest) return null;
  for (const [key, inside] of Object.entries(value)) {
    const found = key === "define" ? optionsOf(inside) : within(inside, depth + 1);
    if (found) return found;
  }
  return null;
}

function optionsOf(value: unknown): Options | null {
  if (typeof value !== "object" || value === null) return null;
  const said = Object.entries(value).filter(
    ([key, each]) => telling.has(key) && (typeof each === "boolean" || typeof each === "string"),
  );
  return said.length > 0 ? (Object.fromEntries(said) as Options) : null;
}
