import type { Taken } from "../../../model/kinds/endpoint.ts";
import type { Guard, PathText, RouteFile } from "../../routes/route-file.ts";

/** A method that a framework calls for requests. */
export interface Action {
  readonly name: string;
  /** `ANY` where it takes all. */
  readonly methods: readonly string[];
  /** One empty path where it has none of its own. */
  readonly paths: readonly PathText[];
  readonly line: number;
  readonly guards: readonly Guard[];
  /** All that it takes from the query; absent where it may take more. */
  readonly takes?: readonly Taken[];
}

/** A class with what its attributes say. */
export interface Controller {
  readonly name: string;
  readonly line: number;
  readonly abstract: boolean;
  readonly bases: readonly string[];
  readonly prefixes: readonly PathText[];
  /** `1.0` is `1`. */
  readonly versions: readonly string[];
  readonly guards: readonly Guard[];
  readonly actions: readonly Action[];
}

export interface CsharpFile {
  readonly controllers: readonly Controller[];
  /** Routes that are registered by calls, and constants. */
  readonly calls: RouteFile;
}
