/** From when the time to the plan is counted: one definition, the same wherever it stands. */
export const clockNote =
  'De wachttijd begint op de dag waarop DUO meldt dat de 10 weken lopen. Zonder die melding: bij de kennisgeving, of bij de vestiging in de gemeente als die later is.';
