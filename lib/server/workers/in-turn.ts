/** Work that is done one after the other, of which only so much may wait. */
export interface InTurn {
  /** Whether as much waits as may. */
  readonly isFull: () => boolean;
  /** Does some work when its turn has come. */
  readonly run: <Result>(work: () => Promise<Result>) => Promise<Result>;
}

/** @param most how much may wait, what is being done not counted */
export function inTurn(most: number): InTurn {
  let taken = 0;
  let last: Promise<unknown> = Promise.resolve();
  return {
    isFull: () => taken > most,
    run: (work) => {
      taken += 1;
      const done = last.then(work).finally(() => {
        taken -= 1;
      });
      last = done.catch(() => {});
      return done;
    },
  };
}
