import path from "node:path";
import { describe, expect, it } from "vitest";
import { parseEnvironment } from "@/lib/server/env";

describe("the environment", () => {
  it("needs nothing to be set", () => {
    expect(parseEnvironment({})).toEqual({
      DATA_DIR: path.resolve(".data"),
      PORT: 3000,
      PUSH_HOSTS: [],
      DATABASE_POOL_SIZE: 10,
      RUNS_JOBS: true,
      AUDIT_DAYS: 400,
      DEMO_ACCOUNTS: "on",
      NAMED_STATEMENTS: "on",
      RATE_LIMIT_FACTOR: 1,
      LOG_LEVEL: "info",
    });
  });

  it("takes an empty variable for one that is not set", () => {
    expect(parseEnvironment({ DATABASE_URL: "", PORT: "", NEXTAUTH_URL: "" })).toEqual(parseEnvironment({}));
  });

  it("reads what is set", () => {
    const given = {
      DATABASE_URL: "postgresql://ann:secret@db.example.org/colloquy",
      NAMED_STATEMENTS: "off",
      DATA_DIR: "/var/colloquy",
      PORT: "8080",
      HOST: "127.0.0.1",
      NEXTAUTH_SECRET: "0123456789abcdef0123456789abcdef",
      NEXTAUTH_URL: "https://colloquy.example.org",
      PUSH_HOSTS: "localhost:9000, push.example.org:443",
      SMTP_URL: "smtps://ann:secret@mail.example.org:465",
      MAIL_FROM: "Colloquy <colloquy@example.org>",
      PROXY_COUNT: "2",
      RATE_LIMIT_FACTOR: "0.5",
      LOG_LEVEL: "warn",
      WEB_CONCURRENCY: "4",
      DATABASE_POOL_SIZE: "5",
      RUNS_JOBS: "false",
      AUDIT_DAYS: "90",
      DEMO_ACCOUNTS: "off",
      HOME: "/home/ann",
    };
    const { HOME, ...ours } = given;
    expect(parseEnvironment(given)).toEqual({
      ...ours,
      PORT: 8080,
      PUSH_HOSTS: ["localhost:9000", "push.example.org:443"],
      PROXY_COUNT: 2,
      RATE_LIMIT_FACTOR: 0.5,
      WEB_CONCURRENCY: 4,
      DATABASE_POOL_SIZE: 5,
      RUNS_JOBS: false,
      AUDIT_DAYS: 90,
    });
  });

  it.each([
    ["PORT", "http", "PORT must be a number from 1 to 65535"],
    ["PORT", "70000", "PORT must be at most 65535"],
    ["PORT", "0", "PORT must be at least 1"],
    ["AUDIT_DAYS", "7", "AUDIT_DAYS must be at least 30"],
    ["REQUIRE_SECOND_FACTOR", "students", 'REQUIRE_SECOND_FACTOR must be "instructors"'],
    ["WEB_CONCURRENCY", "0", "WEB_CONCURRENCY must be at least 1"],
    ["WEB_CONCURRENCY", "all", "WEB_CONCURRENCY must be a number from 1 to 64"],
    ["SMTP_URL", "https://mail.example.org", "SMTP_URL must look like smtps://user:password@host:465"],
    ["SMTP_URL", "smtp://mail.example.org", "MAIL_FROM is required with SMTP_URL"],
    ["MAIL_FROM", "nobody", "MAIL_FROM must be an address"],
    ["PROXY_COUNT", "-1", "PROXY_COUNT must be at least 0"],
    ["RATE_LIMIT_FACTOR", "0", "RATE_LIMIT_FACTOR must be more than 0"],
    ["NAMED_STATEMENTS", "yes", "NAMED_STATEMENTS must be on or off"],
    [
      "DATABASE_URL",
      "mysql://db.example.org",
      "DATABASE_URL must look like postgresql://user:password@host:5432/database",
    ],
    [
      "NEXTAUTH_SECRET",
      "short",
      "NEXTAUTH_SECRET must have at least 32 characters; make one with: openssl rand -base64 32",
    ],
    ["NEXTAUTH_URL", "colloquy.example.org", "NEXTAUTH_URL must be an address such as https://colloquy.example.org"],
  ])("says what %s must be where it is %s", (name, value, message) => {
    expect(() => parseEnvironment({ [name]: value })).toThrow(message);
  });

  it("names everything that is wrong at once", () => {
    expect(() => parseEnvironment({ PORT: "x", NEXTAUTH_SECRET: "short" })).toThrow(/PORT .*\n.*NEXTAUTH_SECRET /);
  });
});
