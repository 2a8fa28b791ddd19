// All that a page loads: copy buttons, and the search when its field is used.
for (const button of document.querySelectorAll<HTMLButtonElement>('[data-copy]')) {
  button.hidden = false
  button.addEventListener('click', () => {
    void navigator.clipboard.writeText(button.dataset['copy'] ?? '').then(() => announceCopied())
  })
}

for (const form of document.querySelectorAll<HTMLFormElement>('[data-search]')) {
  const start = (): void => void import('../search/combobox.ts').then(({ attach }) => attach(form))
  // A reader may be typing before this script runs.
  if (form.contains(document.activeElement)) start()
  else form.addEventListener('focusin', start, { once: true })
}

const results = document.querySelector<HTMLElement>('[data-results]')
if (results !== null) void import('../search/results.ts').then(({ showResults }) => showResults(results))

for (const form of document.querySelectorAll<HTMLFormElement>('[data-matrix]'))
  void import('./matrix.ts').then(({ attachFilter }) => attachFilter(form))

for (const form of document.querySelectorAll<HTMLFormElement>('[data-rows]'))
  void import('./row-filter.ts').then(({ attachRowFilter }) => attachRowFilter(form))

function announceCopied(): void {
  const status = document.querySelector<HTMLElement>('#announce')
  if (status !== null) status.textContent = status.dataset['copied'] ?? ''
}
