import fc from "fast-check";
import { expect, test } from "vitest";
import { baseOf, readDockerfile } from "./read.ts";

test("stages, with what each opens, sets and copies", () => {
  const text = `# the shop
ARG NODE=22
FROM --platform=linux/amd64 node:\${NODE}-alpine AS build
COPY package.json \\
     src /app/
FROM build AS tested
FROM nginx:1.27
EXPOSE 80 443/tcp
ENV MODE=live TOKEN=secret
ENV OLD style
COPY --from=build /app/dist /usr/share/nginx
`;
  const stages = readDockerfile(text);
  expect(stages.map(({ from, name, line }) => [from, name, line])).toEqual([
    ["node:22-alpine", "build", 3],
    ["build", "tested", 6],
    ["nginx:1.27", null, 7],
  ]);
  expect(stages[0]!.copies).toEqual([
    { value: "package.json", line: 4 },
    { value: "src", line: 4 },
  ]);
  expect(stages[2]!.ports.map(({ value }) => value)).toEqual([80, 443]);
  expect(stages[2]!.environment.map(({ value }) => value)).toEqual(["MODE", "TOKEN", "OLD"]);
  expect(stages[2]!.copies).toEqual([]);
  expect(JSON.stringify(stages)).not.toContain("secret");
  expect(baseOf(stages)).toEqual({ value: "nginx:1.27", line: 7 });
  expect(baseOf(stages, "tested")).toEqual({ value: "node:22-alpine", line: 3 });
});

test("an empty image is no base", () => expect(baseOf(readDockerfile("FROM scratch\n"))).toBe(null));

test("is total on any text", () => {
  const words = fc.constantFrom(
    "FROM ",
    "a ",
    "AS ",
    "\\\n",
    "\n",
    "EXPOSE 80-99999",
    "$X",
    "${X:-",
    "}",
    "ENV ",
    "=",
    "ARG A=B\n",
  );
  fc.assert(
    fc.property(fc.array(words, { maxLength: 30 }), (parts) => baseOf(readDockerfile(parts.join(""))) !== undefined),
  );
});
