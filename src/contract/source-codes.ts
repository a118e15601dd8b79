/** What a row of the benchmark of status holders is about. */
export const benchmarkSubjects = [
  { code: 'work', name: 'heeft werk' },
  { code: 'benefit', name: 'heeft een bijstandsuitkering' },
  { code: 'exam', name: 'haalde het inburgeringsexamen' },
] as const;

export const benchmarkUnits = [
  { code: 'persons', name: 'mensen' },
  { code: 'percent', name: 'procent' },
] as const;
