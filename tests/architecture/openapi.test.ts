import { createConfig, lintFromString } from "@redocly/openapi-core";
import { type RulesetDefinition, Spectral } from "@stoplight/spectral-core";
import { oas } from "@stoplight/spectral-rulesets";
import { describe, expect, it } from "vitest";
import { OPERATIONS } from "@/lib/contracts/api";
import { openApi } from "@/lib/contracts/openapi/document";
import { inlineSchema } from "@/lib/contracts/openapi/json-schema";
import { addressOf, type Operation } from "@/lib/contracts/operation";

const document = openApi();
const text = JSON.stringify(document);

/** What the description says of an operation. */
interface Described {
  readonly parameters?: readonly { readonly in?: string; readonly name?: string; readonly required?: boolean }[];
  readonly security?: readonly unknown[];
}

function described({ path, method }: Operation): Described {
  return document.paths[path]?.[method] ?? {};
}

describe("the description of the API", () => {
  it("has nothing that Redocly's recommended rules find wrong", async () => {
    const config = await createConfig({ extends: ["recommended"] });
    const problems = await lintFromString({ source: text, absoluteRef: "openapi.json", config });
    expect(problems.map(({ ruleId, message, location }) => [ruleId, message, location[0]?.pointer])).toEqual([]);
  });

  it("has nothing that Spectral's rules for OpenAPI find wrong", async () => {
    const spectral = new Spectral();
    spectral.setRuleset({ extends: [oas as unknown as RulesetDefinition] });
    const problems = await spectral.run(JSON.parse(text));
    expect(problems.map(({ code, message, path }) => [code, message, path.join("/")])).toEqual([]);
  });

  it("gives a schema to every answer with a body, and to every body a name", () => {
    const bodies = [...text.matchAll(/"application\/json":\{"schema":(\{[^}]*\})/g)].map(([, schema]) => schema);
    expect(bodies.length).toBeGreaterThan(OPERATIONS.length);
    expect(bodies.filter((schema) => !schema?.startsWith('{"$ref":"#/components/schemas/'))).toEqual([]);
  });

  it("names every object within a message, so that generated clients have a type to show for it", () => {
    const { schemas } = document.components;
    const nameless = Object.entries(schemas).filter(([, { properties: _own, ...rest }]) =>
      JSON.stringify([rest, _own]).includes('"properties":{"'),
    );
    expect(nameless.map(([name]) => name)).toEqual([]);
    expect(Object.keys(schemas)).toEqual(expect.arrayContaining(["AnalysedItemFact", "GradeQuizScore"]));
  });

  it("says that the parts of a query are needed where they are, and only there", () => {
    const required = OPERATIONS.filter(({ query }) => query !== undefined).flatMap((operation) =>
      ((inlineSchema(operation.query as never, "input")["required"] as string[]) ?? []).map(
        (name) => `${addressOf(operation)} ${name}`,
      ),
    );
    const said = OPERATIONS.flatMap((operation) =>
      (described(operation).parameters ?? [])
        .filter((parameter) => parameter.in === "query" && parameter.required)
        .map(({ name }) => `${addressOf(operation)} ${name}`),
    );
    expect(said).toEqual(required);
    expect(said).toContain("GET /api/courses/{courseId}/workload seminarAt");
  });

  it("gives every body an example that its schema takes", () => {
    const taking = OPERATIONS.filter(({ body }) => body !== undefined);
    const refused = taking.filter(({ body, example }) => !body?.safeParse(example?.body).success).map(addressOf);
    expect(refused).toEqual([]);
  });

  it("names both session cookies, and none for what is open to everyone", () => {
    const { securitySchemes } = document.components;
    expect(Object.values(securitySchemes).map((scheme) => (scheme as { name?: string }).name)).toEqual([
      "next-auth.session-token",
      "__Host-next-auth.session-token",
    ]);
    const open = OPERATIONS.filter((operation) => described(operation).security?.length === 0);
    expect(open).toEqual(OPERATIONS.filter(({ access }) => access === "everyone"));
  });
});
