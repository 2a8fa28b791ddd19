/** What may differ from one run to the next, as a page writes it. Everything else must be the same to the letter. */
const placeholders: Readonly<Record<string, string>> = {
  '<id>': '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}',
  '<tijd>': String.raw`\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)`,
  '<duur>': String.raw`\d+(?:[.,]\d+)*`,
  // A server of a page takes a port that is free.
  '<poort>': String.raw`[1-9]\d{1,4}`,
  // Of the rows of rights: a changed row is no changed tutorial.
  '<kenmerk>': '[0-9a-f]{16}',
}
const english: Readonly<Record<string, string>> = {
  '<time>': '<tijd>',
  '<duration>': '<duur>',
  '<fingerprint>': '<kenmerk>',
  '<port>': '<poort>',
}

/** Whether the whole of what was printed is what the page shows; space at the end of a page's block does not count. */
export function isSameOutput(shown: string, printed: string): boolean {
  const parts = shown.trimEnd().split(/(<[a-z]+>)/)
  const pattern = parts
    .map(
      (part) =>
        placeholders[english[part] ?? part] ?? part.replaceAll(/[\\^$.*+?()[\]{}|]/g, String.raw`\$&`),
    )
    .join('')
  return new RegExp(`^${pattern}$`).test(printed.trimEnd())
}

/** Writes placeholders for what is surely one: ids of version 4 are drawn anew each time, and so are times of this day. */
export function withPlaceholders(printed: string, language: string, today: string): string {
  const [time, duration, rules, port] =
    language === 'nl'
      ? ['<tijd>', '<duur>', '<kenmerk>', '<poort>']
      : ['<time>', '<duration>', '<fingerprint>', '<port>']
  return printed
    .trimEnd()
    .replaceAll(new RegExp(String.raw`${today}T[\d:.]+(?:Z|[+-]\d\d:\d\d)`, 'g'), time)
    .replaceAll(/\d[\d.,]*(?= (?:s|ms|per seconde|per second)\b)/g, duration)
    .replaceAll(/(?<=\/\/127\.0\.0\.1:)\d+/g, port)
    .replaceAll(/(?<=\bkenmerk )[0-9a-f]{16}\b/g, rules)
}
