"use client";

import { useRouter } from "next/navigation";
import { type ReactNode, useState } from "react";
import { AskFirst } from "@/app/_components/ask-first";
import { NavLink } from "@/app/_components/nav-link";
import type { PlannedCall } from "@/app/_components/request";
import { Section } from "@/app/_components/section";
import { EntityForm, type EntityTexts } from "@/app/own/entity-form";
import { SourceForm } from "@/app/own/source-form";
import type { Entity } from "@/lib/core/content/entity";
import type { OwnBank } from "@/lib/server/services/own-bank/read-own-bank";
import { ownFactWords } from "@/lib/words/interface/own-facts";

/** The articles and names of one's own, each to be changed, and to be deleted once no fact names it. */
export function OwnBankList({ sources, entities, categories }: OwnBank) {
  return (
    <>
      <Section id="sources" title={ownFactWords.ownSources}>
        {sources.length === 0 ? <p className="soft">{ownFactWords.noSources}</p> : null}
        <ul>
          {sources.map(({ source, facts }) => (
            <Member
              key={source.id}
              name={source.title}
              about={[source.outlet, source.author, source.published].filter(Boolean).join(" · ")}
              facts={facts}
              remove={{ address: "DELETE /api/sources/{sourceId}", params: { sourceId: source.id } }}
            >
              {(saved) => (
                <SourceForm
                  name={source.id}
                  source={{
                    id: source.id,
                    texts: {
                      ...{ title: source.title, outlet: source.outlet, published: source.publishedFrom },
                      ...(source.author !== undefined && { author: source.author }),
                      ...(source.url !== undefined && { url: source.url }),
                      // What stands under answers has no field here, and stays where it is another name.
                      ...(source.shortName !== source.outlet && { shortName: source.shortName }),
                    },
                  }}
                  saved={saved}
                />
              )}
            </Member>
          ))}
        </ul>
      </Section>
      <Section id="names" title={ownFactWords.ownEntities}>
        {entities.length === 0 ? <p className="soft">{ownFactWords.noEntities}</p> : null}
        <ul>
          {entities.map(({ entity, facts }) => (
            <Member
              key={entity.id}
              name={entity.name}
              about={entity.gloss}
              facts={facts}
              remove={{ address: "DELETE /api/entities/{entityId}", params: { entityId: entity.id } }}
            >
              {(saved) => (
                <EntityForm
                  name={entity.id}
                  categories={categories}
                  entity={{ id: entity.id, texts: textsOf(entity) }}
                  saved={saved}
                />
              )}
            </Member>
          ))}
        </ul>
      </Section>
    </>
  );
}

function textsOf({ name, gloss, type, category, aliases }: Entity): EntityTexts {
  return { name, gloss, type, category, aliases: aliases.join("\n") };
}

interface MemberProps {
  readonly name: string;
  readonly about: string;
  /** The facts that name it. */
  readonly facts: OwnBank["sources"][number]["facts"];
  readonly remove: PlannedCall;
  readonly children: (saved: () => void) => ReactNode;
}

function Member({ name, about, facts, remove, children }: MemberProps) {
  const router = useRouter();
  const [isOpen, setIsOpen] = useState(false);
  return (
    <li className="row">
      <p>
        <strong>{name}</strong>
      </p>
      <p className="small">{about}</p>
      <details className="fold" onToggle={({ currentTarget }) => setIsOpen(currentTarget.open)}>
        <summary>
          <span>
            {ownFactWords.change} <span className="visually-hidden">{name}</span>
          </span>
        </summary>
        {isOpen ? children(() => router.refresh()) : null}
      </details>
      {facts.length === 0 ? (
        <AskFirst
          text={ownFactWords.delete}
          label={`${ownFactWords.delete} ${name}`}
          question={name}
          yes={ownFactWords.deleteYes}
          send={remove}
        />
      ) : (
        <>
          <p className="small">{ownFactWords.staysFor}</p>
          <ul className="stack-3 small">
            {facts.map(({ factId, statement }) => (
              <li key={factId}>
                <NavLink href={`/facts/${encodeURIComponent(factId)}`} className="sentence">
                  {statement}
                </NavLink>
              </li>
            ))}
          </ul>
        </>
      )}
    </li>
  );
}
