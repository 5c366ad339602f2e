import { usePathname } from "next/navigation";
import { type ReactNode, useEffect, useRef } from "react";
import { NavLink } from "@/app/_components/nav-link";
import type { Action } from "@/app/_components/use-action";
import { requestWords } from "@/lib/words/interface/request";

/** What went wrong, said aloud as soon as it is known. */
export function Problem({ text }: { readonly text: string | null }) {
  return (
    <div role="alert">
      {text === null ? null : <p className="bad">{text}</p>}
      {text === requestWords.signedOut ? <SignInAgain /> : null}
    </div>
  );
}

/** Back to the page on which a session was found to have ended. */
export function SignInAgain() {
  const path = usePathname();
  return (
    <NavLink href={`/signin?returnTo=${encodeURIComponent(path)}`} className="quiet">
      {requestWords.signInAgain}
    </NavLink>
  );
}

/** Why a form was not taken: what is wrong in a field stands beside it, all else is said here. */
export function FormProblem({ action: { problem, problems } }: { readonly action: Action }) {
  return <Problem text={problems.length > 0 ? requestWords.notSaved : problem} />;
}

/** What went wrong. It takes the focus, since the button that was pressed may be far away. */
export function ProblemInFocus({ children }: { readonly children: ReactNode }) {
  const said = useRef<HTMLDivElement>(null);
  useEffect(() => said.current?.focus(), []);
  return (
    <div ref={said} tabIndex={-1} role="alert" className="bad stack-2">
      {children}
    </div>
  );
}
