import buttons from "@/app/_components/button.module.css";
import { NavLink } from "@/app/_components/nav-link";
import notice from "@/app/_components/notice.module.css";
import { PageShell } from "@/app/_components/page-shell";
import { errorWords } from "@/lib/words/interface/error";

export const metadata = { title: errorWords.notFoundTitle };

export default function NotFound() {
  return (
    <PageShell>
      <div className={notice.page}>
        <h1 className={notice.title}>{errorWords.notFoundTitle}</h1>
        <p>{errorWords.notFound}</p>
        <p>
          <NavLink href="/" className={buttons.primary}>
            {errorWords.toToday}
          </NavLink>
        </p>
      </div>
    </PageShell>
  );
}
