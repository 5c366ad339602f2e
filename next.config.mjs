/** Sent with every answer, static files included; the content security policy of pages has a nonce and comes from proxy.ts. */
const headers = [
  { key: "X-Content-Type-Options", value: "nosniff" },
  { key: "X-Frame-Options", value: "DENY" },
  { key: "Referrer-Policy", value: "same-origin" },
  { key: "Cross-Origin-Opener-Policy", value: "same-origin" },
  { key: "Permissions-Policy", value: "camera=(), microphone=(), geolocation=()" },
];

/** Data is never a page: nothing may be loaded from it. */
const apiHeaders = [{ key: "Content-Security-Policy", value: "default-src 'none'; frame-ancestors 'none'" }];

/** @type {import("next").NextConfig} */
const config = {
  poweredByHeader: false,
  // Types are checked by `npm run check`: whoever only starts the app need not wait for it.
  typescript: { ignoreBuildErrors: true },
  // Native code and the database client stay outside the bundles.
  serverExternalPackages: ["@node-rs/argon2", "pg", "@prisma/adapter-pg"],
  headers: async () => [
    { source: "/:path*", headers },
    { source: "/api/:path*", headers: apiHeaders },
  ],
};

export default config;
