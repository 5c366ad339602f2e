import { describe, expect, it } from "vitest";
import { isPushEndpoint } from "@/lib/core/reminders/push-endpoint";

describe("a push message goes to", () => {
  it.each([
    "https://fcm.googleapis.com/fcm/send/abc",
    "https://updates.push.services.mozilla.com/wpush/v2/abc",
    "https://web.push.apple.com/abc",
    "https://wns2-par02p.notify.windows.com/w/?token=abc",
  ])("the service of a browser: %s", (endpoint) => expect(isPushEndpoint(endpoint, [])).toBe(true));

  it.each([
    "http://fcm.googleapis.com/fcm/send/abc",
    "https://fcm.googleapis.com:8443/fcm/send/abc",
    "https://fcm.googleapis.com.elsewhere.invalid/abc",
    "https://elsewhere.invalid/fcm.googleapis.com",
    "https://fcm.googleapis.com@elsewhere.invalid/abc",
    "https://evilpush.apple.com.invalid/",
    "https://push.apple.com/abc",
    "https://127.0.0.1/",
    "https://[::1]/",
    "http://169.254.169.254/latest/meta-data",
    "file:///etc/passwd",
    "no address",
  ])("nowhere else: %s", (endpoint) => expect(isPushEndpoint(endpoint, [])).toBe(false));

  it("a service of one’s own where it is configured, with its port", () => {
    expect(isPushEndpoint("http://localhost:9000/abc", ["localhost:9000"])).toBe(true);
    expect(isPushEndpoint("http://localhost:9001/abc", ["localhost:9000"])).toBe(false);
    expect(isPushEndpoint("file://localhost:9000/abc", ["localhost:9000"])).toBe(false);
  });
});
