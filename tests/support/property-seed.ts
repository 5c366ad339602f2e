import fc from "fast-check";

/** A property that fails says its seed; `PROPERTY_SEED=… npx vitest run …` runs it with the same values again. */
const seed = Number(process.env["PROPERTY_SEED"] ?? "");
if (Number.isInteger(seed) && seed !== 0) fc.configureGlobal({ seed });
