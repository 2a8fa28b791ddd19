#!/usr/bin/env node
import { tellOldNode } from './operation/node-version.ts'

// Only then the program: an older Node stops at what it imports, before anything can be said.
const told = tellOldNode(process.versions.node)
if (told === undefined) await import('./program.ts')
else {
  console.error(told)
  process.exitCode = 2
}
