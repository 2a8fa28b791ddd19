import type { Page } from 'playwright-core'

/** What the keyboard meets at one stop. */
interface Stop {
  readonly what: string
  readonly inMain: boolean
  readonly name: string
  readonly isSeen: boolean
  readonly state: string | undefined
}

const mostStops = 25
/** Stops in the content that are looked at; the rest is of the same components. */
const further = 6

/** What is wrong with the way of the Tab key through a page: too long a way to the content, focus unseen, no name, no state. */
export async function tabThrough(page: Page): Promise<readonly string[]> {
  const findings: string[] = []
  let before = 0
  for (let inMain = 0; inMain < further;) {
    await page.keyboard.press('Tab')
    const stop = await page.evaluate(stopNow)
    if (stop === undefined) break
    if (stop.inMain) inMain += 1
    else if (inMain > 0) break
    else before += 1
    if (before > mostStops) return [...findings, `more than ${mostStops} stops before the content`]
    if (!stop.isSeen) findings.push(`focus cannot be seen on ${stop.what}`)
    if (stop.name === '') findings.push(`no name on ${stop.what}`)
    if (stop.state !== undefined) findings.push(`${stop.what} does not say ${stop.state}`)
  }
  return findings
}

/** Runs in the page. */
function stopNow(): Stop | undefined {
  const at = document.activeElement
  if (!(at instanceof HTMLElement) || at === document.body) return undefined
  const style = getComputedStyle(at)
  const box = at.getBoundingClientRect()
  const label = at.id === '' ? null : document.querySelector(`label[for="${at.id}"]`)
  const labelledBy = document.getElementById(at.getAttribute('aria-labelledby') ?? '')
  const name =
    at.getAttribute('aria-label') ??
    labelledBy?.textContent ??
    label?.textContent ??
    at.closest('label')?.textContent
  const drawn = [style.outlineStyle !== 'none' && style.outlineWidth !== '0px', style.boxShadow !== 'none']
  const isCombobox = at.getAttribute('role') === 'combobox'
  const isCurrent = at instanceof HTMLAnchorElement && at.pathname === location.pathname && at.hash === ''
  const inMenu = at.closest('header nav') !== null
  const state =
    isCombobox && at.getAttribute('aria-expanded') === null
      ? 'whether its list is open'
      : isCurrent && inMenu && at.getAttribute('aria-current') === null
        ? 'that it is this page'
        : undefined
  return {
    what: `<${at.tagName.toLowerCase()}> ${(at.textContent ?? '').trim().slice(0, 40)}`,
    inMain: at.closest('main') !== null,
    name: (name ?? at.textContent ?? '').trim(),
    isSeen: drawn.includes(true) && box.width > 0 && box.bottom > 0 && box.top < innerHeight,
    state,
  }
}
