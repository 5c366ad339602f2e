import { withSerwist } from "@serwist/turbopack";

/** Sent with every answer, static files included; the content security policy of pages has a nonce and comes from proxy.ts. */
const headers = [
  { key: "X-Content-Type-Options", value: "nosniff" },
  { key: "X-Frame-Options", value: "DENY" },
  { key: "Referrer-Policy", value: "same-origin" },
  { key: "Cross-Origin-Opener-Policy", value: "same-origin" },
  { key: "Permissions-Policy", value: "camera=(), microphone=(), geolocation=()" },
];

/** Data is never a page: nothing may be loaded from it, and no search engine shows it. */
const apiHeaders = [
  { key: "Content-Security-Policy", value: "default-src 'none'; frame-ancestors 'none'" },
  { key: "X-Robots-Tag", value: "noindex" },
];

/** @type {import("next").NextConfig} */
const config = {
  poweredByHeader: false,
  // None is resized: nobody can have the server work on pictures.
  images: { unoptimized: true },
  experimental: { preloadEntriesOnStart: false },
  // Types are checked by `npm run check`: whoever only starts the app need not wait for it.
  typescript: { ignoreBuildErrors: true },
  // Native code, the database client and what needs more of Node stay outside the bundles.
  serverExternalPackages: [
    "@node-rs/argon2",
    "@zxcvbn-ts/core",
    "@zxcvbn-ts/language-common",
    "pg",
    "@prisma/adapter-pg",
    "nodemailer",
    "web-push",
  ],
  // Title and description stand in the head of every page from the start: no page of ours comes before what they say is known.
  htmlLimitedBots: /.*/,
  headers: async () => [
    { source: "/:path*", headers },
    { source: "/api/:path*", headers: apiHeaders },
    // Opened by itself, a file of ours is no page either.
    { source: "/_next/static/:path*", headers: apiHeaders },
  ],
};

export default withSerwist(config);
