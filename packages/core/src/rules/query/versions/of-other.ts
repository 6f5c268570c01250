const styles = "styles?|syntax|formats?|protocols?|schemas?|wire|era|(?:`?[\\w.$]{1,40}`?\\s)?apis?";
const classifiers = "次|个|個|台|条|名|件|回|分钟?|秒|天|小时|节点|개|회|초";
const ofOther = new RegExp(
  `^[\`*]*\\s{1,2}\\(?v?[\\d.]+(?:\\.?x)?(?:[ -](?:${styles})\\b|\\s?(?:${classifiers}))`,
  "iu",
);

/** Whether the number behind a name is one of something else: `Redis 10 次/分钟`, `Prometheus v2 format`, `` Vue 2 `mixins` API ``. */
export const isOfOther = (behind: string): boolean => ofOther.test(behind.slice(0, 40));
