import { CountError } from '../cases/count.ts';
import { CasesRefusedError } from '../cases/fault.ts';
import { RefusedError } from '../contract/fault.ts';
import { ProtectionError } from '../disclosure/error.ts';

export interface Failure {
  readonly code: 1 | 2 | 4;
  readonly text: string;
}

const diskTexts: Readonly<Record<string, string>> = {
  ENOSPC: 'De schijf is vol.',
  EDQUOT: 'De schijfruimte die u mag gebruiken is op.',
  EFBIG: 'Er past niet genoeg op deze schijf.',
  EACCES: 'U mag hier niet schrijven.',
  EPERM: 'U mag hier niet schrijven.',
  EROFS: 'Op deze schijf kan niet worden geschreven.',
  EXDEV: 'De release kan hier niet in één stap op haar plaats komen.',
};

const untouched =
  'Er is niets gepubliceerd en niets gewijzigd. Draai de opdracht opnieuw als dit is opgelost.';

/**
 * What a failed run says and its exit code: 2 for input that is not accepted, 4 when the protection could not be
 * worked out, 1 when the machine stood in the way. Null for a mistake in the program itself.
 */
export function failureOf(error: unknown): Failure | null {
  if (error instanceof RefusedError || error instanceof CasesRefusedError)
    return { code: 2, text: error.message };
  if (error instanceof ProtectionError || error instanceof CountError) {
    const advice = 'Meld dit aan de makers; stuur geen dossiers mee.';
    return { code: 4, text: `BESCHERMING MISLUKT: ${error.message}\n${untouched}\n${advice}` };
  }
  const { code, path } = error as NodeJS.ErrnoException;
  const disk = code === undefined ? undefined : diskTexts[code];
  if (disk === undefined) return null;
  return { code: 1, text: `${disk}${path === undefined ? '' : ` Het ging mis bij ${path}.`}\n${untouched}` };
}
