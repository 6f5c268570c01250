// Measures asbuilt against its peers and against the floor, in one run on one machine.
//
//   npm run bench                          on copies of this repository's own documents
//   npm run bench -- --docs DIR            on copies of the documents in DIR
//   npm run bench -- --code DIR            with the code of the repository in DIR instead of this one
//   npm run bench -- --only startup,growth a part of it: startup, throughput, document, keystroke, growth,
//                                          parts, imports, verify
import { execFileSync } from "node:child_process";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { cpus, tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import { rolldown } from "rolldown";
import { ofSize, originals, replicate } from "./lib/documents.mjs";
import { inTurns, median } from "./lib/measure.mjs";
import { install, peers } from "./lib/peers.mjs";
import { codePeers } from "./lib/code-peers.mjs";
import { repositoryLike } from "./lib/repository.mjs";

const bench = dirname(fileURLToPath(import.meta.url));
const cli = join(bench, "../apps/cli/dist/asbuilt.mjs");
const { values } = parseArgs({
  options: {
    docs: { type: "string", default: join(bench, "../examples/bookshop/docs/design.md") },
    only: { type: "string", default: "startup,throughput,document,keystroke,growth,parts,imports,verify" },
    code: { type: "string", default: join(bench, "..") },
    count: { type: "string", default: "1000" },
    rounds: { type: "string", default: "5" },
  },
});
const documents = originals(values.docs);
const rounds = Number(values.rounds);
const scratch = join(tmpdir(), "asbuilt-bench");
rmSync(scratch, { recursive: true, force: true });
mkdirSync(scratch, { recursive: true });
// What is remembered is kept apart, so that "cold" is cold and nobody's own memory is touched.
const remembered = join(scratch, "cache");
process.env.ASBUILT_CACHE = remembered;
const forget = () => rmSync(remembered, { recursive: true, force: true });

const asbuilt = (args, options) => ({ command: process.execPath, args: [cli, ...args], options });
const show = (name, value, note = "") => console.log(`  ${name.padEnd(46)} ${value.padStart(12)}  ${note}`);
const ms = (value) => `${value.toFixed(value < 100 ? 1 : 0)} ms`;
const failOn = ["--fail-on", "never"];

console.log(
  `Node ${process.version}, ${cpus().length} cores, ${cpus()[0]?.model ?? "unknown processor"}; median of ${rounds} rounds`,
);
const measures = { startup, throughput, document, keystroke, growth, parts, imports, verify };
for (const name of values.only.split(",")) await measures[name]?.();
rmSync(scratch, { recursive: true, force: true });

async function startup() {
  console.log("\nStarting");
  const empty = join(scratch, "empty.mjs");
  writeFileSync(empty, "");
  const [node, version, help] = await inTurns(
    [{ command: process.execPath, args: [empty] }, asbuilt(["--version"]), asbuilt(["--help"])],
    rounds * 4,
  );
  show("node on an empty file", ms(node.ms));
  show("asbuilt --version", ms(version.ms), `+${ms(version.ms - node.ms)}`);
  show("asbuilt --help", ms(help.ms), `+${ms(help.ms - node.ms)}`);
}

async function throughput() {
  const count = Number(values.count);
  const folder = join(scratch, "many");
  const bytes = replicate(documents, folder, count, 23_000);
  console.log(`\nChecking ${count} documents of 23 kB (${(bytes / 1e6).toFixed(1)} MB)`);
  install(bench);
  const cold = { ...asbuilt(["check", "*.md", "--quiet", ...failOn], { cwd: folder }), before: forget };
  const warm = asbuilt(["check", "*.md", "--quiet", ...failOn], { cwd: folder });
  const others = peers(bench, folder);
  const [first, again, ...rest] = await inTurns([cold, warm, ...others], Math.max(1, Math.min(3, rounds)));
  const line = (name, run) =>
    show(
      name,
      ms(run.ms),
      `${(bytes / 1e3 / run.ms).toFixed(1)} MB/s, ${run.mb.toFixed(0)} MB, ${(run.ms / first.ms).toFixed(2)} × cold, exit ${run.codes.join("/")}`,
    );
  line("asbuilt check, cold", first);
  line("asbuilt check, warm", again);
  for (const [i, run] of rest.entries()) line(others[i].name, run);
}

async function document() {
  console.log("\nOne document of 67 kB, from the shell");
  const file = join(scratch, "one.md");
  writeFileSync(file, ofSize(documents, 0, 67_000));
  const [check, read] = await inTurns(
    [asbuilt(["check", file, "--no-cache", "--quiet", ...failOn]), asbuilt(["read", file])],
    rounds * 2,
  );
  show("asbuilt check", ms(check.ms));
  show("asbuilt read", ms(read.ms));
}

async function keystroke() {
  console.log("\nOne keystroke in a document of 100 kB, to fresh diagnostics");
  const { keystrokes } = await bundled("lib/keystroke.ts");
  const { times, findings } = keystrokes(ofSize(documents, 0, 100_000), 300);
  const steady = times.slice(50);
  const sorted = [...steady].sort((a, b) => a - b);
  show("median", ms(median(steady)), `${findings} findings`);
  show("95th percentile", ms(sorted[Math.floor(sorted.length * 0.95)]));
}

async function growth() {
  console.log("\nOne document of growing size (headings only beyond 1 Mi characters)");
  // A file of more than 5 MiB is refused, and letters beyond ASCII take more bytes than one.
  const text = ofSize(documents, 0, 5 << 20);
  const whole = Math.floor((5 << 20) * ((5 << 20) / Buffer.byteLength(text))) - 1000;
  for (const size of [1 << 16, 1 << 17, 1 << 18, 1 << 19, (1 << 20) - 100, 1 << 21, 3 << 20, whole]) {
    const file = join(scratch, "grown.md");
    writeFileSync(file, text.slice(0, size));
    const [run] = await inTurns([asbuilt(["check", file, "--no-cache", "--quiet", ...failOn])], 3);
    const kib = size / 1024;
    show(
      `${kib.toFixed(0)} KiB`,
      ms(run.ms),
      `${(run.ms / kib).toFixed(2)} ms per KiB, ${run.mb.toFixed(0)} MB, exit ${run.codes.join("/")}`,
    );
  }
}

/** The parts of one design are read and judged together; far more of them are none. */
async function parts() {
  console.log("\nNumbered documents of 23 kB in one folder: up to 99 are one design");
  for (const count of [12, 25, 50, 99, 200, 400]) {
    const folder = join(scratch, "parts");
    const bytes = replicate(documents, folder, count, 23_000, (i) => `${i + 1}.md`);
    const [run] = await inTurns([asbuilt(["check", "*.md", "--no-cache", "--quiet", ...failOn], { cwd: folder })], 3);
    show(
      `${count} documents`,
      ms(run.ms),
      `${(run.ms / (bytes / 1024)).toFixed(2)} ms per KiB, ${run.mb.toFixed(0)} MB, exit ${run.codes.join("/")}`,
    );
  }
}

async function imports() {
  console.log(`\nThe import graph of JavaScript and TypeScript, from the start of the process`);
  install(bench);
  const folder = resolve(values.code);
  // The parser is a native package: the bundle stands where it is found.
  const file = join(bench, "node_modules", ".import-graph.mjs");
  const bundle = await rolldown({
    input: join(bench, "lib/import-graph.ts"),
    platform: "node",
    external: ["oxc-parser"],
  });
  await bundle.write({ file, format: "esm", codeSplitting: false });
  await bundle.close();
  const own = { command: process.execPath, args: [file], options: { cwd: folder } };
  show("size", "", execFileSync(own.command, own.args, { cwd: folder, encoding: "utf8" }).trim());
  const others = codePeers(bench, folder);
  const [first, ...rest] = await inTurns([own, ...others], Math.max(1, Math.min(3, rounds)));
  show("asbuilt", ms(first.ms), `${first.mb.toFixed(0)} MB`);
  for (const [i, run] of rest.entries())
    show(
      others[i].name,
      ms(run.ms),
      `${run.mb.toFixed(0)} MB, ${(run.ms / first.ms).toFixed(1)} × asbuilt, exit ${run.codes.join("/")}`,
    );
  rmSync(file, { force: true });
}

async function verify() {
  const folder = join(scratch, "repository");
  const { files, code, lines } = repositoryLike(
    resolve(values.code),
    folder,
    join(bench, "../examples/bookshop/docs/design.md"),
  );
  console.log(`\nVerifying a design against ${files} files, ${code} of code with ${lines} lines`);
  const args = ["verify", "design-of-the-bench.md", "--quiet", ...failOn];
  // What was changed a moment ago is not remembered, since it may change again unseen.
  await new Promise((resolve) => setTimeout(resolve, 2_500));
  const [cold, warm] = await inTurns(
    [{ ...asbuilt(args, { cwd: folder }), before: forget }, asbuilt(args, { cwd: folder })],
    Math.max(1, Math.min(3, rounds)),
  );
  show("asbuilt verify, cold", ms(cold.ms), `${cold.mb.toFixed(0)} MB, exit ${cold.codes.join("/")}`);
  show("asbuilt verify, warm", ms(warm.ms), `${warm.mb.toFixed(0)} MB, exit ${warm.codes.join("/")}`);
}

/** Bundles a module of this folder that uses the core, and imports it. */
async function bundled(module) {
  const file = join(scratch, "bundle.mjs");
  const bundle = await rolldown({ input: join(bench, module), platform: "node" });
  await bundle.write({ file, format: "esm", codeSplitting: false });
  await bundle.close();
  return import(pathToFileURL(file).href);
}
