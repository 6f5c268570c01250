import type { Outline } from "./outline.ts";

/** The twelve sections of arc42, English and German. */
export const arc42: Outline = {
  profile: "arc42",
  expected: [
    { title: "Introduction and Goals", names: ["goals"], titles: ["einfuhrung und ziele", "introduction and goals"] },
    {
      title: "Architecture Constraints",
      names: [],
      titles: ["architecture constraints", "constraints", "randbedingungen", "architekturrandbedingungen"],
    },
    {
      title: "Context and Scope",
      names: [],
      titles: [
        "context and scope",
        "system scope and context",
        "scope and context",
        "kontextabgrenzung",
        "system context",
      ],
    },
    { title: "Solution Strategy", names: [], titles: ["solution strategy", "losungsstrategie"] },
    { title: "Building Block View", names: ["components"], titles: ["building block view", "bausteinsicht"] },
    { title: "Runtime View", names: [], titles: ["runtime view", "laufzeitsicht"] },
    { title: "Deployment View", names: ["deployment"], titles: ["deployment view", "verteilungssicht"] },
    {
      title: "Cross-cutting Concepts",
      names: [],
      titles: ["cross-cutting concepts", "crosscutting concepts", "concepts", "querschnittliche konzepte", "konzepte"],
      optional: true,
    },
    { title: "Architecture Decisions", names: ["decisions"] },
    {
      title: "Quality Requirements",
      names: ["performance"],
      titles: ["quality requirements", "qualitatsanforderungen"],
    },
    { title: "Risks and Technical Debts", names: ["risks"] },
    { title: "Glossary", names: ["glossary"], optional: true },
  ],
};
