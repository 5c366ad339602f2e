import type { MetadataRoute } from "next";

/** What search engines may read: the pages that are there for everybody, and what those are made of. */
export default function robots(): MetadataRoute.Robots {
  return {
    rules: { userAgent: "*", allow: ["/welcome", "/teach", "/_next/static/", "/icons/", "/icon.svg"], disallow: "/" },
  };
}
