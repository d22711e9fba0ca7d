// The page's own words, one catalogue per language. `{x}` is filled in; `{n#one|other}` chooses a word by a number.
import { signal } from '@preact/signals';
import en from './en.json';

export type Key = keyof typeof en;
export type Language = 'en' | 'zh';

export const LANGUAGES: Record<Language, string> = { en: 'English', zh: '简体中文' };

const catalogue = signal<Record<Key, string>>(en);
export const language = signal<Language>('en');

/** Loads a catalogue and speaks it from then on. */
export async function speak(wanted: Language) {
  catalogue.value = wanted === 'zh' ? (await import('./zh.json')).default : en;
  language.value = wanted;
  document.documentElement.lang = wanted === 'zh' ? 'zh-Hans' : 'en';
}

export function t(key: Key, values: Record<string, string | number> = {}): string {
  return catalogue.value[key].replace(/\{(\w+)(?:#([^|}]*)\|([^}]*))?\}/g, (_, name: string, one?: string, other?: string) => {
    const value = values[name] ?? '';
    if (one === undefined) return String(value);
    return (value === 1 ? one : other) ?? '';
  });
}

/** A key that data names: `example.stalls`. */
export const tKey = (prefix: string, name: string) => t(`${prefix}.${name}` as Key);
