/** Who may call what, what is encrypted, what is checked: a measure of security that the text promises. */
export interface ControlFacts {
  readonly type?: "authentication" | "authorization" | "encryption" | "validation" | "rate-limit" | "audit" | "other";
  /** What it guards, as written: an endpoint, a component, a field, a kind of data. */
  readonly subject?: string;
  readonly requirement?: string;
}
