import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { asbuilt, folderWith } from "./asbuilt.ts";

const rows = (...paths: string[]) => paths.map((path) => `| GET | ${path} | gives |`).join("\n");
const files = {
  "docs/design.md": `# Shop\n\n**Status:** Implemented\n\n## API Specifications\n\n| Method | Path | Description |\n| --- | --- | --- |\n${rows("/orders", "/orders/{id}", "/carts", "/order/lists")}\n`,
  "src/app.ts":
    'import express from "express";\nconst app = express();\napp.get("/orders", f);\napp.get("/orders/:id", f);\napp.get("/carts", f);\n',
};
const openapi =
  "openapi: 3.0.0\npaths:\n  /orders:\n    get: {}\n  /orders/{id}:\n    get: {}\n  /orders/list:\n    get: {}\n";

/** A server in a process of its own, since the command is waited for; it leaves a file where anybody asks. */
async function serve(folder: string): Promise<string> {
  const script = `require("node:http").createServer((_, response) => {
    require("node:fs").writeFileSync(${JSON.stringify(join(folder, "asked"))}, "");
    response.end(${JSON.stringify(openapi)});
  }).listen(0, "127.0.0.1", function () { console.log(this.address().port); });`;
  const child = spawn(process.execPath, ["-e", script], { stdio: ["ignore", "pipe", "inherit"] });
  onTestFinished(() => void child.kill());
  const port = await new Promise<string>((ready) => child.stdout.once("data", (data) => ready(String(data).trim())));
  return `http://127.0.0.1:${port}/openapi.yaml`;
}

const verify = (folder: string, ...args: string[]) => {
  const { status, out } = asbuilt(folder, ["verify", "docs/design.md", "--format", "json", ...args]);
  const { claims, unseen } = JSON.parse(out);
  const verdicts = claims.map((claim: { name: string; verdict: string; survey: string | null }) => [
    claim.name,
    claim.verdict,
    claim.survey,
  ]);
  return { status, verdicts, unseen, claims };
};

test("a running API that is named decides on endpoints, and is not asked unless it is", async () => {
  const folder = folderWith(files);
  const address = await serve(folder);
  // Only of files that did not change just now is remembered what was found: without the API, which must not decide with it.
  await new Promise((passed) => setTimeout(passed, 2100));
  expect(verify(folder).verdicts.slice(0, 3)).toEqual([
    ["GET /orders", "confirmed", "script-routes"],
    ["GET /orders/{id}", "confirmed", "script-routes"],
    ["GET /carts", "confirmed", "script-routes"],
  ]);
  expect(existsSync(join(folder, "asked"))).toBe(false);
  const { status, verdicts, claims } = verify(folder, "--api", address);
  expect([status, verdicts]).toEqual([
    1,
    [
      ["GET /orders", "confirmed", "live-api"],
      ["GET /orders/{id}", "confirmed", "live-api"],
      ["GET /carts", "missing", "live-api"],
      ["GET /order/lists", "missing", "live-api"],
    ],
  ]);
  expect(claims[2].message).toBe(`No operation of ${address} serves GET /carts.`);
  expect(claims[3].message).toBe(
    `No operation of ${address} serves GET /order/lists; did you mean GET /orders/list (${address})?`,
  );
});

test("an API is told by its whole address", async () => {
  const folder = folderWith(files);
  const address = await serve(folder);
  const { out } = asbuilt(folder, ["verify", "docs/design.md", "--api", address]);
  expect(out).toContain(address);
  expect(out).not.toMatch(/http:\/(?!\/)/);
});

test("an API that cannot be read ends with 3, and takes nothing from the others", () => {
  const folder = folderWith(files);
  const { status, verdicts, unseen } = verify(folder, "--api", "http://me:s3cret@127.0.0.1:1/openapi.json?key=s3cret");
  expect([status, verdicts[0]]).toEqual([3, ["GET /orders", "confirmed", "script-routes"]]);
  expect(unseen).toEqual([
    { name: "http://127.0.0.1:1/openapi.json", why: expect.stringMatching(/^it cannot be read: /) },
  ]);
  const { status: code, err, out } = asbuilt(folder, ["verify", "docs/design.md", "--api", "file:///etc/passwd"]);
  expect([code, out + err]).toEqual([
    3,
    expect.stringContaining("the API: its address must begin with http:// or https://"),
  ]);
});
