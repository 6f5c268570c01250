import { expect, test } from "vitest";
import { notationOf } from "../list.ts";

test.each([
  ['"8080:3000"', [8080], [3000]],
  ['"127.0.0.1:8080:3000/tcp"', [8080], [3000]],
  ["3000", [3000], [3000]],
  ["{ target: 3000, published: 8080 }", [8080], [3000]],
])("a service that has the port %s", (port, ports, containerPorts) => {
  const text = `services:\n  api:\n    image: api\n    ports: [${port}]\n`;
  expect(notationOf("yaml")?.read(text, "yaml").nodes).toMatchObject([{ name: "api", ports, containerPorts }]);
});
