import { options } from './.dependency-cruiser.mjs';

/** No file may need itself, by way of a type either: who reads one file of a circle must read them all. */
export default {
  forbidden: [{ name: 'no-cycle', severity: 'error', from: {}, to: { circular: true } }],
  options: { ...options, tsPreCompilationDeps: true },
};
