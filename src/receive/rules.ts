import type { Fault } from '../contract/fault.ts';
import { rulesFile } from '../contract/release.ts';
import { protectionSchema, type Protection } from '../protection.ts';
import { weakerThan } from '../protection/weaker.ts';
import { ask, type Part } from './part.ts';

/** Rules of a part that protect less than those of the project, whatever its own audit said of them. */
export function rulesFaults(part: Part, reference: Protection): Fault[] {
  const file = `${part.label}/${rulesFile}`;
  const text = new TextDecoder().decode(part.release.files.get(rulesFile)?.bytes);
  const read = protectionSchema.safeParse(jsonOf(text));
  const remedy = ask(part.sender, 'om een release met de regels van data/reference/protection.yaml');
  if (!read.success)
    return [{ file, received: 'regels die niet te lezen zijn', expected: `beschermingsregels; ${remedy}` }];
  return weakerThan(reference, read.data).map(({ path, received, expected }) => ({
    ...{ file, column: path, received },
    expected: `${expected}; ${remedy}`,
  }));
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
