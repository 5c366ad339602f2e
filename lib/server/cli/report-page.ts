import type { BankReport } from "@/lib/core/generation/report/bank-report";

const STYLE = `
  :root { color-scheme: light dark; }
  body { font: 16px/1.5 system-ui, sans-serif; max-width: 60rem; margin: 2rem auto; padding: 0 1rem; }
  table { border-collapse: collapse; width: 100%; margin: 0.5rem 0 2rem; }
  th, td { text-align: left; vertical-align: top; padding: 0.3rem 0.8rem 0.3rem 0; border-bottom: 1px solid #8884; }
  td.number { text-align: right; font-variant-numeric: tabular-nums; }
  small { opacity: 0.75; display: block; }
  .missed { font-weight: 600; color: #b3261e; }
  @media (prefers-color-scheme: dark) { .missed { color: #ffb4ab; } }
`;

/** The report as one page that needs nothing beside itself. */
export function reportPage(report: BankReport): string {
  const { counts } = report;
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Content report</title>
<style>${STYLE}</style>
<h1>Content report</h1>
<p>${counts.facts} facts, ${counts.cards} cards, ${counts.items} items.</p>
<h2>Measures</h2>
${measureTable(report)}
${countTable("Facts by kind", counts.factsByKind)}
${countTable("Facts by source", counts.factsBySource)}
${countTable("Facts by objective", counts.factsByObjective)}
${countTable("Items by type", counts.itemsByType)}
${countTable("Items by source", counts.itemsBySource)}
${countTable("Items by objective", counts.itemsByObjective)}
${countTable("Warnings by rule", report.warnings)}
${countTable("Items that could not be made", report.skipped)}
${list("Facts that are not covered", report.uncoveredFacts)}
${list("Objectives with fewer than four items", report.thinObjectives)}
</html>
`;
}

function measureTable({ measures }: BankReport): string {
  const rows = measures.map(
    ({ name, definition, value, bar, passes }) =>
      `<tr><th scope="row">${escaped(name)}<small>${escaped(definition)}</small></th>` +
      `<td>${escaped(value)}</td><td>${escaped(bar)}</td>` +
      `<td>${passes ? "met" : '<span class="missed">missed</span>'}</td></tr>`,
  );
  return `<table><thead><tr><th>Measure</th><th>Value</th><th>Bar</th><th></th></tr></thead><tbody>${rows.join("\n")}</tbody></table>`;
}

function countTable(title: string, counts: Readonly<Record<string, number>>): string {
  const rows = Object.entries(counts).map(
    ([name, count]) => `<tr><th scope="row">${escaped(name)}</th><td class="number">${count}</td></tr>`,
  );
  return `<h2>${escaped(title)}</h2>\n${rows.length === 0 ? "<p>None.</p>" : `<table>${rows.join("\n")}</table>`}`;
}

function list(title: string, names: readonly string[]): string {
  const entries = names.map((name) => `<li>${escaped(name)}</li>`).join("\n");
  return `<h2>${escaped(title)}</h2>\n${names.length === 0 ? "<p>None.</p>" : `<ul>${entries}</ul>`}`;
}

function escaped(text: string): string {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/"/g, "&quot;");
}
