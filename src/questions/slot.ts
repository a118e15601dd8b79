import type { Segment, Sentence } from '../figures/view.ts';

/** Every slot that a text of the bank may hold, by the name that stands between its braces. */
export const slotNames = [
  'gemeente',
  'peildatum',
  'waarde',
  'groep',
  'deel',
  'deelZin',
  'instroomjaar',
  'naam',
  'reden',
  'uitvoerder',
  'anderen',
] as const;

export type SlotName = (typeof slotNames)[number];

/** What fills the slots; a text may only hold slots that are given here. */
export type Slots = Readonly<Partial<Record<SlotName, string>>>;

/** Slots that a reader may not change: they stand in blue. */
const counted: readonly SlotName[] = ['peildatum', 'waarde', 'groep', 'deel', 'deelZin', 'instroomjaar'];

const slot = /\{([^{}]*)\}/;

const isName = (name: string): name is SlotName => slotNames.some((known) => known === name);

/** The names of the slots in a text, in order; throws a RangeError on a name that no slot has. */
export function slotsIn(text: string): SlotName[] {
  return [...text.matchAll(new RegExp(slot, 'g'))].map(([, name = '']) => {
    if (!isName(name)) throw new RangeError(`no slot is called ${name}`);
    return name;
  });
}

/** A text with its slots filled: counted ones as figures. Throws a RangeError on a slot without a filling. */
export function filled(text: string, slots: Slots): Sentence {
  return text.split(new RegExp(`(${slot.source.replace(/[()]/g, '')})`)).flatMap((part): Segment[] => {
    const [name] = slotsIn(part);
    if (name === undefined) return part === '' ? [] : [part];
    const value = slots[name];
    if (value === undefined || value === '') throw new RangeError(`slot ${name} is not filled`);
    return [counted.includes(name) ? { figure: value } : value];
  });
}
