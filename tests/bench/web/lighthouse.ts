import type { CourseList } from "@/lib/contracts/courses";
import { cookiesOf, demoPerson, newcomer, type Web } from "@/tests/bench/web/people";
import { median, print } from "@/tests/bench/web/print";

const BAR = 95;
const CATEGORIES = ["performance", "accessibility", "best-practices", "seo"] as const;
const METRICS = ["first-contentful-paint", "largest-contentful-paint", "total-blocking-time", "speed-index"] as const;

/** A page as someone sees it. */
interface Page {
  readonly name: string;
  readonly url: string;
  readonly cookie: string;
  /** Pages that are someone's own are not to be found by search engines, so that they are not asked whether they can be. */
  readonly personal: boolean;
  /** A bare page of the stack has no bar: it is there to compare with. */
  readonly compared?: true;
}

/** Asks Lighthouse about each page, as on a phone: the median of so many runs. */
export async function askLighthouse(web: Web, runs: number, only: string | undefined): Promise<void> {
  const { default: lighthouse } = await import("lighthouse");
  for (const { name, url, cookie, personal, compared } of await pagesOf(web)) {
    if (only !== undefined && new URL(url).pathname !== only) continue;
    const scores = new Map<string, number[]>();
    const note = (of: string, value: number) => scores.set(of, [...(scores.get(of) ?? []), value]);
    for (let run = 0; run < runs; run += 1) {
      const result = await lighthouse(url, {
        ...{ port: web.port, logLevel: "error", onlyCategories: [...CATEGORIES], extraHeaders: { Cookie: cookie } },
        skipAudits: personal ? ["is-crawlable"] : null,
      });
      if (result === undefined) throw new Error(`Lighthouse says nothing of ${url}.`);
      const { categories, audits } = result.lhr;
      for (const category of CATEGORIES) note(category, Math.round((categories[category]?.score ?? 0) * 100));
      for (const metric of METRICS) note(metric, audits[metric]?.numericValue ?? 0);
    }
    const of = (what: string) => Math.round(median(scores.get(what) ?? []));
    const holds = CATEGORIES.every((category) => of(category) >= BAR);
    const figures = CATEGORIES.map((category) => `${category} ${of(category)}`).join(", ");
    const details = METRICS.map((metric) => `${metric} ${of(metric)} ms`).join(", ");
    const bar = compared ? "" : `; at least ${BAR}`;
    print(`Lighthouse on ${name}, mobile, median of ${runs}`, figures + bar, compared ? null : holds);
    console.log(`    ${details}`);
  }
}

async function pagesOf(web: Web): Promise<readonly Page[]> {
  const { address } = web.app;
  const [student, instructor, guest] = await Promise.all([
    demoPerson(web, "student"),
    demoPerson(web, "instructor"),
    newcomer(web),
  ]);
  const { courses } = (await (await instructor.request.get("/api/courses")).json()) as CourseList;
  const course = `/courses/${courses[0]?.id}`;
  const [study, teach, begin] = await Promise.all(
    [student, instructor, guest].map((context) => cookiesOf(context, address)),
  );
  for (const context of [student, instructor, guest]) await context.close();
  const personal = (name: string, path: string, cookie = "") => ({ name, url: address + path, cookie, personal: true });
  return [
    { name: "a bare page of the stack", url: `${web.bareAddress}/`, cookie: "", personal: false, compared: true },
    { name: "welcome", url: `${address}/welcome`, cookie: "", personal: false },
    personal("today, at the first visit", "/", begin),
    personal("today, before a seminar", "/", study),
    personal("review", "/review", study),
    personal("quiz", "/quiz", study),
    personal("deck", "/decks/nbr-interview", study),
    personal("course, as a student", course, study),
    personal("course, as the instructor", course, teach),
    personal("readiness", `${course}/readiness`, teach),
  ];
}
