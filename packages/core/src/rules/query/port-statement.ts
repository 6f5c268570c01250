import type { Range } from "../../text/range.ts";
import { writtenOut } from "./names.ts";

/** The side on which a port is: on the host, inside the container; `open` where the text does not say. */
export type PortSide = "published" | "container" | "open";

/** One place's word on the port of one thing. */
export interface PortStatement {
  readonly name: string;
  /** What the name comes to, so that `Order Service` and `order-service` are one. */
  readonly key: string;
  readonly side: PortSide;
  readonly port: number;
  readonly document: string;
  readonly range: Range;
  /** Statements of one list are rows of one table, services of one file: ports that one thing has beside each other. */
  readonly list: string;
}

/** What a name comes to, without what it says that the thing is. */
export const keyOf = (name: string): string =>
  writtenOut(name).replace(/(?<=.{3})(?:service|server|container|api)$/, "");

/** The side that words speak of. */
export const sideOf = (words: string): PortSide =>
  published.test(words) ? "published" : container.test(words) ? "container" : "open";

const published = /publi|host|extern|expos|outside|veröffent|offen|公開|外部|внешн/iu;
const container = /contain|intern|inside|target|listen|コンテナ|容器|内部|внутр/iu;
