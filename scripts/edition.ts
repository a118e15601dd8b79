/** Which edition a command is about: `--editie=MAP`, `--adres=ADRES` and `--uit=MAP`, or else the example. */
import { editionPaths, exampleFolder, type EditionPaths } from '../src/edition/paths.ts';

export interface ChosenEdition {
  readonly paths: EditionPaths;
  /** Address to publish for, in place of that of the settings. */
  readonly address?: string;
}

/** The same choice as arguments for another command. */
export function argumentsOf({ paths, address }: ChosenEdition): string[] {
  const { folder, site, variant } = paths;
  return [
    `--editie=${folder}`,
    `--uit=${site}`,
    ...(address === undefined ? [] : [`--adres=${address}`]),
    ...(variant === undefined ? [] : [`--naast=${variant}`]),
  ];
}

/** `--editie=MAP` from the arguments of a command. */
export function chosenEdition(given: readonly string[]): ChosenEdition {
  const address = valueOf(given, 'adres');
  const [site, variant] = [valueOf(given, 'uit'), valueOf(given, 'naast')];
  return {
    paths: editionPaths(valueOf(given, 'editie') ?? exampleFolder, {
      ...(site === undefined ? {} : { site }),
      ...(variant === undefined ? {} : { variant }),
    }),
    ...(address === undefined ? {} : { address }),
  };
}

export function valueOf(given: readonly string[], name: string): string | undefined {
  const start = `--${name}=`;
  return given.find((one) => one.startsWith(start))?.slice(start.length);
}
