import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { fromRoot } from '../../scripts/sources/files.ts'

// The contrast of the tokens, before any page is made with them.
const css = readFileSync(fromRoot('site/src/style/theme.css'), 'utf8')
const dark = css.slice(css.indexOf('prefers-color-scheme: dark'))
const palettes = {
  light: coloursIn(css.slice(0, css.indexOf('@media'))),
  dark: new Map([...coloursIn(css.slice(0, css.indexOf('@media'))), ...coloursIn(dark)]),
}

/** Text on its ground, as the site pairs them, at 4.5; borders and boxes that say something, at 3. */
const pairs: readonly (readonly [front: string, ground: string, least: number])[] = [
  ['grijs-700', 'wit', 4.5],
  ['grijs-700', 'grijs-50', 4.5],
  ['grijs-500', 'wit', 4.5],
  ['grijs-500', 'blauw-100', 4.5],
  ['grijs-400', 'wit', 4.5],
  ['grijs-400', 'grijs-50', 4.5],
  ['blauw-500', 'wit', 4.5],
  ['blauw-500', 'grijs-50', 4.5],
  ['blauw-500', 'blauw-50', 4.5],
  ['blauw-600', 'wit', 4.5],
  ['wit', 'blauw-500', 4.5],
  ['geel-700', 'geel-50', 4.5],
  ['grijs-400', 'wit', 3],
  ['blauw-500', 'blauw-100', 3],
]

test.each(['light', 'dark'] as const)(
  'every pair of colours that carries a text or a border has its contrast (%s)',
  (scheme) => {
    const palette = palettes[scheme]
    const weak = pairs
      .map(([front, ground, least]) => ({
        front,
        ground,
        least,
        ratio: contrast(palette.get(front), palette.get(ground)),
      }))
      .filter(({ ratio, least }) => ratio < least)
    expect(weak).toEqual([])
  },
)

test('the dark scheme turns every colour that the light one sets', () => {
  const turned = coloursIn(dark)
  expect([...palettes.light.keys()].filter((name) => !turned.has(name))).toEqual([])
})

function coloursIn(text: string): ReadonlyMap<string, string> {
  return new Map(
    [...text.matchAll(/--voorbeeld-kleuren-([a-z]+(?:-\d+)?): (#[0-9a-f]{6})/g)].map(
      ([, name = '', value = '']) => [name, value],
    ),
  )
}

/** WCAG 2.2, relative luminance. */
function contrast(front = '#000000', ground = '#000000'): number {
  const [a, b] = [luminance(front), luminance(ground)]
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05)
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((start) => Number.parseInt(colour.slice(start, start + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4))
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}
