import type { Begrip } from '@samenspraak/sdk/begrip'
import type { Page } from './page.ts'

/** The sections of `--all`. */
export function wholeSections(begrip: Begrip, page: Page): readonly string[] {
  const { whole } = page.words
  const texts = [
    [whole.note, begrip.toelichting],
    [whole.example, begrip.voorbeeld],
    [whole.editorial, begrip.redactioneleOpmerking],
    [whole.past, begrip.historischeToelichting],
  ] as const
  return [
    ...texts.flatMap(([heading, text]) =>
      page.section(heading, text === undefined ? [] : page.paragraph(page.of(text), 2)),
    ),
    ...page.section(
      whole.sources,
      (begrip.overigeBronnen ?? []).flatMap(({ titel, webadres }) =>
        page.paragraph([titel, webadres ?? ''].join(' '), 2),
      ),
    ),
    ...page.section(
      whole.matches,
      (begrip.overeenkomst ?? []).flatMap(({ soort, naam, doel }) =>
        page.paragraph(`${soort} ${naam} ${doel}`, 2),
      ),
    ),
    ...page.section(
      whole.history,
      begrip.geschiedenis.flatMap(({ versie, datum, wijziging }) =>
        page.paragraph(`${versie} (${datum}) ${page.of(wijziging)}`, 2),
      ),
    ),
  ]
}
