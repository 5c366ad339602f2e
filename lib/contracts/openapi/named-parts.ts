import type { JsonSchema } from "@/lib/contracts/openapi/json-schema";

export const SCHEMA_PREFIX = "#/components/schemas/";

/**
 * Gives every object within a schema a name of its own, after the message and the field that it stands in, so that
 * generated clients have types to show: the `facts` of AnalysedItem are AnalysedItemFact.
 */
export function namedThroughout(schemas: Readonly<Record<string, JsonSchema>>): Record<string, JsonSchema> {
  const named = { ...schemas };
  for (const [name, schema] of Object.entries(schemas)) named[name] = withNamedParts(schema, name, named) as JsonSchema;
  return named;
}

function withNamedParts(value: unknown, name: string, named: Record<string, JsonSchema>): unknown {
  if (Array.isArray(value)) return value.map((part) => reference(part, name + variant(part, value), named));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, part]) => {
      if (key === "properties") return [key, withNamedFields(part as JsonSchema, name, named)];
      return [key, key === "items" ? reference(part, singular(name), named) : withNamedParts(part, name, named)];
    }),
  );
}

function withNamedFields(fields: JsonSchema, name: string, named: Record<string, JsonSchema>): JsonSchema {
  return Object.fromEntries(
    Object.entries(fields).map(([field, schema]) => [field, reference(schema, name + capitalised(field), named)]),
  );
}

/** The schema with its parts named; where it is an object itself, a reference to it by the name. */
function reference(schema: unknown, name: string, named: Record<string, JsonSchema>): unknown {
  const whole = withNamedParts(schema, name, named);
  if (typeof whole !== "object" || whole === null || !("properties" in whole)) return whole;
  if (name in named) throw new Error(`Two messages would be called ${name}: export one of them by another name.`);
  named[name] = whole as JsonSchema;
  return { $ref: SCHEMA_PREFIX + name };
}

/** What sets one of several alternatives apart: the value that it is told by, or its first field. */
function variant(part: unknown, all: readonly unknown[]): string {
  const objects = all.filter((one) => propertiesOf(one) !== undefined);
  const properties = objects.length > 1 ? propertiesOf(part) : undefined;
  if (properties === undefined) return "";
  const [[field, schema] = ["", {}]] = Object.entries(properties);
  return capitalised(String((schema as { const?: string }).const ?? field));
}

function propertiesOf(schema: unknown): JsonSchema | undefined {
  return (schema as { properties?: JsonSchema } | null)?.properties;
}

function capitalised(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}

function singular(name: string): string {
  return name.replace(/ies$/, "y").replace(/(?<!s)s$/, "");
}
