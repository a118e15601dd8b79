/** What stands on the screen. It hands files to the worker and shows what the worker says; it reads none itself. */
import { lastQuarters, words } from './page-words.ts';
import { causeItems, changesTable, element, filledWith, isAnswered, revisionsIn } from './page-parts.ts';
import type { Answer, Wish, Checked, Request, SavedFile } from './messages.ts';
import type { Settings } from './settings.ts';

const find = <T extends HTMLElement>(id: string): T => document.getElementById(id) as T;
const field = (id: string): HTMLInputElement => find<HTMLInputElement>(id);
const textOf = (id: string): string => find(id).textContent;
const say = (id: string, ...lines: (string | Node)[]): void => {
  filledWith(find(id), lines);
};

const working = startWorker();
let approved: Checked | undefined;
let ready = false;

/** The program of the worker stands packed in the page: nothing is fetched. */
async function startWorker(): Promise<Worker> {
  const packed = Uint8Array.from(atob(textOf('worker')), (letter) => letter.charCodeAt(0));
  const program = new Blob([packed]).stream().pipeThrough(new DecompressionStream('gzip'));
  const blob = await new Response(program, { headers: { 'content-type': 'text/javascript' } }).blob();
  const worker = new Worker(URL.createObjectURL(blob));
  worker.onmessage = ({ data }: MessageEvent<Answer>) => {
    show(data);
  };
  worker.onerror = noWorker;
  return worker;
}

function noWorker(): void {
  show({ kind: 'broken', text: words.noWorker });
}

function ask(request: Request): void {
  working.then((worker) => {
    worker.postMessage(request);
  }, noWorker);
}

const settingNames = [
  'maker',
  'soort',
  'gepubliceerd',
  'volgendeUpdate',
  'toelichting',
  'gemeenten',
  'ontbrekendeKolommen',
] as const satisfies readonly (keyof Settings)[];

function settings(): Settings {
  const values = Object.fromEntries(settingNames.map((name) => [name, field(name).value]));
  return values as unknown as Settings;
}

function showSettings(values: Settings): void {
  for (const name of settingNames) field(name).value = values[name];
}

function asked(): Wish {
  return {
    referenceDate: field('referenceDate').value,
    first: field('first').checked,
    quiet: field('quiet').checked,
    again: field('again').checked,
    skipExtra: field('skip-extra').checked,
    takeBack: field('take-back').checked,
    today: new Date().toLocaleDateString('sv-SE'),
    newKey: field('newKey').value,
    settings: settings(),
    revisions: revisionsIn(find('changes')),
  };
}

/** Nothing can be saved unless this very state was approved, and somebody stands for it. */
function permit(): void {
  const isRead = field('tick-read').checked && field('reader').value.trim() !== '';
  const stands = isRead && field('tick-date').checked && isAnswered(find('changes'));
  find<HTMLButtonElement>('save').disabled = !approved?.approved || !stands;
}

/** What was approved holds no longer. */
function forget(): void {
  approved = undefined;
  for (const id of ['tick-date', 'tick-read']) {
    field(id).checked = false;
    field(id).disabled = true;
  }
  permit();
}

function showChecked(checked: Checked): void {
  approved = checked;
  const outcome = element('p', checked.audit, checked.approved ? 'approved' : 'refused');
  const warnings = checked.warnings.length === 0 ? words.noWarnings : words.warnings;
  say('report', words.read(checked.records), outcome, warnings, causeItems(checked.warnings));
  const { changes } = checked;
  say('changes', ...(changes ? changesTable(changes) : [words.firstRelease]));
  say('tick-date-text', words.date(field('referenceDate').value));
  for (const id of ['tick-date', 'tick-read']) field(id).disabled = !checked.approved;
  find('report').focus();
  permit();
}

/** Writes a file where the officer says, or as a download where a browser knows no better. */
async function keep({ name, bytes }: SavedFile): Promise<void> {
  const blob = new Blob([bytes as BlobPart]);
  const { showSaveFilePicker: choose } = window as Partial<Picker>;
  if (choose) {
    const handle = await choose({ suggestedName: name });
    const stream = await handle.createWritable();
    await stream.write(blob);
    await stream.close();
    return;
  }
  const link = element('a', name);
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
}

/** Not yet among the types of the DOM. */
interface Picker {
  showSaveFilePicker(options: { suggestedName: string }): Promise<FileSystemFileHandle>;
}

/** The key file first: a release that it does not know of would be made without its place in the chain. */
async function showSaved({ key, zip, print, publicKey }: Extract<Answer, { kind: 'saved' }>): Promise<void> {
  try {
    await keep(key);
    await keep(zip);
    say('saved', ...words.handOver(zip.name, publicKey, print));
  } catch {
    say('saved', element('p', words.notSaved, 'refused'));
  }
}

function refuse({ text, causes }: Extract<Answer, { kind: 'refused' }>): void {
  const where = causes.length === 0 ? text : (text.split('\n')[0] ?? '');
  say('report', element('p', where, 'refused'), causeItems(causes));
  say('progress');
  find('report').focus();
}

type Of<K extends Answer['kind']> = Extract<Answer, { kind: K }>;

/** What is shown of each answer. */
const shows: { readonly [K in Answer['kind']]: (answer: Of<K>) => void } = {
  ready: ({ settings: values }) => {
    ready = true;
    showSettings(values);
    find<HTMLButtonElement>('check').disabled = false;
    say('state', words.ready);
  },
  broken: ({ text }) => say('state', element('strong', text, 'refused')),
  key: ({ passphrase, releases }) => say('key-state', ...words.key(passphrase, releases)),
  shelf: ({ releases, missing }) => say('shelf-state', ...words.shelf(releases, missing)),
  settings: ({ settings: values }) => showSettings(values),
  chosen: ({ what }) => {
    say('cases-state', words.chosen(what));
    say('changes', words.notChecked);
  },
  predecessors: ({ what }) => say('predecessors-state', words.chosen(what)),
  progress: ({ what, done, of }) => say('progress', words.progress(what, done, of)),
  checked: ({ checked }) => {
    say('progress');
    showChecked(checked);
  },
  refused: refuse,
  configFile: ({ file }) => {
    keep(file).catch(() => say('config-state', words.notSaved));
  },
  saved: (answer) => {
    void showSaved(answer);
  },
};

function show<K extends Answer['kind']>(answer: Of<K>): void {
  (shows[answer.kind] as (given: Of<K>) => void)(answer);
}

function onFile(id: string, request: (files: readonly File[]) => Request): void {
  field(id).addEventListener('change', () => {
    const files = [...(field(id).files ?? [])];
    if (files.length > 0) ask(request(files));
  });
}

function onPress(id: string, act: () => void): void {
  find(id).addEventListener('click', () => {
    if (ready) act();
  });
}

onFile('earlier', (files) => ({ kind: 'earlier', files }));
onFile('predecessors', (files) => ({ kind: 'predecessors', files }));
onFile('tables', (files) => ({ kind: 'tables', files }));
onFile('config', ([file]) => ({ kind: 'config', file: file! }));
onFile('cases', ([file]) => ({ kind: 'cases', file: file! }));
onPress('make-key', () => ask({ kind: 'makeKey' }));
onPress('open-key', () => {
  const [file] = field('key-file').files ?? [];
  if (file) ask({ kind: 'openKey', file, passphrase: field('passphrase').value });
});
onPress('save-config', () => ask({ kind: 'configFile', settings: settings() }));
onPress('check', () => {
  forget();
  say('report', words.busy);
  ask({ kind: 'check', asked: asked() });
});
onPress('save', () => ask({ kind: 'save' }));

document.addEventListener('change', ({ target }) => {
  const changed = target as HTMLElement;
  if (changed.matches('#tick-date, #tick-read, #reader, #changes input[type=checkbox]')) permit();
  else forget();
});
document.addEventListener('dragover', (event) => event.preventDefault());
document.addEventListener('drop', (event) => {
  event.preventDefault();
  const files = [...(event.dataTransfer?.files ?? [])].filter(({ name }) => name.endsWith('.zip'));
  if (ready && files.length > 0) ask({ kind: 'earlier', files });
});

for (const day of lastQuarters(new Date())) field('referenceDate').append(new Option(words.date(day), day));
const policy = document.querySelector<HTMLMetaElement>('meta[http-equiv]');
say('policy', policy?.content ?? '');
ask({ kind: 'start', solver: textOf('solver'), inside: textOf('inside') });
