"use client";

import { useRouter } from "next/navigation";
import { useEffect } from "react";
import { NavLink } from "@/app/_components/nav-link";
import styles from "@/app/_frame/app-header.module.css";
import { searchWords } from "@/lib/words/interface/search";

const FIELD = "q";
const SEARCH = "/search";

/** The way to search: a field where there is room for one, else a picture. The key / leads to either. */
export function HeaderSearch({ path }: { readonly path: string }) {
  const router = useRouter();
  useEffect(() => {
    function onKeyDown(event: KeyboardEvent): void {
      if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey || isWriting(event.target)) return;
      event.preventDefault();
      const field = document.getElementById(FIELD);
      if (field?.checkVisibility()) field.focus();
      else router.push(SEARCH);
    }
    window.addEventListener("keydown", onKeyDown);
    return () => window.removeEventListener("keydown", onKeyDown);
  }, [router]);
  // The page of search has a field of its own.
  if (path === SEARCH) return null;
  return (
    <search className={styles.search}>
      <form action={SEARCH} className={styles.searchForm}>
        <label htmlFor={FIELD} className="visually-hidden">
          {searchWords.label}
        </label>
        <input
          id={FIELD}
          name={FIELD}
          type="search"
          enterKeyHint="search"
          placeholder={searchWords.label}
          maxLength={200}
          className="input"
        />
      </form>
      <NavLink href={SEARCH} className={`icon ${styles.searchLink}`} aria-label={searchWords.title}>
        <svg
          viewBox="0 0 24 24"
          width="1.5rem"
          height="1.5rem"
          aria-hidden="true"
          fill="none"
          stroke="currentColor"
          strokeLinecap="round"
          strokeWidth="1.75"
        >
          <circle cx="10.5" cy="10.5" r="6.5" />
          <path d="M15.5 15.5l5 5" />
        </svg>
      </NavLink>
    </search>
  );
}

/** Where a stroke is a stroke, or a dialog is in front. */
function isWriting(target: EventTarget | null): boolean {
  return (
    (target instanceof Element && target.closest("input, textarea, select, [contenteditable]") !== null) ||
    document.querySelector("dialog[open]") !== null
  );
}
