"use client";

import { type FormEvent, useState } from "react";
import { AskFirst } from "@/app/_components/ask-first";
import { TextField } from "@/app/_components/fields";
import { makePasskey, useCanUsePasskeys } from "@/app/_components/passkey";
import { Problem } from "@/app/_components/problem";
import { call } from "@/app/_components/request";
import { useAction } from "@/app/_components/use-action";
import type { PasskeyView } from "@/lib/contracts/passkeys";
import { formatDayOf } from "@/lib/words/format";
import { accountWords } from "@/lib/words/interface/account";
import { passkeyWords } from "@/lib/words/interface/passkeys";

interface PasskeysSectionProps {
  readonly passkeys: readonly PasskeyView[];
  /** What this device is called, as the name of a new one. */
  readonly device: string;
  readonly locale: string;
  readonly timeZone: string;
}

/** My passkeys: each can be renamed and removed, and another added. */
export function PasskeysSection({ passkeys, device, ...place }: PasskeysSectionProps) {
  const canUse = useCanUsePasskeys();
  const { working, problem, problems, problemOf, run, refresh } = useAction();
  const [added, setAdded] = useState<string | null>(null);

  async function add(event: FormEvent<HTMLFormElement>): Promise<void> {
    event.preventDefault();
    const name = String(new FormData(event.currentTarget).get("passkeyName"));
    setAdded(null);
    const answer = await run(() => makePasskey(name));
    if (answer === null) return;
    setAdded(answer.body.id);
    refresh();
  }

  return (
    <>
      <p className="soft">{passkeyWords.lead}</p>
      {passkeys.length === 0 ? null : (
        <ul className="stack-3">
          {passkeys.map((passkey) => (
            <li key={passkey.id}>
              <Passkey passkey={passkey} {...place} />
            </li>
          ))}
        </ul>
      )}
      {canUse ? (
        <form className="stack-3" onSubmit={add}>
          <TextField
            name="passkeyName"
            label={passkeyWords.name}
            defaultValue={device}
            problem={problemOf("name")}
            maxLength={60}
            required
          />
          <Problem text={problemOf("credential") ?? (problems.length > 0 ? null : problem)} />
          <p role="status">{passkeys.some(({ id }) => id === added) ? passkeyWords.added : null}</p>
          <button type="submit" className="secondary" disabled={working}>
            {working ? accountWords.working : passkeyWords.add}
          </button>
        </form>
      ) : (
        <p className="small">{passkeyWords.unsupported}</p>
      )}
    </>
  );
}

interface PasskeyProps {
  readonly passkey: PasskeyView;
  readonly locale: string;
  readonly timeZone: string;
}

function Passkey({ passkey: { id, name, createdAt, lastUsedAt }, locale, timeZone }: PasskeyProps) {
  const { working, problem, problems, problemOf, run, refresh } = useAction();
  const [renaming, setRenaming] = useState(false);
  const field = `name-${id}`;
  const day = (moment: string) => formatDayOf(locale, timeZone, Date.parse(moment));

  async function rename(event: FormEvent<HTMLFormElement>): Promise<void> {
    event.preventDefault();
    const body = { name: String(new FormData(event.currentTarget).get(field)) };
    const sent = { params: { passkeyId: id }, body };
    if ((await run(() => call("PATCH /api/account/passkeys/{passkeyId}", sent))) === null) return;
    setRenaming(false);
    refresh();
  }

  if (renaming)
    return (
      <form className="stack-3" onSubmit={rename}>
        <TextField
          name={field}
          label={passkeyWords.newName}
          defaultValue={name}
          problem={problemOf("name")}
          maxLength={60}
          required
          autoFocus
        />
        <Problem text={problems.length > 0 ? null : problem} />
        <div className="buttons">
          <button type="submit" className="secondary" disabled={working}>
            {passkeyWords.save}
          </button>
          <button type="button" className="quiet" onClick={() => setRenaming(false)}>
            {passkeyWords.cancel}
          </button>
        </div>
      </form>
    );
  return (
    <>
      <b>{name}</b>
      <p className="small">
        {passkeyWords.addedOn(day(createdAt))}
        {" · "}
        {lastUsedAt === null ? passkeyWords.unused : passkeyWords.usedOn(day(lastUsedAt))}
      </p>
      <div className="ways">
        <button
          type="button"
          className="quiet"
          aria-label={passkeyWords.renameOf(name)}
          onClick={() => setRenaming(true)}
        >
          {passkeyWords.rename}
        </button>
        <AskFirst
          text={passkeyWords.remove}
          label={passkeyWords.removeOf(name)}
          question={passkeyWords.removeAsk(name)}
          yes={passkeyWords.removeYes}
          send={{ address: "DELETE /api/account/passkeys/{passkeyId}", params: { passkeyId: id } }}
        />
      </div>
    </>
  );
}
