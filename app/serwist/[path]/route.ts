import { createHash } from "node:crypto";
import { createSerwistRoute } from "@serwist/turbopack";
import { OFFLINE_SHELL } from "@/app/_offline/shell/service-worker";

/**
 * The service worker, bundled while the app is built, at /serwist/sw.js. What it keeps on the device: the app's own
 * files, which are named by their content, the icons, and the shell that is shown offline. No page, and
 * nothing of the API.
 */
export const { dynamic, dynamicParams, revalidate, generateStaticParams, GET } = createSerwistRoute({
  swSrc: "app/sw.ts",
  useNativeEsbuild: true,
  globPatterns: [".next/static/{chunks,media}/**/*", "public/icons/*.png", "public/*.{svg,png,ico}"],
  manifestTransforms: [
    (entries) => {
      // The shell is as new as the files that it is made of: two builds of the same sources are the same to a phone.
      const files = entries.toSorted((a, b) => (a.url < b.url ? -1 : 1));
      const names = files.map(({ url, revision }) => `${url} ${revision}`).join("\n");
      const revision = createHash("sha256").update(names).digest("hex");
      return { manifest: [...files, { url: OFFLINE_SHELL, revision, size: 0 }], warnings: [] };
    },
  ],
  esbuildOptions: { sourcemap: false },
});
