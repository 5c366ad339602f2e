import type { FitView } from "@/lib/contracts/fits";
import { DomainError } from "@/lib/core/shared/domain-error";
import type { FitData } from "@/lib/core/statistics/fit-data";
import { toWireInstant } from "@/lib/core/study/views";
import type { ServiceContext } from "@/lib/server/services/context";
import { requireWithin } from "@/lib/server/services/limits/require-within";
import { reportError } from "@/lib/server/services/operation/report-error";
import { database } from "@/lib/server/store/database";
import { beginFit, finishFit, loadLatestFit, type StoredFit } from "@/lib/server/store/fits";
import { type InTurn, inTurn } from "@/lib/server/workers/in-turn";
import { startFitProcess } from "@/lib/server/workers/start-fit-process";
import { fitsBusy } from "@/lib/words/problems";

/** Runs a fit somewhere where it is in nobody's way, and resolves when it has ended. */
export type RunFit = (userId: string, fitId: string) => Promise<void>;

/** One that has not ended by then never will: its process is gone. */
const GIVEN_UP_AFTER_MS = 3 * 60_000;

/** My last fit; null where there was none. */
export async function readFit({ actor, now }: ServiceContext): Promise<FitView | null> {
  const fit = await loadLatestFit(database(), actor.userId);
  return fit === undefined ? null : toView(fit, now);
}

/** Each process does one fit after the other, and those of a machine take turns (store/fits.ts). */
const MOST_WAITING = 5;
const kept = globalThis as { colloquyFits?: InTurn };
const BUSY_SECONDS = 60;

/**
 * Begins a fit, or lets it wait for its turn, and answers at once; while one runs it is that one.
 * @throws DomainError too-many-requests where too many wait, or I have started too many
 */
export async function startFit(
  context: ServiceContext & { readonly newId: () => string },
  runFit: RunFit = startFitProcess,
): Promise<FitView> {
  const { actor, now } = context;
  const running = await readFit(context);
  if (running?.status === "running") return running;
  kept.colloquyFits ??= inTurn(MOST_WAITING);
  const fits = kept.colloquyFits;
  if (fits.isFull()) throw new DomainError("too-many-requests", fitsBusy, [], BUSY_SECONDS);
  await requireWithin("fitsByAccount", actor.userId);
  const id = context.newId();
  await beginFit(database(), actor.userId, id, new Date(now));
  fits
    .run(() => runFit(actor.userId, id))
    .then(() => giveUp(context, id))
    // Nobody waits for this: anyone who asks for the fit later sees that it has been lost.
    .catch((error: unknown) => reportError(error, { place: "fitting", now, userId: actor.userId }));
  return { id, status: "running", startedAt: toWireInstant(now), result: null };
}

/** Whoever waits for a fit whose process ended without a word is told so. */
async function giveUp({ actor, now }: ServiceContext, id: string): Promise<void> {
  const fit = await loadLatestFit(database(), actor.userId);
  if (fit?.id === id && fit.data === null)
    await finishFit(database(), actor.userId, id, { status: "failed" }, new Date(now));
}

function toView({ id, startedAt, data }: StoredFit, now: number): FitView {
  const lost = data === null && now - startedAt.getTime() > GIVEN_UP_AFTER_MS;
  const status = lost ? "failed" : (data?.status ?? "running");
  return { id, status, startedAt: toWireInstant(startedAt.getTime()), result: resultOf(data) };
}

function resultOf(data: FitData | null): FitView["result"] {
  if (data === null || data.status === "failed") return null;
  const { training, heldOut } = data;
  if (data.status === "too-few") return { training, heldOut, before: null, after: null };
  return { training, heldOut, before: withBins(data.before), after: withBins(data.after) };
}

function withBins<C extends { readonly bins: readonly unknown[] }>(calibration: C) {
  return { ...calibration, bins: [...calibration.bins] as C["bins"][number][] };
}
