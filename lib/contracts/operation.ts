import type { z } from "zod";

type Method = "get" | "post" | "put" | "patch" | "delete";

/** One operation of the contract: everything that OpenAPI says of it is made from this. */
export interface Operation {
  readonly path: string;
  readonly method: Method;
  readonly summary: string;
  /** Whether it is for everybody, signed in or not. */
  readonly open?: boolean;
  readonly query?: z.ZodObject;
  readonly body?: z.ZodType;
  readonly status: 200 | 201 | 204;
  readonly answer?: z.ZodType;
}
