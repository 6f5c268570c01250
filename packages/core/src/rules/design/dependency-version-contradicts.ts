import type { Design } from "../../document/design.ts";
import { documentNamed } from "../query/document-text.ts";
import { groupBy } from "../query/ground.ts";
import { isMadeWith } from "../query/made-with.ts";
import { mayAgree } from "../query/versions/version.ts";
import type { VersionStatement } from "../query/versions/statement.ts";
import { versionsOf } from "../query/versions/versions.ts";
import type { DesignRule, Finding } from "../rule.ts";

/** One product with two versions that cannot both be in use. */
export const dependencyVersionContradicts: DesignRule = {
  on: "design",
  id: "dependency-version-contradicts",
  group: "dependencies",
  requires: "The version of a dependency is the same wherever it is stated.",
  severity: "warning",
  *check(design): Iterable<Finding> {
    for (const [key, all] of groupBy(versionsOf(design), ({ key }) => key)) {
      const stated = withoutBeside(design, withoutOwnOfParts(design, all));
      const first = stated.find(({ listed }) => listed) ?? customary(stated);
      if (!first) continue;
      const other = contradicting(stated, first);
      if (!other) continue;
      yield {
        document: other.document,
        range: other.range,
        message: `${other.name} has version ${other.version.text} here and ${first.version.text} elsewhere.`,
        element: `dependency:${key}`,
        related: [
          {
            document: first.document,
            range: first.range,
            message: `${first.name} has version ${first.version.text} here.`,
          },
        ],
      };
    }
  },
};

/** Where each of several parts tells what it is made with, each may have its own version of it, if no list tells that of them all. */
function withoutOwnOfParts(design: Design, stated: readonly VersionStatement[]): readonly VersionStatement[] {
  const ofParts = stated.filter(({ document, range }) => isMadeWith(design, document, range.from));
  const others = stated.filter((each) => !ofParts.includes(each));
  const isOwn = ofParts.length > 1 && new Set(ofParts.map(({ version }) => version.text)).size > 1;
  return isOwn && !others.some(({ listed }) => listed) ? others : stated;
}

/** Without what the row of a product tells of another version in a remark: `.NET 10 | set apart from the old parts (.NET 6)`. */
function withoutBeside(design: Design, stated: readonly VersionStatement[]): readonly VersionStatement[] {
  const rowOf = ({ document, range }: VersionStatement): string => {
    const lines = documentNamed(design, document)?.markdown.lines;
    return `${document}#${lines?.lineAt(range.from)}`;
  };
  const rows = new Set(stated.filter(({ listed }) => listed).map(rowOf));
  return stated.filter((each) => each.listed || !rows.has(rowOf(each)));
}

/** What contradicts the version in use: what else is listed, or what a sentence says of it that compares no versions. */
function contradicting(stated: readonly VersionStatement[], first: VersionStatement): VersionStatement | undefined {
  const differs = ({ version }: VersionStatement): boolean => !mayAgree(version, first.version);
  const told = stated.filter(({ listed }) => !listed);
  const settled = told.filter((each) => isOfOneVersion(each, told));
  const versions = new Set(settled.map(({ version }) => version.text));
  // Sentences that agree with the list show that those which do not speak of the same thing.
  const agreeing = stated.filter((each) => each.passage !== first.passage && !differs(each)).length;
  const isOdd = settled.filter(differs).length === 1 && agreeing > 0;
  return stated.find(
    (each) => differs(each) && (each.listed || (settled.includes(each) && (versions.size === 1 || isOdd))),
  );
}

/** Where no list has it: the version that two passages or more tell, against one that tells another. */
function customary(stated: readonly VersionStatement[]): VersionStatement | undefined {
  const told = stated.filter((each) => isOfOneVersion(each, stated));
  const groups = [...groupBy(told, ({ version }) => version.text).values()].toSorted((a, b) => b.length - a.length);
  const [most, ...others] = groups;
  const passages = new Set(most?.map(({ passage }) => passage));
  return most && passages.size > 1 && others.length === 1 && others[0]!.length === 1 ? most[0] : undefined;
}

const isOfOneVersion = (one: VersionStatement, told: readonly VersionStatement[]): boolean =>
  told.every(({ passage, version }) => passage !== one.passage || version.text === one.version.text);
