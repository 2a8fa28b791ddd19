import { termAnchor } from '../src/views/everything/anchors.ts'
import { layoutWords } from '../src/layout/words.ts'
import { languages } from '../src/language.ts'
import type { Language } from '../src/language.ts'
import { placePath } from '../src/place.ts'
import { searchWords } from '../src/search/words.ts'
import type { SiteFiles } from './site-files.ts'

/** A page that was built is not as this script knows it. */
export class PageUnexpectedError extends Error {
  readonly code = 'site/page-unexpected'

  constructor(path: string) {
    super(`${path} has no main part`)
  }
}

/**
 * All terms in both languages as one HTML file that works from a disk: styles, font, search and its index are inside, and
 * its content security policy lets nothing be fetched. The script is that of site/src/client/offline.ts.
 */
export function offlineEdition(files: SiteFiles, base: string, script: string): string {
  const text = (path: string): string => files.read(path).toString('utf8')
  const parts = languages.map((language) => partOf(language, allTerms(files, language, base)))
  return `<!doctype html>
<html lang="nl">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<title>${layoutWords.nl.name}</title>
<style>${stylesOf(files)}</style>
</head>
<body>
<header class="head"><div class="width head__bar"><a class="head__name" href="#nl">${layoutWords.nl.name}</a><nav class="head__nav" aria-label="Taal – Language"><ul>${languages.map(languageLink).join('')}</ul></nav></div></header>
<main>${parts.join('\n')}</main>
<footer class="foot"><div class="width">${languages.map(aboutIn).join('')}<details><summary>Licenties – Licences</summary><pre class="code">${escaped(text('style/LICENSES.txt'))}</pre></details></div></footer>
<div id="announce" class="visually-hidden" role="status"></div>
<script type="text/plain" id="terms">${harmless(text('search/terms.txt'))}</script>
${languages.map((language) => `<script type="text/plain" id="rest-${language}">${harmless(text(`search/rest-${language}.txt`))}</script>`).join('\n')}
<script>${harmless(script)}</script>
</body>
</html>
`
}

/** All terms in one language without anything around them, to be printed. */
export function printEdition(files: SiteFiles, language: Language, base: string): string {
  const title = `${layoutWords[language].name} – ${titleIn(files, language)}`
  return `<!doctype html>
<html lang="${language}">
<head><meta charset="utf-8"><title>${title}</title><style>${stylesOf(files)}</style></head>
<body><main>${allTerms(files, language, base)}</main></body>
</html>
`
}

/** Nothing from elsewhere: only what stands in the file itself. */
const policy =
  "default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'; font-src data:; base-uri 'none'; form-action 'none'"

/** The part of the page of all terms that is about terms, with links that lead to places in the same file. */
function allTerms(files: SiteFiles, language: Language, base: string): string {
  const path = `${placePath(language, 'everything')}index.html`
  const [, main] = /<main[^>]*>(.*)<\/main>/s.exec(files.read(path).toString('utf8')) ?? []
  if (main === undefined) throw new PageUnexpectedError(path)
  const terms = `${base}${placePath(language, 'term')}`
  return main
    .replace(/<p class="no-print">.*?<\/p>/s, '')
    .replaceAll(/href="([^"]*)"/g, (link, address: string) => {
      const key = address.startsWith(terms) ? address.slice(terms.length, -1) : undefined
      return key === undefined ? link : `href="#${termAnchor(key, language)}"`
    })
}

function titleIn(files: SiteFiles, language: Language): string {
  const text = files.read(`${placePath(language, 'everything')}index.html`).toString('utf8')
  return /<h1[^>]*>([^<]*)</.exec(text)?.[1] ?? ''
}

function partOf(language: Language, content: string): string {
  const words = searchWords[language]
  return `<div data-part="${language}" id="${language}" lang="${language}"><div class="head__search"><div class="width"><form class="search" role="search" data-search="${language}" hidden><div class="search__field"><label class="visually-hidden" for="search-${language}">${words.label}</label><input class="utrecht-textbox utrecht-textbox--html-input" type="search" id="search-${language}" placeholder="${words.label}" autocomplete="off" autocapitalize="none" spellcheck="false"></div><button class="nl-button nl-button--primary" type="submit">${words.button}</button></form></div></div><div class="width page">${content}</div></div>`
}

function languageLink(language: Language): string {
  return `<li><a class="nl-link" href="#${language}" lang="${language}">${layoutWords[language].languageName}</a></li>`
}

function aboutIn(language: Language): string {
  const { aboutText, licence } = layoutWords[language]
  return `<p lang="${language}" class="prose">${aboutText} ${licence}</p>`
}

function stylesOf(files: SiteFiles): string {
  const font = files.read('style/noto-sans.woff2').toString('base64')
  const styles = ['nl-design-system', 'theme', 'site']
    .map((name) => files.read(`style/${name}.css`).toString('utf8'))
    .join('\n')
  return harmless(styles).replaceAll(
    /url\(['"]?noto-sans\.woff2['"]?\)/g,
    `url(data:font/woff2;base64,${font})`,
  )
}

/** Text that stands inside a script or style element cannot end it; scripts and styles read `<\/` as `</`. */
function harmless(text: string): string {
  return text.replaceAll('</', String.raw`<\/`)
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
}
