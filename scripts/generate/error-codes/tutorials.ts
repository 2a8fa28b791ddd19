import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { basename, join } from 'node:path'
import { markdownToHtml } from 'satteri'
import { parse } from 'yaml'
import { fromRoot } from '../../sources/files.ts'

/** A tutorial as the site shows it. */
export interface Tutorial {
  readonly slug: string
  readonly title: string
  /** For whom it is, with the word for. */
  readonly who: string
  readonly minutes: number
  /** Without the title; a link to another tutorial has `tutorial:` and its slug as address. */
  readonly html: string
}

/** What stands above a tutorial. */
interface TutorialHead {
  readonly title?: string
  readonly who?: string
  readonly minutes?: number
}

/** The tutorials in a language, in the order of their files. */
export function tutorialsIn(language: string): readonly Tutorial[] {
  const folder = fromRoot('docs', 'tutorials', language)
  const names = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.md')) : []
  return names
    .filter((name) => name !== 'README.md')
    .toSorted()
    .map((name) => tutorialOf(basename(name, '.md'), readFileSync(join(folder, name), 'utf8')))
}

/** One tutorial from its file. */
export function tutorialOf(slug: string, source: string): Tutorial {
  const { html, frontmatter } = markdownToHtml(source)
  const head: TutorialHead = parse(frontmatter?.value ?? '') ?? {}
  return {
    slug,
    title: head.title ?? slug,
    who: head.who ?? '',
    minutes: head.minutes ?? 10,
    html: withoutStyle(html),
  }
}

/** In the components of the site: no style attributes (the pages refuse them), its classes, its way of scrolling. */
function withoutStyle(html: string): string {
  return html
    .replace(/<h1>.*?<\/h1>\n?/s, '')
    .replaceAll(/ style="[^"]*"/g, '')
    .replaceAll(/<h([2-4])>(.*?)<\/h\1>/gs, '<h$1 class="nl-heading nl-heading--level-$1">$2</h$1>')
    .replaceAll(/<pre><code[^>]*>/g, '<pre class="code"><code>')
    .replaceAll('\n</code></pre>', '</code></pre>')
    .replaceAll(/<code>(?=[^<]*<\/code>(?!<\/pre>))/g, '<code class="nl-code">')
    .replaceAll(/<table>/g, '<table class="utrecht-table stacked">')
    .replaceAll(/<th>/g, '<th scope="col">')
    .replaceAll(/<a href="([^"]*)">(.*?)<\/a>/gs, (_, address: string, words: string) =>
      linkTo(address, words),
    )
}

/** A file beside this one is a tutorial; one elsewhere in the sources is not on the site, so only its name is left. */
function linkTo(address: string, words: string): string {
  if (/^(https?:|#)/.test(address)) return `<a class="nl-link" href="${address}">${words}</a>`
  const [, slug] = /^(?:\.\/)?([a-z0-9-]+)\.md/.exec(address) ?? []
  return slug === undefined ? words : `<a class="nl-link" href="tutorial:${slug}">${words}</a>`
}
