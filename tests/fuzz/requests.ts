import fc from "fast-check";
import { HOSTILE } from "@/tests/support/hostile-values";

/** A request that a client could make. */
export interface FuzzRequest {
  /** Who sends it, as the world names its people. */
  readonly who: string;
  /** "PATCH /api/account", or the route of a page. */
  readonly name: string;
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | undefined;
}

/** A schema of JSON Schema, as far as the API's description uses it. */
interface Schema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: Schema | boolean;
  readonly items?: Schema;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly format?: string;
}

interface Parameter {
  readonly name: string;
  readonly in: "path" | "query";
  readonly schema: Schema;
}

interface DescribedOperation {
  readonly parameters?: readonly Parameter[];
  readonly requestBody?: {
    readonly content: { readonly "application/json": { readonly schema: Schema; readonly example?: unknown } };
  };
}

/** The API's description, as `GET /api/openapi.json` gives it. */
export interface ApiDescription {
  readonly paths: Readonly<Record<string, Readonly<Record<string, DescribedOperation>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, Schema>> };
}

interface Choices {
  readonly description: ApiDescription;
  /** The routes of pages: "/decks/[deckId]". */
  readonly pages: readonly string[];
  readonly people: readonly string[];
  /** Ids of things that are there, of whoever they are, by the name of a parameter or field: "deckId". */
  readonly ids: Readonly<Record<string, readonly string[]>>;
}

const METHODS = ["get", "post", "put", "patch", "delete"];
const hostile = fc.constantFrom(...HOSTILE);
const anything = fc.oneof(hostile, fc.jsonValue({ maxDepth: 3 }), fc.string({ unit: "binary", maxLength: 40 }));

/** Requests for every operation and page, from right ones to nonsense, by everyone. */
export function requests({ description, pages, people, ids }: Choices): fc.Arbitrary<FuzzRequest> {
  const idsOf = (name: string) => ids[name] ?? ids["other"] ?? [""];
  const values = new Values(description, idsOf);
  const operations = Object.entries(description.paths).flatMap(([path, methods]) =>
    METHODS.flatMap((method) => {
      const operation = methods[method];
      return operation === undefined ? [] : [ofOperation({ method, path, operation }, values)];
    }),
  );
  const ofPage = fc.constantFrom(...pages).chain((route) =>
    fc.record({
      name: fc.constant(route),
      method: fc.constant("GET"),
      path: withQuery(
        pathOf(route, /\[(\w+)\]/g, values),
        fc.dictionary(fc.constantFrom(...PAGE_QUERY), values.text()),
      ),
      body: fc.constant(undefined),
    }),
  );
  return fc
    .record({
      who: fc.constantFrom(...people),
      sent: fc.oneof({ weight: 9, arbitrary: fc.oneof(...operations) }, { weight: 1, arbitrary: ofPage }),
      headers,
    })
    .map(({ who, sent, headers: given }) => ({ who, ...sent, headers: given }));
}

const PAGE_QUERY = ["deckId", "query", "page", "returnTo", "minutes", "assignmentId", "days", "_rsc"];

const headerText = fc.string({
  unit: fc.constantFrom(..."abcXYZ019%[]{}\"',;:=/\\ *-_.\t"),
  maxLength: 60,
});

/** Few have a hostile one: most requests should come to what they are for. */
const headers: fc.Arbitrary<Record<string, string>> = fc.oneof(
  { weight: 8, arbitrary: fc.constant({}) },
  {
    weight: 2,
    arbitrary: fc.dictionary(
      fc.constantFrom(
        ...["accept-language", "if-none-match", "content-type", "accept", "accept-encoding", "x-colloquy-learner"],
        ...["rsc", "next-router-state-tree", "next-router-prefetch", "next-url", "next-action", "x-forwarded-for"],
        ...["x-forwarded-host", "x-forwarded-proto", "referer", "user-agent", "range", "sec-fetch-site"],
        ...["next-router-segment-prefetch", "x-middleware-subrequest", "x-nonce", "purpose"],
      ),
      headerText,
      { maxKeys: 3 },
    ),
  },
);

interface Described {
  readonly method: string;
  readonly path: string;
  readonly operation: DescribedOperation;
}

function ofOperation({ method, path, operation }: Described, values: Values) {
  const query = (operation.parameters ?? []).filter((one) => one.in === "query");
  const named = fc.record(Object.fromEntries(query.map(({ name, schema }) => [name, values.textOf(schema, name)])), {
    requiredKeys: [],
  });
  const json = operation.requestBody?.content["application/json"];
  const right = json?.example === undefined ? [] : [fc.constant(json.example)];
  const body =
    json === undefined
      ? fc.constant(undefined)
      : fc.oneof(
          { weight: 5, arbitrary: values.of(json.schema).map((value) => JSON.stringify(value)) },
          { weight: 3, arbitrary: fc.oneof(...right, values.of(json.schema)).map((value) => values.withIds(value)) },
          { weight: 1, arbitrary: anything.map((value) => JSON.stringify(value)) },
          { weight: 1, arbitrary: fc.string({ unit: "binary", maxLength: 200 }) },
        );
  return fc.record({
    name: fc.constant(`${method.toUpperCase()} ${path}`),
    method: fc.constant(method.toUpperCase()),
    path: withQuery(pathOf(path, /\{(\w+)\}/g, values), named),
    body: body.map((text) => (text === undefined ? undefined : String(text))),
  });
}

function pathOf(template: string, parameter: RegExp, values: Values): fc.Arbitrary<string> {
  const names = [...template.matchAll(parameter)].map(([, name]) => name ?? "");
  return fc.tuple(...names.map((name) => values.idOf(name))).map((ids) => {
    let at = 0;
    return template.replace(parameter, () => encoded(ids[at++] ?? ""));
  });
}

function withQuery(
  path: fc.Arbitrary<string>,
  query: fc.Arbitrary<Record<string, string | undefined>>,
): fc.Arbitrary<string> {
  return fc.tuple(path, query).map(([address, fields]) => {
    const text = Object.entries(fields).map(([name, value = ""]) => `${name}=${encoded(value)}`);
    return text.length === 0 ? address : `${address}?${text.join("&")}`;
  });
}

function asText(value: unknown): string {
  return typeof value === "string" ? value : (JSON.stringify(value) ?? "");
}

/** Half a surrogate pair cannot be encoded. */
function encoded(text: string): string {
  return encodeURIComponent(text.replace(/\p{Surrogate}/gu, ""));
}

/** Values as the schemas of a description have them, with something else here and there. */
class Values {
  readonly #schemas: ApiDescription["components"]["schemas"];
  readonly #idsOf: (name: string) => readonly string[];
  readonly #known = new Map<string, fc.Arbitrary<unknown>>();

  constructor({ components }: ApiDescription, idsOf: (name: string) => readonly string[]) {
    this.#schemas = components.schemas;
    this.#idsOf = idsOf;
  }

  /** A value of the schema; instead of any of its parts there may be anything. */
  of(schema: Schema, name = "", depth = 0): fc.Arbitrary<unknown> {
    return fc.oneof({ weight: 24, arbitrary: this.#right(schema, name, depth) }, { weight: 1, arbitrary: anything });
  }

  /** The same as a text, for addresses. */
  textOf(schema: Schema, name: string): fc.Arbitrary<string> {
    return this.of(schema, name).map(asText);
  }

  text(): fc.Arbitrary<string> {
    return fc.oneof(this.idOf("other"), hostile.map(asText), fc.string({ unit: "binary", maxLength: 30 }));
  }

  idOf(name: string): fc.Arbitrary<string> {
    const known = this.#idsOf(name);
    return fc.oneof(
      { weight: 7, arbitrary: fc.constantFrom(...known) },
      { weight: 2, arbitrary: fc.uuid() },
      {
        weight: 1,
        arbitrary: anything.map((value) => asText(value).slice(0, 3_000)),
      },
    );
  }

  /** Puts ids of things that are there instead of those of examples: any that is named like one of them. */
  withIds(value: unknown): string {
    return JSON.stringify(value, (name, inner) => {
      if (typeof inner !== "string" || !/Id$|^joinCode$|^revision$/.test(name)) return inner;
      const ids = this.#idsOf(name);
      return ids[inner.length % ids.length] ?? inner;
    });
  }

  #right(schema: Schema, name: string, depth: number): fc.Arbitrary<unknown> {
    if (schema.$ref !== undefined) return this.#named(schema.$ref.split("/").at(-1) ?? "", name, depth);
    if (schema.const !== undefined) return fc.constant(schema.const);
    if (schema.enum !== undefined) return fc.constantFrom(...schema.enum);
    const choices = schema.anyOf ?? schema.oneOf;
    if (choices !== undefined) return fc.oneof(...choices.map((one) => this.of(one, name, depth + 1)));
    const [type = "unknown"] = [schema.type ?? []].flat();
    if (type === "object") return this.#object(schema, depth);
    if (type === "array") return this.#array(schema, name, depth);
    if (type === "string") return this.#string(schema, name);
    if (type === "boolean") return fc.boolean();
    if (type === "integer")
      return fc.integer({ min: schema.minimum ?? 0, max: Math.min(schema.maximum ?? 2 ** 31, 2 ** 53 - 1) });
    if (type === "number") return fc.double({ min: schema.minimum ?? 0, max: schema.maximum ?? 1e6, noNaN: true });
    return type === "null" ? fc.constant(null) : anything;
  }

  #named(reference: string, name: string, depth: number): fc.Arbitrary<unknown> {
    const key = `${reference} ${name} ${Math.min(depth, DEEPEST)}`;
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    const schema = this.#schemas[reference];
    const made = schema === undefined || depth > DEEPEST ? anything : this.#right(schema, name, depth);
    this.#known.set(key, made);
    return made;
  }

  #object({ properties = {}, required = [], additionalProperties }: Schema, depth: number): fc.Arbitrary<unknown> {
    const fields = Object.entries(properties).map(([name, schema]) => [name, this.of(schema, name, depth + 1)]);
    if (fields.length === 0) {
      const inner = typeof additionalProperties === "object" ? this.of(additionalProperties, "", depth + 1) : anything;
      return fc.dictionary(fc.string({ maxLength: 12 }), inner, { maxKeys: 4 });
    }
    return fc.record(Object.fromEntries(fields), { requiredKeys: [...required] as never[] });
  }

  #array({ items = {}, minItems = 0, maxItems = 5 }: Schema, name: string, depth: number): fc.Arbitrary<unknown> {
    const most = Math.max(minItems, Math.min(maxItems, 5));
    return fc.array(this.of(items, name.replace(/s$/, ""), depth + 1), { minLength: minItems, maxLength: most });
  }

  #string({ format, minLength = 0, maxLength = 60 }: Schema, name: string): fc.Arbitrary<unknown> {
    if (format === "date-time") return moment.map((time) => time.toISOString());
    if (format === "date") return moment.map((time) => time.toISOString().slice(0, 10));
    if (format === "uuid" || /Ids?$|^id$|^name$|^revision$|^joinCode$/.test(name)) return this.idOf(name);
    const most = Math.max(minLength, Math.min(maxLength, 60));
    return fc.string({ unit: "grapheme", minLength: Math.min(minLength, most), maxLength: most });
  }
}

const DEEPEST = 6;
const moment = fc.date({ min: new Date("1990-01-01"), max: new Date("2200-01-01"), noInvalidDate: true });
