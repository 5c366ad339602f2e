import { describe, expect, it } from "vitest";
import { networkOf } from "@/lib/core/accounts/limits";

describe("the network that limits count", () => {
  it.each([
    ["203.0.113.7", "203.0.113.7"],
    ["::ffff:203.0.113.7", "203.0.113.7"],
    ["2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64"],
    ["2001:0DB8:0001:0002::1", "2001:db8:1:2::/64"],
    ["2001:db8::1", "2001:db8:0:0::/64"],
    ["fe80::1%eth0", "fe80:0:0:0::/64"],
  ])("of %s is %s", (address, network) => {
    expect(networkOf(address)).toBe(network);
  });

  it.each(["127.0.0.1", "127.8.8.8", "::1", "::ffff:127.0.0.1", "", "unknown", "1:2:3", "x".repeat(1_000)])(
    "is not that of this machine, nor of what is no address: %s",
    (address) => {
      expect(networkOf(address)).toBeNull();
    },
  );
});
