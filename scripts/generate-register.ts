import { resolve } from 'node:path'
import { registerModules } from './generate/register/register-modules.ts'
import { readRegister } from './generate/register/register.ts'
import { writeFolder } from './generate/write-files.ts'

// Writes the validators, types and views of somebody else's schemas into <folder>/generated:
// `node scripts/generate-register.ts examples/zorgregister`.
const folder = process.argv[2]
if (folder === undefined) {
  console.error('Say which folder: it holds schemas/, woorden.yaml, regels.yaml and verraad.yaml.')
  process.exitCode = 2
} else writeFolder(resolve(folder, 'generated'), await registerModules(readRegister(resolve(folder))))
