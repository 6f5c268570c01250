import { expect, test } from "vitest";
import { cpuAmount } from "./cpu-amount.ts";

test.each([
  ["500m", "500m"],
  ["0.5", "500m"],
  ["0,25", "250m"],
  ["2 vCPU", "2000m"],
  ["1 core", "1000m"],
  ["250 millicores", "250m"],
  ["much", null],
  ["512Mi", null],
  ["0", null],
])("%s", (text, expected) => expect(cpuAmount(text)).toBe(expected));
