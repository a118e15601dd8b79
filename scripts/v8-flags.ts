/**
 * V8 keeps a list of its code pages for protection by hardware, and ends the whole process when threads that compile
 * WebAssembly find it out of step: "Check failed: jit_page.has_value()" (nodejs/node#64500). It ended a worker of the
 * tests; nothing here needs that protection. Only builds for this kind of machine know the flag.
 */
export const v8Flags: readonly string[] =
  process.platform === 'linux' && process.arch === 'x64' ? ['--no-memory-protection-keys'] : [];
