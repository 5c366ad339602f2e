"use client";

import { useRouter } from "next/navigation";
import { type FormEvent, useState } from "react";
import { TextField } from "@/app/_components/fields";
import { courseWords } from "@/lib/words/interface/courses";

/** Leads from a code to the course that has it: what is seen of a student is said there, before they join. */
export function JoinForm() {
  const router = useRouter();
  const [code, setCode] = useState("");

  function look(event: FormEvent): void {
    event.preventDefault();
    if (code.trim() !== "") router.push(`/join/${encodeURIComponent(code.trim())}`);
  }

  return (
    <form className="card" onSubmit={look}>
      <h2 className="heading">{courseWords.join}</h2>
      <TextField
        name="joinCode"
        label={courseWords.code}
        hint={courseWords.joinNote}
        value={code}
        required
        maxLength={40}
        autoComplete="off"
        autoCapitalize="characters"
        spellCheck={false}
        onChange={(event) => setCode(event.target.value)}
      />
      <div className="ways">
        <button type="submit" className="secondary">
          {courseWords.look}
        </button>
      </div>
    </form>
  );
}
