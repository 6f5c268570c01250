// Draws findings at random, the same ones for the same seed, so that people can judge them by hand.
//
//   asbuilt check DIR/*.md --no-cache --format json > findings.json
//   node bench/sample.mjs findings.json --from DIR --count 100 --seed 1 [--severity error,warning,info]
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    from: { type: "string", default: "." },
    count: { type: "string", default: "100" },
    seed: { type: "string", default: "1" },
    severity: { type: "string", default: "error,warning,info" },
  },
});
const wanted = new Set(values.severity.split(","));
const { findings } = JSON.parse(readFileSync(positionals[0], "utf8"));
const pool = findings.filter(({ severity }) => wanted.has(severity));
const next = randomFrom(Number(values.seed));
const drawn = shuffled(pool).slice(0, Number(values.count));

console.log(`${drawn.length} of ${pool.length} findings, seed ${values.seed}`);
for (const [i, { rule, severity, message, origin, related }] of drawn.entries()) {
  console.log(`\n${i + 1}. ${severity} ${rule}: ${message}`);
  for (const place of [origin, ...related.map((other) => other.origin ?? other)]) {
    const line = readFileSync(join(values.from, place.document), "utf8").split(/\r\n|\r|\n/)[place.line - 1] ?? "";
    console.log(`   ${place.document}:${place.line}: ${line.trim().slice(0, 160)}`);
  }
}

/** Mulberry32: a small generator of even numbers in [0, 1). */
function randomFrom(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

function shuffled(list) {
  const copy = [...list];
  for (let i = copy.length - 1; i > 0; i--) {
    const j = Math.floor(next() * (i + 1));
    [copy[i], copy[j]] = [copy[j], copy[i]];
  }
  return copy;
}
