"use client";

import { type ReactNode, useDeferredValue, useId, useState } from "react";
import own from "@/app/_components/sort-table.module.css";
import { type CellValue, findRows, sortRows, type TableOrder } from "@/lib/core/session/table-rows";
import { tableWords } from "@/lib/words/interface/table";

export interface TableColumn {
  readonly id: string;
  readonly name: string;
  /** A second line under its name. */
  readonly note?: string;
  /** Whether it has figures, which stand at its end. */
  readonly figures?: boolean;
}

export interface TableRow {
  readonly id: string;
  /** What each cell is sorted and found by. */
  readonly values: readonly CellValue[];
  /** What each cell shows; the first one names the row. */
  readonly cells: readonly ReactNode[];
}

interface SortTableProps {
  readonly label: string;
  readonly columns: readonly TableColumn[];
  readonly rows: readonly TableRow[];
  /** A last row that is about all of them, a cell for each column. */
  readonly foot?: readonly ReactNode[] | undefined;
  readonly locale: string;
}

/** A short table is seen whole. */
const LEAST_TO_SEARCH = 8;

/** A table that is sorted by its heads and searched in the browser; without script it is a plain one. */
export function SortTable({ label, columns, rows, foot, locale }: SortTableProps) {
  const [order, setOrder] = useState<TableOrder>();
  const [query, setQuery] = useState("");
  const asked = useDeferredValue(query);
  const found = findRows(rows, asked);
  const shown = order === undefined ? found : sortRows(found, order);
  const isSearched = rows.length >= LEAST_TO_SEARCH;
  return (
    <div className="stack-2">
      {isSearched ? (
        <Search label={label} query={query} setQuery={setQuery}>
          {asked.trim() === "" ? null : tableWords.found(locale, found.length, rows.length)}
        </Search>
      ) : null}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex lint/a11y/useSemanticElements: a wide or long table is scrolled by keys too, and has no heading of its own */}
      <div className={own.box} role="group" tabIndex={0} aria-label={label}>
        <table className={`table ${own.table}`} aria-label={label}>
          <thead>
            <tr>
              {columns.map((column, place) => (
                <Head key={column.id} column={column} place={place} order={order} setOrder={setOrder} />
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.map(({ id, cells }) => (
              <tr key={id}>
                <Cells columns={columns} cells={cells} />
              </tr>
            ))}
          </tbody>
          {foot === undefined ? null : (
            <tfoot>
              <tr>
                <Cells columns={columns} cells={foot} />
              </tr>
            </tfoot>
          )}
        </table>
        {shown.length === 0 ? <p className="soft">{tableWords.none}</p> : null}
      </div>
    </div>
  );
}

interface SearchProps {
  readonly label: string;
  readonly query: string;
  readonly setQuery: (query: string) => void;
  /** How many are found. */
  readonly children: ReactNode;
}

function Search({ label, query, setQuery, children }: SearchProps) {
  const id = useId();
  return (
    <search className={own.search}>
      <label htmlFor={id} className="label">
        {tableWords.search}
        <span className="visually-hidden">: {label}</span>
      </label>
      <input id={id} type="search" className="input" value={query} onChange={({ target }) => setQuery(target.value)} />
      <p role="status" className="small numbers">
        {children}
      </p>
    </search>
  );
}

interface HeadProps {
  readonly column: TableColumn;
  readonly place: number;
  readonly order: TableOrder | undefined;
  readonly setOrder: (order: TableOrder) => void;
}

function Head({ column: { name, note, figures = false }, place, order, setOrder }: HeadProps) {
  const isSorted = order?.column === place;
  const sorted = order?.descending === true ? "descending" : "ascending";
  return (
    <th scope="col" className={figures ? own.figures : undefined} aria-sort={isSorted ? sorted : undefined}>
      <button
        type="button"
        className={own.sort}
        onClick={() => setOrder({ column: place, descending: isSorted && !order.descending })}
      >
        {name}
        {note === undefined ? null : <span className={own.note}> {note}</span>}
      </button>
    </th>
  );
}

function Cells({ columns, cells }: { readonly columns: readonly TableColumn[]; readonly cells: readonly ReactNode[] }) {
  return columns.map(({ id, figures = false }, place) =>
    place === 0 ? (
      <th key={id} scope="row">
        {cells[place]}
      </th>
    ) : (
      <td key={id} className={figures ? own.figures : undefined}>
        {cells[place]}
      </td>
    ),
  );
}
