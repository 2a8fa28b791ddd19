/** Lets a reader narrow a table to one column or row; without it the whole table is there. */
export function attachFilter(form: HTMLFormElement): void {
  const table = document.querySelector<HTMLTableElement>(`#${form.dataset['matrix']}`)
  if (table === null) return
  form.hidden = false
  form.addEventListener('change', () => tell(form, table, narrow(form, table)))
  form.addEventListener('submit', (event) => event.preventDefault())
  // A browser may choose again what was chosen when a reader comes back.
  narrow(form, table)
}

/** Gives the rows of the body, of which some are hidden now. */
function narrow(form: HTMLFormElement, table: HTMLTableElement): readonly HTMLTableRowElement[] {
  const chosen = new FormData(form)
  const column = Number(chosen.get('column') ?? 0)
  const row = Number(chosen.get('row') ?? 0)
  const first = Number(form.dataset['first'] ?? 1)
  const isShown = (place: number): boolean => column === 0 || place < first || place === first + column - 1
  for (const line of table.rows)
    for (const [place, cell] of [...line.cells].entries()) cell.hidden = !isShown(place)
  const body = [...table.tBodies].flatMap(({ rows }) => [...rows])
  for (const [place, line] of body.entries()) line.hidden = row !== 0 && place !== row - 1
  return body
}

function tell(form: HTMLFormElement, { tHead }: HTMLTableElement, body: readonly HTMLElement[]): void {
  const status = document.querySelector<HTMLElement>('#announce')
  if (status === null) return
  const rows = body.filter(({ hidden }) => !hidden).length
  const columns = [...(tHead?.rows[0]?.cells ?? [])].filter(({ hidden }) => !hidden).length
  status.textContent = (form.dataset['shown'] ?? '')
    .replace('{rows}', String(rows))
    .replace('{columns}', String(columns))
}
