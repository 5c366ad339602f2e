import fc from "fast-check";
import { OPERATIONS } from "@/lib/contracts/api";
import { addressOf } from "@/lib/contracts/operation";
import { type ApiDescription, type FuzzRequest, requests } from "@/tests/fuzz/requests";
import { makeWorld, PEOPLE, type Person, pageRoutes, type World } from "@/tests/fuzz/world";
import { cookiesOf } from "@/tests/support/live-client";
import { faultsOf } from "@/tests/support/route-samples";
import type { RunningApp } from "@/tests/support/running-app";

/** What is wrong with an answer, and to what it was given. */
export interface Finding {
  readonly request: FuzzRequest;
  readonly faults: readonly string[];
}

export interface FuzzReport {
  readonly seed: number;
  readonly findings: readonly Finding[];
  /** How many answers there were with each status. */
  readonly statuses: Readonly<Record<string, number>>;
  /** How long answers took, in milliseconds, the shortest first. */
  readonly took: readonly number[];
}

interface FuzzOptions {
  readonly count: number;
  readonly seed: number;
  /** Called after each part of it. */
  readonly progress?: (sent: number) => void;
}

/** So many are made at once, and so many are under way at the same time. */
const PART = 500;
const AT_ONCE = 8;

/** Sends random requests to an app that is served for this alone, and looks at every answer. */
export async function fuzz(app: RunningApp, { count, seed, progress }: FuzzOptions): Promise<FuzzReport> {
  const world = await makeWorld(app);
  const description = (await (await fetch(`${app.address}/api/openapi.json`)).json()) as ApiDescription;
  const arbitrary = requests({
    description: withoutNamesGivenAway(description),
    pages: pageRoutes(),
    people: PEOPLE,
    ids: world.ids,
  });
  const findings: Finding[] = [];
  const statuses: Record<string, number> = {};
  const took: number[] = [];
  for (let sent = 0; sent < count; sent += PART) {
    const part = fc.sample(arbitrary, { numRuns: Math.min(PART, count - sent), seed: seed + sent });
    await eachOf(part, async (request) => {
      const { status, faults, milliseconds } = await sendOne(world, request);
      statuses[status] = (statuses[status] ?? 0) + 1;
      took.push(milliseconds);
      if (faults.length > 0) findings.push({ request, faults });
    });
    progress?.(sent + part.length);
  }
  return { seed, findings, statuses, took: took.sort((a, b) => a - b) };
}

/** Whom an administrator makes an instructor is shown to those who are taught, and rightly so. */
function withoutNamesGivenAway({ paths, ...rest }: ApiDescription): ApiDescription {
  const { "/api/admin/courses/{courseId}/instructors/{userId}": _, ...others } = paths;
  return { ...rest, paths: others };
}

async function eachOf<One>(all: readonly One[], work: (one: One) => Promise<void>): Promise<void> {
  const left = all.values();
  await Promise.all(
    Array.from({ length: AT_ONCE }, async () => {
      for (const one of left) await work(one);
    }),
  );
}

/** An answer that never ends is left after its head. */
const STREAM = /event-stream/;
const PATIENCE_MS = 30_000;

async function sendOne(world: World, request: FuzzRequest) {
  const who = request.who as Person;
  const began = performance.now();
  const aborter = new AbortController();
  const timer = setTimeout(() => aborter.abort(new Error(`no answer within ${PATIENCE_MS} ms`)), PATIENCE_MS);
  try {
    const { method, path, body } = request;
    const response = await fetch(world.address + path, {
      method,
      headers: { "content-type": "application/json", ...request.headers, cookie: cookiesOf(world.client(who).jar) },
      redirect: "manual",
      signal: aborter.signal,
      ...(body !== undefined && { body }),
    });
    const isEndless = STREAM.test(response.headers.get("content-type") ?? "");
    const text = isEndless ? "" : await response.text();
    const milliseconds = performance.now() - began;
    if (isEndless) aborter.abort();
    if (response.status === 401 || (method === "DELETE" && path === "/api/account")) await world.comeBack(who);
    return { status: String(response.status), milliseconds, faults: faultsIn(world, request, response, text) };
  } catch (error) {
    const cause = error instanceof Error ? `${error.message} ${String(error.cause ?? "")}` : String(error);
    return { status: "none", milliseconds: performance.now() - began, faults: [`no answer: ${cause}`] };
  } finally {
    clearTimeout(timer);
  }
}

/** Traces of our insides. */
const INSIDES = /\n\s+at .+:\d+:\d+|node_modules|\.next\/server|PrismaClient|ECONNREFUSED|\bSELECT \*? ?FROM\b/;

/** What is done only for those who have proved a moment ago who they are. */
const PROVED = new Set(OPERATIONS.filter(({ proof }) => proof !== undefined).map(addressOf));

function faultsIn({ secrets }: World, { who, name, path }: FuzzRequest, response: Response, text: string): string[] {
  const { status, headers } = response;
  const isApi = path.startsWith("/api/");
  const faults = isApi && status >= 400 ? [...faultsOf({ status, headers, body: jsonOf(text) })] : [];
  if (status >= 500 && !isApi) faults.push(`status ${status}`);
  if (who === "longAgo" && PROVED.has(name) && status < 300) faults.push("done without a proof");
  if (INSIDES.test(text)) faults.push("a trace of our insides");
  // Administrators may see who there is.
  const shared = who === "administrator" ? [] : secrets.filter((secret) => text.includes(secret));
  if (shared.length > 0) faults.push(`words of somebody else: ${shared.join(", ")}`);
  return faults;
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** What to do to see a finding again. */
export function describeFinding({ request, faults }: Finding): string {
  const { who, method, path, headers, body = "" } = request;
  const given = Object.keys(headers).length === 0 ? "" : ` ${JSON.stringify(headers)}`;
  return `${faults.join("; ")}\n  ${who}: ${method} ${path.slice(0, 300)}${given}\n  ${body.slice(0, 600)}`;
}
