import { quote, type WordsAround } from "./words-around.ts";

/** Whether the words behind a name say that the thing is to come: "`api.yaml` will be added", "`api.yaml`に格納予定". */
export const isToCome = ({ after }: WordsAround): boolean => toCome.test(after);

/** Whether a line tells its reader to make what it names: "Create a report `docs/load.md` with:". */
export const isToBeMade = ({ before, after }: WordsAround): boolean =>
  toMake.test(before) || (makes.test(before) && atEnd.test(after));

const toCome =
  /^[`*_"'”)]{0,4}\s?(?:に|へ|で|を|は)?\s?[^。、\n]{0,12}(?:予定|예정)|^[`*_"'”)]{0,4}\s(?:(?:will|shall)\s(?:then\s|later\s|also\s|soon\s)?be\s(?:added|created|built|introduced|implemented|written|provided)|(?:is|are)\s(?:yet to|planned|still pending|not (?:yet )?(?:built|written|implemented|in place|available))|(?:wird|werden)\s(?:noch|später|künftig)|sera(?:ont)?\s(?:ajouté|créé|implémenté)|(?:se\s(?:añadirá|creará|agregará|implementará)|será[ns]?\s(?:creado|añadido|agregado|implementado)|serã?o?á?\s(?:criado|adicionado|implementado)|sarà\s(?:aggiunto|creato)|будет\s(?:добавлен|создан|реализован)))|^[`*_"'”)]{0,4}\s?(?:待|将|后续|计划|暂未|尚未)(?:会|要)?(?:新增|创建|添加|实现|补充|开发|建立|引入|提供)/iu;

const begin = String.raw`^[\s>*_\-\d.)]*`;

/** Nothing but the verb and what sort of thing it is may stand before the name: in "Create the order in `orders.ts`" it is where that is done. */
const toMake = new RegExp(
  String.raw`${begin}(?:(?:新建|创建|新增|新規作成)(?![^\x60\n]{0,12}(?:在|于|用|到|中|通过))\p{Script=Han}{0,12}|(?:create|crea|cree|crie|créez?|erstelle|создайте)[:：]?[*_]{0,2}\s(?:(?!(?:in|on|at|by|via|with|from|to|of|for|using|through|under|into|inside|en|dans|con|avec|mit|com|em|de|del|du|von|von|в|с|на)\b)[\p{L}\d-]+\s){0,4})` +
    quote,
  "iu",
);

/** "Add" and "make" are as often of what is done with something that is there. */
const makes = new RegExp(String.raw`${begin}(?:add|make)\s(?:(?:a|an|the|new|file|named|called)\s){0,4}` + quote, "iu");
const atEnd = /^[`*_"'”]{0,4}\s*[:：]?\s*$/;
