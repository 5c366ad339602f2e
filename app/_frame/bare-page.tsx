import type { ReactNode } from "react";
import header from "@/app/_frame/app-header.module.css";
import shell from "@/app/_frame/page-shell.module.css";
import { appWords } from "@/lib/words/interface/app";

interface BarePageProps {
  readonly title: string;
  readonly text: string;
  /** The main places, where the page stands for one of them. */
  readonly tabs?: ReactNode;
  /** Ways on. */
  readonly children: ReactNode;
}

/** A page that says that there is none. Every page loads it, so it has plain links and needs no script. */
export function BarePage({ title, text, tabs, children }: BarePageProps) {
  return (
    <div className={tabs === undefined ? shell.page : `${shell.page} ${shell.withTabs}`}>
      <header className={header.header}>
        <a href="/" className={`target reading large ${header.name}`} aria-label={appWords.home}>
          {appWords.name}
        </a>
      </header>
      {tabs}
      <main id="content" tabIndex={-1} className={`stack-3 ${shell.bare}`}>
        <h1 className="title">{title}</h1>
        <p>{text}</p>
        <p className="ways">{children}</p>
      </main>
    </div>
  );
}
