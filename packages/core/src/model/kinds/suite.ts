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
  /** The names in the code of its file that are built like those of classes and functions of tests; absent where they were not read. */
  readonly names?: readonly string[];
}

/** `OrderServiceTest`, `TestOrder`, `test_order`: what classes and functions of tests are called where their runners go by names. */
export const isNameOfTests = (word: string): boolean =>
  /^(?:[A-Z]\w*(?:Tests?|Spec|IT)|(?:Test|Benchmark|Fuzz)[A-Z_]\w*|test_\w+)$/.test(word);
