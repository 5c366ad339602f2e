import { z } from "zod";
import { operations } from "@/lib/contracts/operation";

export const health = z.object({
  status: z.enum(["ok", "unavailable"]),
  database: z.enum(["ok", "unavailable"]),
  version: z.string(),
});

export type Health = z.infer<typeof health>;

/** The API's own description: OpenAPI 3.1. */
export const apiDescription = z.looseObject({
  openapi: z.string(),
  info: z.looseObject({ title: z.string(), version: z.string() }),
  paths: z.record(z.string(), z.unknown()),
});

export const serviceOperations = operations("Service", {
  getHealth: {
    method: "get",
    path: "/api/health",
    access: "everyone",
    summary: "Check health",
    description: "Whether the app and its database respond; 503 if the database doesn't.",
    answers: { 200: health, 503: health },
  },
  getApiDescription: {
    method: "get",
    path: "/api/openapi.json",
    access: "everyone",
    summary: "Get this description",
    description: "The description of the API that you are reading, as OpenAPI 3.1.",
    answers: { 200: apiDescription },
  },
});
