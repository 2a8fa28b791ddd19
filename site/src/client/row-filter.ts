/** Shows only the rows that hold all typed words; without it the whole list is there. */
export function attachRowFilter(form: HTMLFormElement): void {
  const list = document.querySelector<HTMLElement>(`#${form.dataset['rows']}`)
  if (list === null) return
  form.hidden = false
  form.addEventListener('input', () => narrow(form, list))
  form.addEventListener('submit', (event) => event.preventDefault())
  // A browser may fill the field in again after going back.
  narrow(form, list)
}

function narrow(form: HTMLFormElement, list: HTMLElement): void {
  const typed = new FormData(form).get('words')
  const words = (typeof typed === 'string' ? typed : '')
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '')
  let shown = 0
  for (const section of list.querySelectorAll<HTMLElement>('[data-group]')) {
    const rows = [...section.querySelectorAll<HTMLElement>('[data-row]')]
    for (const row of rows) row.hidden = !words.every((word) => row.textContent.toLowerCase().includes(word))
    const left = rows.filter(({ hidden }) => !hidden).length
    section.hidden = left === 0
    shown += left
  }
  const status = document.querySelector<HTMLElement>('#announce')
  if (status === null || (words.length === 0 && status.textContent === '')) return
  status.textContent = (form.dataset['shown'] ?? '').replace('{rows}', String(shown))
}
