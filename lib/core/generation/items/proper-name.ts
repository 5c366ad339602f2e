/** "Far East", "Article 5": every word a name or a number, but for those that only link. */
export const PROPER_NAME = /^(?:(?:\p{Lu}[\p{L}\p{M}.'’–-]*|\d+|of|the|and|for)(?: |$))+$/u;
