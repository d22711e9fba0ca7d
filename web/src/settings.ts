// Theme and language: the only things kept between visits.
import { signal } from '@preact/signals';
import { type Language, speak } from './words/index.ts';

export type Theme = 'system' | 'light' | 'dark';

function kept(key: string): string | null {
  try {
    return localStorage.getItem(`podfit.${key}`);
  } catch {
    return null;
  }
}

function keep(key: string, value: string) {
  try {
    localStorage.setItem(`podfit.${key}`, value);
  } catch {
    // Storage may be forbidden; the choice then holds for this visit.
  }
}

export const remembered = {
  language(): Language {
    const known = kept('language') ?? navigator.language;
    return known.startsWith('zh') ? 'zh' : 'en';
  },
  theme(): Theme {
    const known = kept('theme');
    return known === 'light' || known === 'dark' ? known : 'system';
  },
};

export const theme = signal<Theme>(remembered.theme());

export function chooseTheme(wanted: Theme) {
  theme.value = wanted;
  keep('theme', wanted);
  if (wanted === 'system') delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = wanted;
}

export function chooseLanguage(wanted: Language) {
  keep('language', wanted);
  void speak(wanted);
}
