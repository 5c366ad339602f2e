import type { ReactNode } from "react";
import notice from "@/app/_components/notice.module.css";
import header from "@/app/_frame/app-header.module.css";
import shell from "@/app/_frame/page-shell.module.css";
import { appWords } from "@/lib/words/interface/app";

interface BarePageProps {
  readonly title: string;
  readonly text: string;
  /** Ways on. */
  readonly children: ReactNode;
}

/** A page that says that there is none. Every page loads it, so it has plain links and needs no script. */
export function BarePage({ title, text, children }: BarePageProps) {
  return (
    <div className={shell.page}>
      <header className={header.header}>
        <a href="/" className={header.name} aria-label={appWords.home}>
          {appWords.name}
        </a>
      </header>
      <main id="content" tabIndex={-1} className={notice.page}>
        <h1 className={notice.title}>{title}</h1>
        <p>{text}</p>
        <p className={notice.ways}>{children}</p>
      </main>
    </div>
  );
}
