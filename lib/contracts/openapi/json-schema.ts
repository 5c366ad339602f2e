import { z } from "zod";

export type JsonSchema = Readonly<Record<string, unknown>>;
/** Whether a schema is of what is sent (defaults may be missing) or of what is answered (they are filled in). */
export type Io = "input" | "output";

/** How schemas are written: without what only zod would need. */
export const JSON_SCHEMA_OPTIONS = {
  unrepresentable: "any",
  override: ({ zodSchema, jsonSchema }) => {
    // A format says it better than the expression that checks it.
    if (jsonSchema.format !== undefined) delete jsonSchema.pattern;
    if (jsonSchema.maximum === Number.MAX_SAFE_INTEGER) delete jsonSchema.maximum;
    if (jsonSchema.minimum === Number.MIN_SAFE_INTEGER) delete jsonSchema.minimum;
    // Said of lists that our code does not change; to OpenAPI it means "not in a request".
    delete jsonSchema.readOnly;
    // Answers may get more fields: only where a schema is strict are others refused.
    if (!isStrict(zodSchema)) delete jsonSchema.additionalProperties;
  },
} as const satisfies z.core.ToJSONSchemaParams;

/** The schema of a value that has no name. */
export function inlineSchema(schema: z.ZodType, io: Io): JsonSchema {
  return tidied(z.toJSONSchema(schema, { ...JSON_SCHEMA_OPTIONS, io }));
}

/** Without what only a document of its own needs. */
export function tidied({ $schema: _schema, $id: _id, ...schema }: JsonSchema): JsonSchema {
  return schema;
}

/** Whether other fields are refused, or have a schema of their own. */
function isStrict(schema: z.core.$ZodTypes): boolean {
  return (
    schema._zod.def.type === "record" || (schema._zod.def.type === "object" && schema._zod.def.catchall !== undefined)
  );
}
