import { DomainError } from "@/lib/core/shared/domain-error";
import { bodyTooLarge } from "@/lib/words/problems";

/** In bytes, for every route: 500 answers with practice responses fit well within. */
export const BODY_LIMIT = 1024 * 1024;
const BODY_LIMIT_SHOWN = "1 MB";

/** 413. */
export function tooLarge(): DomainError {
  return new DomainError("body-too-large", bodyTooLarge(BODY_LIMIT_SHOWN));
}
