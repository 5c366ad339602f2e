import { describe, expect, it } from "vitest";
import { decodeTable } from "@/lib/core/teaching/decode-table";

const TABLE = "Name;E-mail\nJürgen Größe;j@uni.example\n";

describe("the file of a table", () => {
  it.each([
    ["UTF-8", Buffer.from(TABLE)],
    ["UTF-8 with its mark", Buffer.from(`\uFEFF${TABLE}`)],
    ["UTF-16", Buffer.from(`\uFEFF${TABLE}`, "utf16le")],
    ["UTF-16, the bytes the other way round", Buffer.from(`\uFEFF${TABLE}`, "utf16le").swap16()],
    ["Windows-1252", Buffer.from(TABLE, "latin1")],
  ])("is read as %s", (_, bytes) => {
    expect(decodeTable(bytes)).toBe(TABLE);
  });

  it("is no text where it is a picture", () => {
    const png = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d, 0x49, 0x48, 0x44, 0x52];
    expect(decodeTable(Uint8Array.from(png))).toBeUndefined();
  });
});
