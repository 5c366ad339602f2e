"use client";

import buttons from "@/app/_components/button.module.css";
import notice from "@/app/_components/notice.module.css";
import { errorWords } from "@/lib/words/interface/error";

interface ErrorPageProps {
  readonly error: unknown;
  readonly retry: () => void;
}

/** Loaded with every page, so it is small: no header, and a plain link, which starts the app anew. */
export default function ErrorPage({ retry }: ErrorPageProps) {
  return (
    <main id="content" className={notice.alone} role="alert">
      <h1 className={notice.title}>{errorWords.failedTitle}</h1>
      <p>{errorWords.failed}</p>
      <p className={notice.ways}>
        <button type="button" className={buttons.primary} onClick={retry}>
          {errorWords.retry}
        </button>
        <a href="/" className={buttons.secondary}>
          {errorWords.toToday}
        </a>
      </p>
    </main>
  );
}
