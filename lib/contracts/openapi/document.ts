import { OPERATIONS } from "@/lib/contracts/api";
import { componentSchemas } from "@/lib/contracts/openapi/component-schemas";
import { describeOperation } from "@/lib/contracts/openapi/describe-operation";
import { inlineSchema, type JsonSchema } from "@/lib/contracts/openapi/json-schema";
import { problemResponses } from "@/lib/contracts/openapi/problem-responses";
import { TAGS } from "@/lib/contracts/operation";
import { PATH_PARAMETERS } from "@/lib/contracts/path-parameters";
import packageJson from "@/package.json";

/** How a session comes about. next-auth has its own routes for it, which are not described here. */
const SESSION = `A cookie. Get one as a guest with \`POST /api/accounts/guest\`, or sign in: \`GET /api/auth/csrf\` gives a \
\`csrfToken\` and a cookie with it, and \`POST /api/auth/callback/credentials\` takes it with \`email\` and \`password\`, as \
\`application/x-www-form-urlencoded\`. \`POST /api/auth/signout\` with a \`csrfToken\` ends the session.`;

const ABOUT = `${packageJson.description}

Answers are JSON; problems are \`application/problem+json\` (RFC 9457) with a stable \`code\` and a \`detail\` that says what \
to do. Times are ISO 8601 in UTC. Requests that carry an \`id\` made by the client can be sent again: the second has no \
further effect. Answers may get more fields; ignore those you do not know.`;

let made: ReturnType<typeof describeApi> | undefined;

/** The API as OpenAPI 3.1, whose schemas are JSON Schema 2020-12. It is made once. */
export function openApi() {
  made ??= describeApi();
  return made;
}

function describeApi() {
  return {
    openapi: "3.1.0",
    info: {
      title: "Colloquy",
      version: packageJson.version,
      description: ABOUT,
      contact: { name: "The people who run this server" },
      license: { name: "All rights reserved", identifier: "LicenseRef-Colloquy" },
    },
    servers: [{ url: "/", description: "This server" }],
    tags: Object.entries(TAGS).map(([name, description]) => ({ name, description })),
    security: [{ session: [] }, { secureSession: [] }],
    paths: paths(),
    components: {
      parameters: pathParameters(),
      responses: problemResponses(),
      schemas: componentSchemas(),
      securitySchemes: {
        session: { ...cookie("next-auth.session-token"), description: SESSION },
        secureSession: { ...cookie("__Host-next-auth.session-token"), description: `The same on https. ${SESSION}` },
      },
    },
  };
}

function paths(): Record<string, Record<string, JsonSchema>> {
  const found: Record<string, Record<string, JsonSchema>> = {};
  for (const operation of OPERATIONS) {
    found[operation.path] = { ...found[operation.path], [operation.method]: describeOperation(operation) };
  }
  return found;
}

function pathParameters(): Record<string, JsonSchema> {
  return Object.fromEntries(
    Object.entries(PATH_PARAMETERS).map(([name, parameter]) => {
      const { description, example, ...schema } = inlineSchema(parameter, "input");
      return [name, { name, in: "path", required: true, description, schema, example }];
    }),
  );
}

function cookie(name: string): JsonSchema {
  return { type: "apiKey", in: "cookie", name };
}
