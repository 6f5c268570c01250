import { Failure } from "../errors.ts";

type Fields = Readonly<Record<string, unknown>>;

interface TextBounds {
  readonly min?: number;
  readonly max: number;
  readonly pattern?: RegExp;
}

/** Takes any JSON value and answers with its fields, so that readers below never meet null or an array. */
export function fieldsOf(value: unknown): Fields {
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    throw new Failure("VALIDATION_FAILED", "A JSON object is expected.");
  }
  return value as Fields;
}

export function textField(fields: Fields, name: string, { min = 1, max, pattern }: TextBounds): string {
  const value = fields[name];
  if (typeof value !== "string" || value.length < min || value.length > max) {
    throw new Failure("VALIDATION_FAILED", `${name} must be text of ${min} to ${max} characters.`);
  }
  if (pattern !== undefined && !pattern.test(value)) {
    throw new Failure("VALIDATION_FAILED", `${name} does not have the expected form.`);
  }
  return value;
}

export function integerField(fields: Fields, name: string, min: number, max: number): number {
  const value = fields[name];
  if (typeof value !== "number" || !Number.isInteger(value) || value < min || value > max) {
    throw new Failure("VALIDATION_FAILED", `${name} must be a whole number from ${min} to ${max}.`);
  }
  return value;
}

export function listField(fields: Fields, name: string, max: number): readonly unknown[] {
  const value = fields[name];
  if (!Array.isArray(value) || value.length === 0 || value.length > max) {
    throw new Failure("VALIDATION_FAILED", `${name} must be a list of 1 to ${max} entries.`);
  }
  return value;
}
