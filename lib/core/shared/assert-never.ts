/** Closes an exhaustive switch: does not compile while a case is missing, throws if data from outside has one. */
export function assertNever(value: never): never {
  throw new Error(`Unexpected value: ${JSON.stringify(value)}`);
}
