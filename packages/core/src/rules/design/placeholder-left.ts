import { type Placeholder, placeholdersIn } from "../../document/placeholder.ts";
import { definitionsOf, normalLabel } from "../../document/resolve/references.ts";
import { templateChapters } from "../../document/chapters/list.ts";
import type { ReadSection } from "../../document/design.ts";
import { within } from "../../document/context.ts";
import { shift } from "../../text/range.ts";
import { isCalledTemplate } from "../query/template.ts";
import type { DesignRule, Finding } from "../rule.ts";

const instructions: ReadonlySet<string> = new Set(templateChapters.map(({ instruction }) => plain(instruction)));

/** A template's instruction or blank that nobody replaced, in a section that has content beside it. */
export const placeholderLeft: DesignRule = {
  on: "design",
  id: "placeholder-left",
  group: "completeness",
  requires: "No instruction and no blank of the template is left in a section that is written.",
  severity: "warning",
  *check({ documents }): Iterable<Finding> {
    for (const document of documents) {
      if (isCalledTemplate(document)) continue;
      const definitions = definitionsOf(document);
      for (const section of document.sections) {
        if (section.empty) continue;
        const found = placeholdersIn(section.body).filter(
          ({ kind, text }) => kind !== "instruction" || !definitions.has(normalLabel(text.slice(1, -1))),
        );
        const undecided = found.filter(({ kind }) => kind === "undecided");
        for (const placeholder of found) {
          const { range, text, kind, alone } = placeholder;
          if (isOfGenerator.test(text) && kind === "blank") continue;
          if (isFilledIn(placeholder) && tellsOfTemplates(section, found.filter(isFilledIn).length)) continue;
          if (kind === "undecided" && (placeholder !== undecided[0] || within(section.context, "open-questions")))
            continue;
          const place = shift(range, section.from);
          const known = kind === "instruction" && alone && instructions.has(plain(text));
          yield {
            document: document.name,
            range: place,
            message:
              kind === "undecided"
                ? undecided.length === 1
                  ? `"${text}" says that something is still to be decided here.`
                  : `${undecided.length} things are still to be decided here, the first at "${text}".`
                : kind === "instruction"
                  ? `The template's instruction is still here: "${short(text)}".`
                  : `The blank "${short(text)}" was not filled in.`,
            element: `${section.title}:${text}`,
            ...(kind === "undecided" ? { severity: "info" as const } : {}),
            fixes: known
              ? [
                  {
                    title: "Delete the instruction",
                    safe: true,
                    edits: [{ range: withBlanks(document.markdown.text, place), insert: "" }],
                  },
                ]
              : [],
          };
        }
      }
    }
  },
};

/** So many blanks are what a system fills in where it runs. */
const mostBlanks = 4;

const isFilledIn = ({ kind, text }: Placeholder): boolean => kind === "blank" && text.startsWith("{{");

/** `{{facts.database.tables}}`: a way through what a generator knows, which it fills in whenever the page is shown. */
const isOfGenerator = /^\{\{\s?[\w-]+(?:\.[\w-]+){1,6}\s?\}\}$/;

/** Whether a section with so many `{{name}}` is on templates of the system itself, in which they are a part of what is designed. */
const tellsOfTemplates = ({ body, context }: ReadSection, blanks: number): boolean =>
  blanks > mostBlanks || ofTemplates.test(context.path.join("\n")) || ofTemplates.test(body.text.slice(0, 20_000));

const ofTemplates =
  /\b(?:templates?|variables?|placeholders?|merge (?:fields?|tags?)|interpolat\w+|mustache|handlebars|jinja2?|liquid|vorlagen?|modèles?|plantillas?|modelos? de)\b|模板|变量|占位|テンプレート|変数|템플릿|шаблон/iu;

function plain(text: string): string {
  return text
    .replace(/^\[|\]$/g, "")
    .replace(/\s+/g, " ")
    .trim()
    .toLowerCase();
}

const short = (text: string): string => {
  const words = text.replace(/\s+/g, " ");
  return words.length > 60 ? `${words.slice(0, 57)}...` : words;
};

/** The range with the blank lines after it. */
function withBlanks(text: string, { from, to }: { from: number; to: number }) {
  return { from, to: to + (/^[ \t]*(?:\r?\n[ \t]*)*(?=\S|$)/.exec(text.slice(to, to + 500))?.[0].length ?? 0) };
}
