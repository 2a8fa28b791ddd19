import { languages } from '../language.ts'
import { attachTo, termOption } from '../search/combobox.ts'
import { unpacked, withRest } from '../search/compact.ts'
import { createEngine } from '../search/engine.ts'
import type { Engine } from '../search/engine.ts'
import { languageOfAnchor, termAnchor } from '../views/everything/anchors.ts'

// The script of the edition without internet: one language at a time, and the search of the site over what is in the file.
const textIn = (id: string): string => document.querySelector(`#${id}`)?.textContent ?? ''
const names = unpacked(textIn('terms'))

function showLanguage(): void {
  const shown = languageOfAnchor(location.hash)
  for (const part of document.querySelectorAll<HTMLElement>('[data-part]'))
    part.hidden = part.dataset['part'] !== shown
  document.documentElement.lang = shown
  // What was hidden when the address was opened could not be scrolled to.
  if (location.hash !== '') document.querySelector(`#${CSS.escape(location.hash.slice(1))}`)?.scrollIntoView()
}

addEventListener('hashchange', showLanguage)
showLanguage()

for (const language of languages) {
  const form = document.querySelector<HTMLFormElement>(`form[data-search=${language}]`)
  if (form === null) continue
  let engine: Engine | undefined
  const prepared = (): Engine =>
    (engine ??= createEngine(withRest(names, textIn(`rest-${language}`)), language))
  const addressOf = (key: string): string => `#${termAnchor(key, language)}`
  attachTo(form, {
    language,
    engine: () => Promise.resolve(prepared()),
    fullEngine: () => Promise.resolve(prepared()),
    options: ({ terms }) => terms.map((found) => termOption(found, addressOf(found.key), language)),
  })
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    const [best] = prepared().ask(form.querySelector('input')?.value ?? '', 1).terms
    if (best !== undefined) location.assign(addressOf(best.key))
  })
  form.hidden = false
}
