import type { FalseAlarms, Power, Rates, Rounding } from './measure.ts';
import { rules } from './rules.ts';

const percent = (rate: number, digits: number): string => `${(100 * rate).toFixed(digits)}%`;

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

const ruleNames = rules.map(({ name }) => name);
const rated = ({ rates }: Rates, digits: number): string[] => rates.map((rate) => percent(rate, digits));

function alarmTable(alarms: readonly FalseAlarms[]): string {
  return table(
    ['share', 'differs by', 'estimated', 'counts', 'peers', 'delivering', 'verdicts', ...ruleNames],
    alarms.map((row) => [
      percent(row.shares.share, 0),
      percent(row.shares.deviation, 0),
      percent(row.estimated, 1),
      String(row.blocks),
      row.peering,
      String(row.delivering),
      String(row.judged),
      ...rated(row, 1),
    ]),
  );
}

function powerTable(powers: readonly Power[]): string {
  return table(
    ['denominator', 'share', 'differs by', 'planted', 'trials', ...ruleNames],
    powers.map((row) => [
      String(row.size),
      percent(row.shares.share, 0),
      percent(row.shares.deviation, 0),
      `± ${percent(row.difference, 0)}`,
      String(row.judged),
      ...rated(row, 0),
    ]),
  );
}

function roundingTable(roundings: readonly Rounding[]): string {
  return table(
    ['municipalities', 'numerator', 'denominator', 'together'],
    roundings.map((row) => [
      String(row.municipalities),
      ...[row.numerator, row.denominator, row.together].map((value) => value.toFixed(2)),
    ]),
  );
}

/** The measured tables, in markdown. */
export function reportOf(measured: {
  readonly quick: readonly FalseAlarms[];
  readonly released: readonly FalseAlarms[];
  readonly roundings: readonly Rounding[];
  readonly powers: readonly Power[];
}): string {
  return [
    '### False alarms',
    alarmTable(measured.quick),
    '### False alarms when the real protector rounds',
    alarmTable(measured.released),
    '### How the real protector rounds: mean squares and mean product of published less true',
    roundingTable(measured.roundings),
    '### Planted differences that are found',
    powerTable(measured.powers),
  ].join('\n\n');
}
