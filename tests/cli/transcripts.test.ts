import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { runInMemory } from '../../packages/cli/test/in-memory.ts'
import { smallGlossary } from './small-glossary.ts'
import { readTranscript, type Transcript, writeTranscript } from './transcript.ts'

// Each file is input and expected outcome at once; `vitest run tests/cli -u` writes the outcomes anew.
const folder = join(import.meta.dirname, 'transcripts')
const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
  name.endsWith('.transcript'),
)

for (const name of names.toSorted()) {
  const path = join(folder, name)
  const transcript = readTranscript(readFileSync(path, 'utf8'))
  test(transcript.title, async () => {
    const stdin = transcript.files.get('stdin')
    const outcome = await runInMemory(transcript.words, {
      cwd: writeFiles(transcript),
      variables: transcript.variables,
      // The words of roles and purposes are the real ones.
      ...(transcript.words[0] === 'term' ? { schemasFiles: smallGlossary } : {}),
      ...(stdin === undefined ? {} : { stdin }),
    })
    await expect(writeTranscript(transcript, outcome)).toMatchFileSnapshot(path)
  })
}

function writeFiles({ files }: Transcript): string {
  const cwd = mkdtempSync(join(tmpdir(), 'samenspraak-'))
  onTestFinished(() => rmSync(cwd, { recursive: true }))
  for (const [name, content] of files) {
    if (name === 'stdin') continue
    mkdirSync(join(cwd, dirname(name)), { recursive: true })
    // A name with a slash at its end is an empty folder.
    if (name.endsWith('/')) mkdirSync(join(cwd, name), { recursive: true })
    else writeFileSync(join(cwd, name), content)
  }
  return cwd
}
