import { describe, expect, test } from "vitest";
import { LINT_RULES } from "@/lib/core/generation/lint/rules";
import { FORM_CASES } from "@/tests/unit/generation/lint-mutations/form-cases";
import { OPTION_CASES, TOGETHER_CASES } from "@/tests/unit/generation/lint-mutations/option-cases";

const CASES = [...FORM_CASES, ...OPTION_CASES, ...TOGETHER_CASES];

test("every rule is shown three spoilt things or more, and as many that are sound", () => {
  expect(CASES.map(({ code }) => code).sort()).toEqual(LINT_RULES.map(({ code }) => code).sort());
  for (const { code, bad, good } of CASES) {
    expect(bad.length, code).toBeGreaterThanOrEqual(3);
    expect(good.length, code).toBeGreaterThanOrEqual(3);
  }
});

describe.each(CASES.map((cases) => [cases.code, cases] as const))("The rule %s", (code, { bad, good }) => {
  test.each(bad.map((each) => [each.name, each.found] as const))("finds: %s", (_name, found) => {
    expect(found()).toContain(code);
  });

  test.each(good.map((each) => [each.name, each.found] as const))("lets pass: %s", (_name, found) => {
    expect(found()).not.toContain(code);
  });
});
