/** A kind or group of tests. */
export interface SuiteFacts {
  readonly type?:
    | "unit"
    | "integration"
    | "end-to-end"
    | "property"
    | "performance"
    | "contract"
    | "security"
    | "acceptance"
    | "other";
  readonly tool?: string;
  /** What it covers, as written. */
  readonly covers?: readonly string[];
  readonly path?: string;
}
