"use client";

import { useRouter } from "next/navigation";
import { type ReactNode, useState } from "react";
import { NavLink } from "@/app/_components/nav-link";
import { type Answer, call } from "@/app/_components/request";
import { DeleteOwn } from "@/app/own/delete-own";
import { EntityForm, type EntityTexts } from "@/app/own/entity-form";
import { SourceForm } from "@/app/own/source-form";
import type { Entity } from "@/lib/core/content/entity";
import type { OwnBank } from "@/lib/server/services/own-bank/read-own-bank";
import { ownFactWords } from "@/lib/words/interface/own-facts";

/** The articles and names of one's own, each to be changed, and to be deleted once no fact names it. */
export function OwnBankList({ sources, entities, categories }: OwnBank) {
  return (
    <>
      <Section id="sources" title={ownFactWords.ownSources} none={ownFactWords.noSources}>
        {sources.map(({ source, facts }) => (
          <Member
            key={source.id}
            name={source.title}
            about={[source.outlet, source.author, source.published].filter(Boolean).join(" · ")}
            facts={facts}
            remove={() => call("DELETE /api/sources/{sourceId}", { params: { sourceId: source.id } })}
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
      </Section>
      <Section id="names" title={ownFactWords.ownEntities} none={ownFactWords.noEntities}>
        {entities.map(({ entity, facts }) => (
          <Member
            key={entity.id}
            name={entity.name}
            about={entity.gloss}
            facts={facts}
            remove={() => call("DELETE /api/entities/{entityId}", { params: { entityId: entity.id } })}
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
      </Section>
    </>
  );
}

function textsOf({ name, gloss, type, category, aliases }: Entity): EntityTexts {
  return { name, gloss, type, category, aliases: aliases.join("\n") };
}

interface SectionProps {
  readonly id: string;
  readonly title: string;
  readonly none: string;
  readonly children: readonly ReactNode[];
}

function Section({ id, title, none, children }: SectionProps) {
  return (
    <section className="stack-2" aria-labelledby={id}>
      <h2 id={id} className="heading">
        {title}
      </h2>
      {children.length === 0 ? <p className="soft">{none}</p> : <ul>{children}</ul>}
    </section>
  );
}

interface MemberProps {
  readonly name: string;
  readonly about: string;
  /** The facts that name it. */
  readonly facts: OwnBank["sources"][number]["facts"];
  readonly remove: () => Promise<Answer<unknown>>;
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
            {ownFactWords.change} <span className="for-ears-only">{name}</span>
          </span>
        </summary>
        {isOpen ? children(() => router.refresh()) : null}
      </details>
      {facts.length === 0 ? (
        <DeleteOwn name={name} send={remove} deleted={() => router.refresh()} />
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
