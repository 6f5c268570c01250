import { describe, expect, it } from "vitest";
import { alikeTogether } from "./alike.ts";

const tasksOf = (texts: readonly string[]) => texts.map((text, index) => ({ index, sources: [{ text }] }));

const placesOf = (texts: readonly string[]): number[] => alikeTogether(tasksOf(texts)).map(({ index }) => index);

const chapters = (subject: string): string =>
  ["Overview", "Data", "Risks", "Tests", "Rollout"].map((title) => `## ${subject}: ${title}\n\nWords.\n`).join("\n");

describe("the order of the work", () => {
  it("lets copies and versions follow one another", () => {
    const subjects = ["Orders", "Parcels", "Invoices", "Stock"];
    const texts = [1, 2, 3].flatMap((version) =>
      subjects.map((subject) => `${chapters(subject)}## In version ${version} of ${subject}\n`),
    );
    const followed = placesOf(texts).map((place) => subjects[place % subjects.length]);
    expect(followed.filter((subject, i) => subject !== followed[i - 1])).toHaveLength(subjects.length);
  });

  it("keeps the order of what has no headings, and loses nothing", () => {
    expect(placesOf(["a", "b", "c"])).toEqual([0, 1, 2]);
    expect(placesOf(["# One", "", "# Two", "# One"]).toSorted()).toEqual([0, 1, 2, 3]);
    expect(placesOf([])).toEqual([]);
  });
});
