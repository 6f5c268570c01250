import type { Operation } from "../notation.ts";
import { csharpRoutes } from "./csharp.ts";
import { goRoutes } from "./go.ts";
import { javaRoutes } from "./java.ts";
import { javascriptRoutes } from "./javascript.ts";
import { pythonRoutes } from "./python.ts";
import { rubyAndPhpRoutes } from "./ruby-php.ts";

type Reader = (text: string) => Operation[];

const readers = new Map<string, Reader>(
  (
    [
      ["javascript js jsx mjs cjs typescript ts tsx mts cts", javascriptRoutes],
      ["python py python3", pythonRoutes],
      ["java kotlin kt kts groovy scala", javaRoutes],
      ["go golang", goRoutes],
      ["csharp cs c# dotnet", csharpRoutes],
      ["ruby rb php", rubyAndPhpRoutes],
    ] as const
  ).flatMap(([names, reader]) => names.split(" ").map((name) => [name, reader] as const)),
);

/**
 * The routes that a sample of code registers with the framework it is written for, by calls, decorators, annotations or
 * attributes. It reads samples, which need not compile; calls of a client are no routes.
 */
export const routesIn = (text: string, language: string): Operation[] => readers.get(language)?.(text) ?? [];
