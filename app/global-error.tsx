"use client";

import shell from "@/app/_frame/page-shell.module.css";
import "@/app/globals.css";
import "@/app/shapes.css";
import "@/app/controls.css";
import { errorWords } from "@/lib/words/interface/error";

interface GlobalErrorProps {
  readonly error: { readonly digest?: string };
  readonly retry: () => void;
}

/** Stands in for the layout where that fails itself: no header, nothing that could fail again. */
export default function GlobalError({ error, retry }: GlobalErrorProps) {
  return (
    <html lang="en-GB">
      <body>
        <title>{errorWords.failedTitle}</title>
        <main className={`${shell.page} stack-3 ${shell.bare}`} role="alert">
          <h1 className="title">{errorWords.failedTitle}</h1>
          <p>{errorWords.failed(error.digest)}</p>
          <p>
            <button type="button" className="primary" onClick={retry}>
              {errorWords.retry}
            </button>
          </p>
        </main>
      </body>
    </html>
  );
}
