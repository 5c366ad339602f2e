import type { Metadata } from "next";
import { NavLink } from "@/app/_components/nav-link";
import { requestLocale } from "@/app/_components/reader-locale";
import { oneParam, type SearchParams } from "@/app/_components/search-params";
import { PageShell } from "@/app/_frame/page-shell";
import { StartCatchUp, UndoCatchUp } from "@/app/catch-up/catch-up-buttons";
import type { CatchUp } from "@/lib/contracts/catch-up";
import { MOST_CATCH_UP_DAYS } from "@/lib/core/scheduling/catch-up";
import { page, requirePageContext } from "@/lib/server/http/page-context";
import { readCatchUp } from "@/lib/server/services/study/catch-up";
import { catchUpWords } from "@/lib/words/interface/catch-up";

export const metadata: Metadata = { title: catchUpWords.title };

const CHOICES = [2, 3, 5, 7, 10, 14] as const;
const USUAL = 5;

export default page(async function CatchUpPage({ searchParams }: { readonly searchParams: SearchParams }) {
  const wanted = Number(await oneParam(searchParams, "days"));
  const days = Number.isInteger(wanted) && wanted >= 1 && wanted <= MOST_CATCH_UP_DAYS ? wanted : USUAL;
  const context = await requirePageContext();
  const [catchUp, locale] = await Promise.all([readCatchUp(context, days), requestLocale()]);
  const { running, backlog } = catchUp;
  return (
    <PageShell>
      <h1 className="title">{catchUpWords.title}</h1>
      {running === null ? null : (
        <section className="stack-3">
          <p>{catchUpWords.running(locale, running.cards, running.until)}</p>
          <UndoCatchUp />
        </section>
      )}
      {backlog === 0 ? (
        running === null ? (
          <p>{catchUpWords.nothing}</p>
        ) : null
      ) : running === null ? (
        <Choose catchUp={catchUp} days={days} locale={locale} />
      ) : (
        <details className="fold" open={wanted === days}>
          <summary>{catchUpWords.again}</summary>
          <Choose catchUp={catchUp} days={days} locale={locale} />
        </details>
      )}
      <NavLink href="/" className="quiet">
        {catchUpWords.toToday}
      </NavLink>
    </PageShell>
  );
});

interface ChooseProps {
  readonly catchUp: CatchUp;
  readonly days: number;
  readonly locale: string;
}

/** The days to choose from, and what the choice would do before it does it. */
function Choose({ catchUp: { backlog, plan, secondsPerCard }, days, locale }: ChooseProps) {
  return (
    <section className="stack-3">
      <p>{catchUpWords.waiting(locale, backlog)}</p>
      <p aria-hidden="true">{catchUpWords.over}</p>
      <nav className="ways" aria-label={catchUpWords.over}>
        {CHOICES.map((choice) => (
          <NavLink
            key={choice}
            href={`/catch-up?days=${choice}`}
            className={choice === days ? "primary" : "secondary"}
            aria-current={choice === days ? "true" : undefined}
            replace
            scroll={false}
          >
            {catchUpWords.days(locale, choice)}
          </NavLink>
        ))}
      </nav>
      <h2 className="heading">{catchUpWords.willDo}</h2>
      <ol>
        {plan.map(({ day, backlog: late, ordinary }, index) => (
          <li key={day} className="row">
            <p className="spread numbers">
              <span>{index === 0 ? catchUpWords.today : catchUpWords.day(locale, day)}</span>
              <span>{catchUpWords.load(locale, late + ordinary, secondsPerCard)}</span>
            </p>
            <p className="small">{catchUpWords.parts(locale, late, ordinary)}</p>
          </li>
        ))}
      </ol>
      <p className="small">{catchUpWords.order}</p>
      <StartCatchUp days={days} />
    </section>
  );
}
