// What a person can do: the only place that changes texts.
import { batch, effect } from '@preact/signals';
import { examples, presets } from 'virtual:examples';
import { Client } from './analyzer/client.ts';
import type { Input } from './analyzer/protocol.ts';
import type { Args, Method, Result } from './analyzer/questions.ts';
import type { Fix } from './analyzer/types.ts';
import type { Editor } from './editor/editor.ts';
import { proven } from './proofs.ts';
import { save } from './share/picture.ts';
import { TooLarge, decode, encode } from './share/hash.ts';
import * as state from './state.ts';
import { language, t } from './words/index.ts';

/** What is opened may have at most this many bytes, and a text in the editor as many letters. */
export const LARGEST = 2 * 1024 * 1024;
/** Typing is judged when it pauses so many milliseconds. While a verdict is on its way the newest text waits anyway. */
const PAUSE = 10;

let client: Client | null = null;
let editor: Editor | null = null;

export const setEditor = (made: Editor) => (editor = made);
export const theEditor = () => editor;

export function start() {
  state.editable.value = true;
  client = new Client({
    checked: (found, input) =>
      batch(() => {
        const { simulation = null, notPlayed = null } = (input.cluster && state.answer.value) || {};
        // Board and film keep the last state until the new one was played.
        state.answer.value = { ...found, simulation, notPlayed };
        state.trouble.value = null;
      }),
    played: (played, input) =>
      batch(() => {
        if (state.answer.value) state.answer.value = { ...state.answer.value, ...played };
        state.answered.value = input;
        state.busy.value = false;
        const length = state.rollout.value?.timeline?.length ?? 0;
        if (state.frame.value !== null && state.frame.value > length) state.frame.value = length;
      }),
    troubled: (trouble) =>
      batch(() => {
        state.trouble.value = trouble;
        state.busy.value = false;
      }),
  });
  effect(() => {
    void state.kubernetes.value;
    void language.value;
    judge(0);
  });
}

/** All that a verdict depends on, as it is now. */
export function inputNow(): Input {
  const text = state.cluster.peek();
  return {
    files: state.files.peek(),
    cluster: text.trim() ? { name: state.CLUSTER, text } : null,
    kubernetes: state.kubernetes.peek(),
    lang: language.peek(),
  };
}

function judge(delay: number) {
  state.busy.value = true;
  client?.judge(inputNow(), delay);
}

/** Asks the analysis anything but a verdict, of the texts as they are now or as `input` has them. */
export function ask<M extends Method>(method: M, args: Args<M>, input = inputNow()): Promise<Result<M>> {
  if (!client) return Promise.reject(new Error('not started'));
  return client.ask(input, method, ...args);
}

export const textOf = (name: string) =>
  name === state.CLUSTER ? state.cluster.value : (state.files.value.find((file) => file.name === name)?.text ?? '');

/** A text became another one, in the editor or by a deed of the page. */
export function changed(name: string, text: string, atOnce: boolean) {
  if (name === state.CLUSTER) state.cluster.value = text;
  else state.files.value = state.files.value.map((file) => (file.name === name ? { name, text } : file));
  state.example.value = null;
  // What came after it is not what the button would take back.
  if (state.note.value?.undo) state.note.value = null;
  judge(atOnce ? 0 : PAUSE);
}

function replaceAll(files: { name: string; text: string }[], cluster: string) {
  batch(() => {
    for (const { name } of state.files.value) editor?.forget(name);
    editor?.forget(state.CLUSTER);
    state.files.value = files;
    state.cluster.value = cluster;
    state.active.value = files[0]?.name ?? state.CLUSTER;
    state.film.value = null;
    state.frame.value = null;
    state.playing.value = false;
    state.drain.value = null;
    state.note.value = null;
  });
  judge(0);
}

export function chooseExample(id: string) {
  const found = examples.flatMap((group) => group.examples).find((example) => example.id === id);
  if (!found) return;
  replaceAll([{ name: 'deploy.yaml', text: found.text }], found.cluster);
  state.example.value = id;
  history.replaceState(null, '', location.pathname);
}

export function choosePreset(id: string) {
  const found = presets.find((preset) => preset.id === id);
  if (!found) return;
  editor?.forget(state.CLUSTER);
  state.cluster.value = found.text;
  judge(0);
}

const freeName = (wanted: string) => {
  const taken = new Set([state.CLUSTER, ...state.files.value.map(({ name }) => name)]);
  const [, stem = 'file', ending = '.yaml'] = /^(.*?)(\.[^.]*)?$/.exec(wanted) ?? [];
  for (let n = 2, name = wanted; ; n += 1) {
    if (!taken.has(name)) return name;
    name = `${stem}-${n}${ending}`;
  }
};

export function addFile() {
  const name = freeName('file.yaml');
  state.files.value = [...state.files.value, { name, text: '' }];
  state.active.value = name;
  state.example.value = null;
  judge(0);
}

export function closeFile(name: string) {
  const at = state.files.value.findIndex((file) => file.name === name);
  const rest = state.files.value.filter((file) => file.name !== name);
  editor?.forget(name);
  state.files.value = rest.length > 0 ? rest : [{ name: 'deploy.yaml', text: '' }];
  if (state.active.value === name) state.active.value = state.files.value[Math.max(0, at - 1)]!.name;
  state.example.value = null;
  judge(0);
}

/** What was to be typed or pasted would make a text too large. */
export function refused(name: string) {
  state.note.value = { text: t('file.tooLarge', { name }), grave: true };
}

/** Opens files of the person's machine. Opened beside an untouched example, they replace it. */
export async function openFiles(list: Iterable<File>) {
  const opened: { name: string; text: string }[] = [];
  for (const file of list) {
    if (file.size > LARGEST) {
      state.note.value = { text: t('file.large', { name: file.name }), grave: true };
      continue;
    }
    const text = (await file.text()).replaceAll('\r\n', '\n');
    if (text.includes('\0')) state.note.value = { text: t('file.binary', { name: file.name }), grave: true };
    else opened.push({ name: file.name, text });
  }
  if (opened.length === 0) return;
  if (state.example.value !== null || state.files.value.every(({ text }) => !text.trim())) {
    const { cluster } = state;
    replaceAll([], cluster.value);
  }
  for (const { name, text } of opened) {
    const free = freeName(name);
    state.files.value = [...state.files.value, { name: free, text }];
    state.active.value = free;
  }
  state.example.value = null;
  judge(0);
}

/** Brings a place before the person's eyes. */
export function reveal(file: string, from: number | undefined, to: number | undefined) {
  if (from === undefined || to === undefined) return;
  state.active.value = file;
  // The editor shows the file in an effect of `active`, which has run by now.
  editor?.reveal(from, to);
}

export interface Change {
  file: string;
  from: number;
  to: number;
  insert: string;
}

/** Changes texts as one step, which a note offers to take back. `title` names it. */
export function change(changes: Change[], title: string) {
  const names = [...new Set(changes.map(({ file }) => file))];
  for (const name of names) {
    const before = textOf(name);
    const text = editor?.change(name, before, changes.filter(({ file }) => file === name)) ?? before;
    if (textOf(name) !== text) changed(name, text, true);
  }
  const undo = () => {
    for (const name of names) takeBack(name);
    state.note.value = { text: t('fix.undone', { title }) };
  };
  state.note.value = { text: t('fix.applied', { title }), undo };
}

/** Takes the last change of a file back. */
export function takeBack(name: string) {
  const text = editor?.undo(name);
  if (text !== null && text !== undefined && textOf(name) !== text) changed(name, text, true);
}

export function applyFix(fix: Fix) {
  change(
    fix.edits.map(({ file, from = 0, to = 0, text }) => ({ file, from, to, insert: text })),
    fix.title,
  );
}

export async function share() {
  try {
    const hash = await encode({ files: state.files.value, cluster: state.cluster.value, kubernetes: state.kubernetes.value });
    history.replaceState(null, '', hash);
    const copied = await copy(location.href);
    state.note.value = { text: t(copied ? 'share.copied' : 'share.shown') };
  } catch (error) {
    if (!(error instanceof TooLarge)) throw error;
    state.note.value = { text: t('share.large'), grave: true };
  }
}

/** Opens what the address carries, if it carries something. */
export async function openHash() {
  try {
    const shared = await decode(location.hash);
    if (!shared) return;
    const names = new Set<string>([state.CLUSTER]);
    const files = shared.files.filter(({ name }) => !names.has(name) && names.add(name));
    replaceAll(files, shared.cluster);
    state.example.value = null;
    state.kubernetes.value = state.VERSIONS.includes(shared.kubernetes ?? '') ? shared.kubernetes : null;
  } catch (error) {
    state.note.value = { text: t(error instanceof TooLarge ? 'share.unfolds' : 'share.damaged'), grave: true };
  }
}

export async function copy(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

/** The text shown, with every fix in it that is proven and keeps the behaviour. Where two meet, the first one wins. */
function fixedText(): { text: string; fixes: number } {
  const name = state.active.value;
  let text = textOf(name);
  const fixes = state.findings.value
    .flatMap((finding) => finding.fixes.map((fix, at) => proven(finding, at) ?? fix))
    .filter(({ applicability, proven, edits }) => applicability === 'safe' && proven && edits.every(({ file }) => file === name));
  const taken: { from: number; to: number; insert: string }[] = [];
  let count = 0;
  for (const { edits } of fixes) {
    const changes = edits.map(({ from = 0, to = 0, text: insert }) => ({ from, to, insert }));
    if (changes.some((one) => taken.some((other) => one.from <= other.to && other.from <= one.to))) continue;
    taken.push(...changes);
    count += 1;
  }
  for (const { from, to, insert } of taken.sort((one, other) => other.from - one.from)) text = text.slice(0, from) + insert + text.slice(to);
  return { text, fixes: count };
}

export async function copyFixed() {
  const { text, fixes } = fixedText();
  const copied = await copy(text);
  const said = fixes > 0 ? t('file.copiedFixed', { n: fixes }) : t('file.copied');
  state.note.value = copied ? { text: said } : { text: t('file.notCopied'), grave: true };
}

export function downloadActive() {
  save(state.active.value, new Blob([textOf(state.active.value)], { type: 'application/yaml' }));
}
