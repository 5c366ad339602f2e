import { NavLink } from "@/app/_components/nav-link";

interface SearchFieldProps {
  /** The page that shows what is found, which is the current one. */
  readonly path: string;
  /** Of the parameter in the address. */
  readonly name: string;
  readonly query: string | undefined;
  /** Whether somebody has come to type here. */
  readonly startsHere?: boolean;
  readonly words: { readonly label: string; readonly search: string; readonly clear: string };
}

/** A plain form: the search is part of the address, and works before any script has come. */
export function SearchField({ path, name, query, startsHere = false, words }: SearchFieldProps) {
  return (
    <search>
      <form action={path} className="joined">
        <label htmlFor={name} className="visually-hidden">
          {words.label}
        </label>
        <input
          key={query}
          id={name}
          name={name}
          type="search"
          enterKeyHint="search"
          defaultValue={query}
          placeholder={words.label}
          maxLength={200}
          // biome-ignore lint/a11y/noAutofocus: the page of search is there for nothing else
          autoFocus={startsHere}
          className="input"
        />
        <button type="submit" className="secondary">
          {words.search}
        </button>
      </form>
      {query === undefined ? null : (
        <NavLink href={path} className="quiet">
          {words.clear}
        </NavLink>
      )}
    </search>
  );
}
