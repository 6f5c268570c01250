import { matches } from "../../../text/matches.ts";

/** A word of a text with its place. */
export interface Word {
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

/** The words of a text that hold a dot or a slash, without the punctuation around them. */
export function pathWords(text: string, from = 0, to: number = text.length): Word[] {
  const words: Word[] = [];
  if (!mayHold.test(text)) return words;
  for (const found of matches(text.slice(from, to), /[^\s`"'“”‘’«»|,;，、。；：（）()<>=→…]+/gu)) {
    if (!isLikePath.test(found[0])) continue;
    // `_test.go` is an ending: the letter before it is no mark of stress.
    if (/^_[a-z]+\.\w+$/.test(found[0])) continue;
    const start = /^[*_:([{]*/.exec(found[0])![0].length;
    const bare = found[0].slice(start).replace(/[.:!?*_\]})]+$/, "");
    if (!/[./]/.test(bare) && !/^(?:Dockerfile|Makefile|Jenkinsfile)$/.test(bare)) continue;
    const at = from + found.index + start;
    // `express.json()` is a call.
    if (text.startsWith("()", at + bare.length)) continue;
    words.push({ text: bare, from: at, to: at + bare.length });
  }
  return words;
}

/** What a word must hold, with the punctuation around it. */
const isLikePath = /[./]|Dockerfile|Makefile|Jenkinsfile/;

/** Most sentences hold no dot but the last. */
const mayHold = /\/|\.[^\s.]|Dockerfile|Makefile|Jenkinsfile/;
