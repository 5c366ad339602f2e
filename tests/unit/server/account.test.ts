import { describe, expect, it } from "vitest";
import { allows } from "@/lib/server/database/account";

const READ = 0o4;
const ENTER = 0o1;
const nobody = { uid: 65534, gid: 65534 };

describe("what a folder's mode lets someone do", () => {
  it("is what it says of the owner, of the group, or of the others", () => {
    expect(allows({ mode: 0o40700, uid: 65534, gid: 0 }, nobody, ENTER)).toBe(true);
    expect(allows({ mode: 0o40710, uid: 0, gid: 65534 }, nobody, ENTER)).toBe(true);
    expect(allows({ mode: 0o40711, uid: 0, gid: 0 }, nobody, ENTER)).toBe(true);
    expect(allows({ mode: 0o40711, uid: 0, gid: 0 }, nobody, READ)).toBe(false);
    expect(allows({ mode: 0o40700, uid: 0, gid: 0 }, nobody, ENTER)).toBe(false);
  });

  it("does not let the owner in because the others may", () => {
    expect(allows({ mode: 0o40077, uid: 65534, gid: 0 }, nobody, ENTER)).toBe(false);
  });
});
