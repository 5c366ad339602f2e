"use client";

import { useRouter } from "next/navigation";
import { NavLink } from "@/app/_components/nav-link";
import { factWords } from "@/lib/words/interface/provenance";

/** Back to where someone came from, a running review too; to the page for today where they came from nowhere here. */
export function BackLink() {
  const router = useRouter();
  return (
    <nav className="back">
      <NavLink
        href="/"
        className="quiet"
        onClick={(event) => {
          if (window.history.length < 2 || event.ctrlKey || event.metaKey || event.shiftKey) return;
          event.preventDefault();
          router.back();
        }}
      >
        {factWords.back}
      </NavLink>
    </nav>
  );
}
