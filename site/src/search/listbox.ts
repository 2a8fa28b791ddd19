import type { Language } from '../language.ts'
import { hitWords } from './hit-words.ts'

/** A line of the list: where it leads, what it says and why it is there. */
export interface Option {
  readonly address: string
  readonly label: string
  readonly note: string
}

/** The list under a search field; the focus stays in the field, and the list says through it what is chosen. */
export interface Listbox {
  /** The option that the arrows chose. */
  readonly chosen: Option | undefined
  readonly isOpen: boolean
  show(options: readonly Option[]): void
  /** Moves the choice one step; past the ends lies the field itself, as the ARIA practices have it. */
  move(step: number): void
}

/** Makes a field a combobox with an empty, closed list. */
export function createListbox(input: HTMLInputElement, language: Language): Listbox {
  const list = listElement(input, language)
  let options: readonly Option[] = []
  let place = -1
  const choose = (next: number): void => {
    place = next
    for (const [nth, element] of [...list.children].entries()) {
      element.setAttribute('aria-selected', String(nth === next))
      if (nth === next) element.scrollIntoView({ block: 'nearest' })
    }
    if (next < 0) input.removeAttribute('aria-activedescendant')
    else input.setAttribute('aria-activedescendant', optionId(list, next))
  }
  list.addEventListener('click', ({ target }) => follow(options[placeWith(list, target)]))
  return {
    get chosen() {
      return options[place]
    },
    get isOpen() {
      return !list.hidden
    },
    show(next) {
      options = next
      list.replaceChildren(...next.map((option, nth) => optionElement(option, optionId(list, nth))))
      list.hidden = next.length === 0
      input.setAttribute('aria-expanded', String(!list.hidden))
      choose(-1)
    },
    move(step) {
      const next = place + step
      if (next < -1) choose(options.length - 1)
      else choose(next >= options.length ? -1 : next)
    },
  }
}

/** The place of the option that was clicked, or -1. */
function placeWith(list: HTMLElement, target: EventTarget | null): number {
  return [...list.children].findIndex((element) => target instanceof Node && element.contains(target))
}

function follow(option: Option | undefined): void {
  if (option !== undefined) location.assign(option.address)
}

function listElement(input: HTMLInputElement, language: Language): HTMLUListElement {
  const list = document.createElement('ul')
  list.id = `${input.id}-options`
  list.className = 'search__list'
  list.hidden = true
  list.setAttribute('role', 'listbox')
  list.setAttribute('aria-label', hitWords[language].results)
  input.after(list)
  input.setAttribute('role', 'combobox')
  input.setAttribute('aria-autocomplete', 'list')
  input.setAttribute('aria-expanded', 'false')
  input.setAttribute('aria-controls', list.id)
  // Before the field would lose the focus, and with it the list.
  list.addEventListener('mousedown', (event) => event.preventDefault())
  return list
}

function optionId(list: HTMLElement, place: number): string {
  return `${list.id}-${place}`
}

function optionElement({ label, note }: Option, id: string): HTMLLIElement {
  const element = document.createElement('li')
  element.id = id
  element.className = 'search__option'
  element.setAttribute('role', 'option')
  element.setAttribute('aria-selected', 'false')
  element.append(textElement('search__label', label), textElement('search__via', note))
  return element
}

function textElement(name: string, text: string): HTMLSpanElement {
  const element = document.createElement('span')
  element.className = name
  element.textContent = text
  return element
}
