import { spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { runInMemory } from '../../packages/cli/test/in-memory.ts'
import { workFolder } from './validate/work-folder.ts'

test.each(['zsh', 'fish', 'pwsh'])(
  'the script for %s names every option of validate, with its values',
  async (shell) => {
    const { stdout, stderr, exitCode } = await runInMemory(['completion', shell])
    expect({ stderr, exitCode }).toEqual({ stderr: '', exitCode: 0 })
    for (const word of ['validate', 'checkpoint', 'show-values', 'masked', 'junit'])
      expect(stdout).toContain(word)
  },
)

test('bash completes commands, options and values', async () => {
  const { stdout } = await runInMemory(['completion', 'bash'])
  const cwd = workFolder({ 'completion.bash': stdout })
  const words = [
    ['samenspraak', 'val'],
    ['samenspraak', 'validate', '--show'],
    ['samenspraak', 'validate', '--show-values', 'm'],
    ['samenspraak', 'validate', 'compl'],
  ]
  const script = words.map(
    (typed) =>
      `COMP_WORDS=(${typed.join(' ')}); COMP_CWORD=${typed.length - 1}; _samenspraak; echo "\${COMPREPLY[@]}"`,
  )
  writeFileSync(join(cwd, 'try.bash'), `source ./completion.bash\n${script.join('\n')}\n`)
  const { stdout: completed, stderr } = spawnSync('bash', ['try.bash'], { cwd, encoding: 'utf8' })
  expect({ completed: completed.split('\n'), stderr }).toEqual({
    completed: ['validate', '--show-values', 'masked', 'completion.bash', ''],
    stderr: '',
  })
})

test.each([[['completion']], [['completion', 'csh']], [['completion', 'bash', 'zsh']]])(
  '%j is wrong use',
  async (words) => {
    expect((await runInMemory(words)).exitCode).toBe(2)
  },
)

test('doctor finds this machine fine, and a wrong configuration not', async () => {
  const cwd = workFolder()
  const fine = await runInMemory(['doctor', '--format', 'json'], { cwd })
  const names = JSON.parse(fine.stdout).findings.map((finding: { name: string; ok: boolean }) => [
    finding.name,
    finding.ok,
  ])
  expect({ names, exitCode: fine.exitCode }).toEqual({
    names: [
      'samenspraak',
      'node',
      'glossary',
      'threads',
      'scratch',
      'configuration',
      'language',
      'processors',
    ].map((name) => [name, true]),
    exitCode: 0,
  })
  writeFileSync(join(cwd, 'samenspraak.config.json'), '{')
  const wrong = await runInMemory(['doctor', '--lang', 'en'], { cwd })
  expect(wrong.stdout).toMatch(/NOK {2}configuration {2}samenspraak\.config\.json:1:2\n/)
  expect(wrong.exitCode).toBe(1)
})

test('--version --json is for machines', async () => {
  const { stdout } = await runInMemory(['--version', '--json'])
  expect(Object.keys(JSON.parse(stdout))).toEqual(['name', 'version', 'node', 'platform', 'arch'])
})
