import { describe, expect, it } from "vitest";
import { uuidV7 } from "@/lib/core/session/uuid-v7";

const ZEROS = new Uint8Array(10);
const ONES = new Uint8Array(10).fill(255);

describe("the id of an answer", () => {
  it("is the one that RFC 9562 gives as its example", () => {
    // Appendix A.6: time 0x017F22E279B0, rand_a 0xCC3, rand_b 0x18C4DC0C0C07398F.
    const random = Uint8Array.from([0x0c, 0xc3, 0x18, 0xc4, 0xdc, 0x0c, 0x0c, 0x07, 0x39, 0x8f]);
    expect(uuidV7(0x017f22e279b0, random)).toBe("017f22e2-79b0-7cc3-98c4-dc0c0c07398f");
  });

  it("says version 7 and the variant whatever chance gives", () => {
    expect(uuidV7(0, ZEROS)).toBe("00000000-0000-7000-8000-000000000000");
    expect(uuidV7(0, ONES)).toBe("00000000-0000-7fff-bfff-ffffffffffff");
  });

  it("sorts as text in the order of time", () => {
    const times = [1, 1_700_000_000_000, 1_700_000_000_001, 0xffff_ffff_ffff];
    const ids = times.map((time, index) => uuidV7(time, index % 2 === 0 ? ONES : ZEROS));
    expect([...ids].sort()).toEqual(ids);
  });

  it("is not made from too little chance", () => {
    expect(() => uuidV7(0, new Uint8Array(4))).toThrow("random bytes");
  });
});
