/** Whether a party, body or address names a person. */
export type Naming = 'nobody' | 'doubtful' | 'person';

/** Words that end the name of a group: "Dr. Schaepmanpartij", "MW Lokaal". */
const group =
  /(partij|lijst|groep|fractie|beweging|belang|belangen|lokaal|vooruit|stichting|vereniging|unie|samen|raad)(?!\p{L})/iu;

/** What a member of a college may be of, instead of a name: "de wethouder Sociaal Domein". */
const portfolio =
  /^(inburgering|integratie|sociaal|sociale|zorg|wonen|werk|onderwijs|financiën|jeugd|participatie|asiel|welzijn|economie|economische|cultuur|samenleving|maatschappelijk|volksgezondheid|ruimte|diversiteit|armoede|schulden|migratie|statushouders|vergunninghouders|nieuwkomers|mobiliteit|verkeer|veiligheid|klimaat|milieu|natuur|energie|sport|ouderen|bestuur|dienstverlening|bedrijfsvoering)/iu;

/** Letters that are short for a party: "VVD", "PvdA". */
const abbreviated = /^\p{L}*\p{Lu}\p{L}*\p{Lu}/u;

// cspell:ignore mevr
const shortForm = /(?<![\p{L}\p{N}])(dhr|mevr|mw)(?![\p{L}\p{N}])(\.?)\s*(\p{L}.*)/iu;
const longForm =
  /(?<![\p{L}\p{N}])(?:de heer|meneer|mevrouw)(?![\p{L}\p{N}])(?!,? (?:de |en |of )?(?:mevrouw|heer|heren|voorzitter)(?!\p{L}))\s*\p{L}/iu;
const title = /(?<![\p{L}\p{N}])(?:mr|drs|dr|ir|ing|prof)\.\s*(\p{L}.*)/iu;
const member = /(?<![\p{L}\p{N}])(?:raadslid|fractievoorzitter)\s+(\p{L}.*)/iu;
const office = /(?<![\p{L}\p{N}])(?:wethouder|burgemeester)\s+(\p{L}.*)/iu;

/**
 * Looks for the words that come before the name of a person: a form of address, a title, an office of one person.
 * Doubtful = ordinary Dutch may be meant: a place after "burgemeester van", letters that are also an abbreviation.
 */
export function namingIn(text: string): Naming {
  const found = [formNaming(text), titleNaming(text), memberNaming(text), officeNaming(text)];
  if (found.includes('person')) return 'person';
  return found.includes('doubtful') ? 'doubtful' : 'nobody';
}

/** `MW` in capitals without a point is an abbreviation as likely as a form of address. */
function formNaming(text: string): Naming {
  if (longForm.test(text)) return 'person';
  const [, short, point, rest] = shortForm.exec(text) ?? [];
  if (short === undefined || rest === undefined) return 'nobody';
  if (point !== '') return 'person';
  if (short !== short.toUpperCase() && !group.test(rest)) return 'person';
  return group.test(rest) ? 'nobody' : 'doubtful';
}

function titleNaming(text: string): Naming {
  const [, rest] = title.exec(text) ?? [];
  return rest === undefined || group.test(rest) ? 'nobody' : 'person';
}

function memberNaming(text: string): Naming {
  const [, rest] = member.exec(text) ?? [];
  if (rest === undefined || /^en(?!\p{L})/iu.test(rest)) return 'nobody';
  return /^(van|voor|namens)\s/iu.test(rest) || abbreviated.test(rest) ? 'doubtful' : 'person';
}

function officeNaming(text: string): Naming {
  const [, rest = ''] = office.exec(text) ?? [];
  if (/^\p{Lu}{2}/u.test(rest)) return 'nobody';
  if (/^(van|der|den|te|ter|ten)\s/u.test(rest) || group.test(rest)) return 'doubtful';
  return /^\p{Lu}/u.test(rest) && !portfolio.test(rest) ? 'person' : 'nobody';
}
