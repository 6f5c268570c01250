import { describe, expect, it } from "vitest";
import { statedIn } from "../../testing.ts";

const stated = (title: string, text: string) =>
  statedIn("dependency", `# X\n\n## ${title}\n\n${text}\n`).map(({ name, facts }) =>
    facts.version ? `${name} ${facts.version}` : name,
  );

describe("what was chosen below a label of its own", () => {
  it.each([
    ["Technology Stack", "Framework:\n\nNext.js 15\n\nStyling:\n\nTailwindCSS", ["Next.js 15", "TailwindCSS"]],
    ["Technology Stack", "Printing:\n\nParcelo Print", ["Parcelo Print"]],
    ["Backend", "Framework:\n\nNestJS\n\nArchitecture:\n\nModular Monolith", ["NestJS"]],
    ["Voices", "Tool:\n\nParcelo Voice 2", ["Parcelo Voice 2"]],
    ["Language", "Model\n\nParcelo 3\n\nServed Through\n\nOllama", ["Parcelo 3", "Ollama"]],
    ["Monitoring", "Tools\n\nSentry\n\nPostHog\n\nTrack\n\n- orders", ["Sentry", "PostHog"]],
  ])("is read below %s: %j", (title, text, expected) => expect(stated(title, text)).toEqual(expected));

  it.each([
    ["Orders", "Status:\n\nOpen"],
    ["Orders", "Platform:\n\nMobile Application"],
    ["Backend", "Framework:\n\nTo be chosen later."],
    ["Backend", "Testing:\n\nManual Checks"],
    ["Backend", "Model\n\nThis model is what the shop sells by."],
    ["Alternatives", "Framework:\n\nNestJS"],
    ["Targets", "Daily Users:\n\n1000"],
  ])("is not seen below %s: %j", (title, text) => expect(stated(title, text)).toEqual([]));
});
