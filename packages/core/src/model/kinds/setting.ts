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
  /** Of a design: the parts that are said to read it, as they are called beside it. */
  readonly readers?: readonly string[];
  /** The config map or secret that keeps it, by its name. */
  readonly holder?: string;
  /** The values that samples of the environment give it. Of what is built alone. */
  readonly samples?: readonly Sample[];
  /** What the files that read it fall back on, where they differ. Of what is built alone. */
  readonly defaults?: readonly Sample[];
}

/** A value that a file gives a setting, or shows that it may be given, and the line, from 1, where it stands. */
export interface Sample {
  readonly path: string;
  readonly line: number;
  readonly value: string;
}
