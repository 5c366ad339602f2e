import { useState } from "react";
import type { Answer } from "@/app/_components/request";
import { ownFactWords } from "@/lib/words/interface/own-facts";

interface DeleteOwnProps {
  readonly name: string;
  readonly send: () => Promise<Answer<unknown>>;
  readonly deleted: () => void;
}

/** Deletes an article or a name, after asking once more. */
export function DeleteOwn({ name, send, deleted }: DeleteOwnProps) {
  const [isAsking, setIsAsking] = useState(false);
  const [said, setSaid] = useState("");

  async function remove(): Promise<void> {
    const answer = await send();
    if (answer.ok) return deleted();
    setSaid(answer.detail);
    setIsAsking(false);
  }

  return (
    <div className="ways">
      {isAsking ? (
        <>
          <button type="button" className="danger" onClick={remove}>
            {ownFactWords.deleteYes}
          </button>
          <button type="button" className="secondary" onClick={() => setIsAsking(false)}>
            {ownFactWords.deleteNo}
          </button>
        </>
      ) : (
        <button type="button" className="quiet" onClick={() => setIsAsking(true)}>
          {ownFactWords.delete} <span className="for-ears-only">{name}</span>
        </button>
      )}
      <p role="status">{said}</p>
    </div>
  );
}
