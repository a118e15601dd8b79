/** Code lists of what councils ask and colleges commit to. */

/** Instrument with which a council member asked. */
export const questionForms = [
  { code: 'technical', name: 'technische vraag' },
  { code: 'written', name: 'schriftelijke vraag' },
  { code: 'oral', name: 'mondelinge vraag' },
] as const;
