/** A setting that a system is run with, by the name it is read under: `DATABASE_URL`. */
export interface SettingFacts {
  /** What holds where nobody sets it, where that is plain and can be no secret: see `plainValue`. */
  readonly default?: string;
  /** Whether it has to be set. */
  readonly needed?: boolean;
  /** Of a design: whether that is what a deployment sets, whatever code falls back on. */
  readonly isSet?: boolean;
  /** Of a design: whether that is what a sample of the environment gives it, and nothing else. */
  readonly isSample?: boolean;
  /** The config map or secret that keeps it, by its name. */
  readonly holder?: string;
  /** The values that samples of the environment give it. Of what is built alone. */
  readonly samples?: readonly Sample[];
}

/** A value in a file that shows how the environment may be set, and the line, from 1, where it stands. */
export interface Sample {
  readonly path: string;
  readonly line: number;
  readonly value: string;
}
