import { extname } from 'node:path'

const types: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.jsonld': 'application/ld+json',
  '.pdf': 'application/pdf',
  '.svg': 'image/svg+xml',
  '.ttl': 'text/turtle; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.woff2': 'font/woff2',
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  '.xml': 'application/atom+xml; charset=utf-8',
}

/** What a file is, by its name; what is unknown is bytes, which no browser shows as a page. */
export function typeOfFile(path: string): string {
  if (path.endsWith('.schema.json')) return 'application/schema+json'
  return types[extname(path)] ?? (path.endsWith('SHA256SUMS') ? 'text/plain' : 'application/octet-stream')
}

/** Whether compressing makes a file smaller; the others are compressed already. */
export function mayShrink(type: string): boolean {
  return /^text\/|json|xml;|svg/u.test(type)
}
