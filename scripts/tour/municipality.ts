import { createWriteStream, mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { pathToFileURL } from 'node:url'
import { fromRoot } from '../sources/files.ts'

/** The part of the built SDK that the tour uses; built a moment ago, so loaded when needed. */
interface Sample {
  municipality(options: {
    readonly code: string
    readonly seed: number
    readonly plans: number
  }): Iterable<{ readonly type: string; readonly document: unknown }>
}

/** Writes every document of an invented Emmen (CBS code 0114) as NDJSON. */
export async function writeMunicipality(file: string, plans: number): Promise<void> {
  const { municipality }: Sample = await import(
    pathToFileURL(fromRoot('packages', 'sdk', 'dist', 'src', 'sample', 'index.js')).href
  )
  mkdirSync(fromRoot(dirname(file)), { recursive: true })
  const counts = new Map<string, number>()
  const lines = function* (): Generator<string> {
    for (const { type, document } of municipality({ code: '0114', seed: 1, plans })) {
      counts.set(type, (counts.get(type) ?? 0) + 1)
      yield `${JSON.stringify(document)}\n`
    }
  }
  await pipeline(Readable.from(lines()), createWriteStream(fromRoot(file)))
  console.log(`   ${[...counts].map(([type, count]) => `${count.toLocaleString('en')} ${type}`).join(', ')}`)
}
