import { expect, test } from "vitest";
import { scriptBlocks } from "./script-blocks.ts";

test("all but the scripts is blank, and every letter keeps its place", () => {
  const text = `<!-- <script>import "./no";</script> -->
<template><p title="a > b">import "./markup"</p></template>
<script lang="ts">
import { a } from "./a";
</script>
<script setup lang="ts" generic="T extends A<'>'>">
import b from "./b.vue";
</script>
<script src="./c.ts" />
`;
  const script = scriptBlocks(text);
  expect(script.text.length).toBe(text.length);
  for (const line of ['import { a } from "./a";', 'import b from "./b.vue";'])
    expect(script.text.indexOf(line)).toBe(text.indexOf(line));
  expect(script.text.trim().split(/\s*\n\s*/)).toEqual(['import { a } from "./a";', 'import b from "./b.vue";']);
  expect(script.tsx).toBe(false);
});

test("a script that is not closed goes to the end", () => {
  expect(scriptBlocks("<script lang='tsx'>\nx").text.trim()).toBe("x");
  expect(scriptBlocks("<script lang='tsx'>\nx").tsx).toBe(true);
  expect(scriptBlocks("<script").text.trim()).toBe("");
});
