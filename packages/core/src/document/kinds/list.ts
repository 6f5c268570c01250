import type { KindReader } from "../kind-reader.ts";
import { links } from "./link/links.ts";
import { paths } from "./path/path.ts";
import { terms } from "./term.ts";

/** Every reader of a kind. Where two are equally sure of a shape, the earlier reads it. */
export const kindReaders: readonly KindReader[] = [terms, paths, links];
