import { expect, test } from "vitest";
import { renderTemplate } from "./render.ts";
import type { Values } from "./values.ts";

const values: Values = { a: "one", none: "", off: "false", map: { b: "two" }, row: ["x", "y"], maps: [{ n: "1" }, {}] };
const rendered = (template: string) => renderTemplate(template, values, { Name: "shop", AppVersion: "2" });

test.each([
  ["{{ .Values.a }}", "one"],
  ["{{ $.Values.map.b | quote }}", '"two"'],
  ["{{ .Values.none | default .Chart.AppVersion }}", "2"],
  ['{{ printf "%s-%d" .Values.a 3 }}', "one-3"],
  ['{{ ternary "in" "out" (eq .Values.a "one") }}', "in"],
  ['{{ coalesce .Values.none .Values.gone "last" }}', "last"],
  ['{{ include "till.fullname" . }} {{ include "common.name" $ }} {{ .Release.Name }}', "till shop shop"],
  ["{{ .Values.gone }} {{ lookup .Values.a }} {{ .Values.a", "${unknown} ${unknown} "],
  ["{{/* }} */}}{{ if .Values.off }}no{{ else if .Values.a }}yes{{ else }}never{{ end }}", "yes"],
  ["{{ if and .Values.a (not .Values.off) }}yes{{ end }}", "yes"],
  ['{{ if or .Values.off (hasKey .Values "gone") }}no{{ end }}', ""],
  ["{{ with .Values.map }}{{ .b }}{{ $.Values.a }}{{ end }}", "twoone"],
  ["{{ $x := .Values.a }}{{ range $i, $r := .Values.row }}{{ $i }}{{ $r }}{{ $x }} {{ end }}", "0xone 1yone "],
  ["{{ range .Values.maps }}{{ .n | default 0 }}{{ end }}", "10"],
  ["{{ range .Values.none }}a{{ else }}b{{ end }}", "b"],
  ["a:\n  {{- toYaml .Values.map | nindent 2 }}\nb", 'a:\n  {"b": "two"}\nb'],
  ['{{ define "x" }}no{{ end }}a  {{- /* hm */ -}}  b', "ab"],
])("%j", (template, text) => {
  expect(rendered(template).text).toBe(text);
});

test("what only a renderer knows is said, and each line knows where it is from", () => {
  const { text, lines, open } = rendered(
    "a\n{{- range .Values.row }}\n- {{ . }}\n{{- end }}\n{{- if lookup }}\nb\n{{- end }}\n{{ range .Values.gone }}c{{ end }}",
  );
  expect(text).toBe("a\n- x\n- y\nb\n");
  expect(lines).toEqual([1, 3, 3, 6, 8]);
  expect(open).toBe(5);
});

test("a text that grows without end is cut off, and said", () => {
  const many: Values = { row: Array.from({ length: 2_000 }, () => "x") };
  const nested = `{{ range .Values.row }}${"{{ range $.Values.row }}".repeat(3)}word{{ end }}{{ end }}`;
  const { text, open } = renderTemplate(nested, many, {});
  expect(text.length).toBeLessThan(400_100);
  expect(open).toBe(1);
  expect(renderTemplate(nested.replace("word", ""), many, {})).toEqual({ text: "", lines: [1], open: 1 });
});
