import type { MetadataRoute } from "next";
import { THEME_COLOURS } from "@/app/_components/theme";
import { appWords } from "@/lib/words/interface/app";

/** What makes Colloquy an app on a home screen. */
export default function manifest(): MetadataRoute.Manifest {
  return {
    id: "/",
    name: appWords.title,
    short_name: appWords.title,
    description: appWords.description,
    lang: "en",
    start_url: "/",
    scope: "/",
    display: "standalone",
    background_color: THEME_COLOURS.light,
    theme_color: THEME_COLOURS.light,
    categories: ["education"],
    icons: [
      { src: "/icons/icon-192.png", sizes: "192x192", type: "image/png" },
      { src: "/icons/icon-512.png", sizes: "512x512", type: "image/png" },
      { src: "/icons/maskable-512.png", sizes: "512x512", type: "image/png", purpose: "maskable" },
      { src: "/icon.svg", sizes: "any", type: "image/svg+xml" },
    ],
    shortcuts: [
      { name: appWords.shortcutReview, url: "/review" },
      { name: appWords.shortcutQuiz, url: "/quiz" },
    ],
  };
}
