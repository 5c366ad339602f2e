import { defineConfig } from "prisma/config";

// biome-ignore lint/style/noProcessEnv: the Prisma command loads this file by itself, without our paths.
const url = process.env["DATABASE_URL"];

/** Generating needs no database; `prisma migrate` takes DATABASE_URL. */
export default defineConfig({
  schema: "prisma/schema.prisma",
  migrations: { path: "prisma/migrations" },
  ...(url === undefined ? {} : { datasource: { url } }),
});
