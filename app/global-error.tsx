"use client";

import buttons from "@/app/_components/button.module.css";
import notice from "@/app/_components/notice.module.css";
import "@/app/globals.css";
import { errorWords } from "@/lib/words/interface/error";

/** Stands in for the layout where that fails itself: no header, nothing that could fail again. */
export default function GlobalError({ retry }: { readonly error: unknown; readonly retry: () => void }) {
  return (
    <html lang="en-GB">
      <body>
        <title>{errorWords.failedTitle}</title>
        <main className={notice.alone} role="alert">
          <h1 className={notice.title}>{errorWords.failedTitle}</h1>
          <p>{errorWords.failed}</p>
          <p>
            <button type="button" className={buttons.primary} onClick={retry}>
              {errorWords.retry}
            </button>
          </p>
        </main>
      </body>
    </html>
  );
}
